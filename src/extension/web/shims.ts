/** What gray-matter asks of Node when it is loaded, for the browser: it copies its input and could read files. */
export const Buffer = { from: (text: string): string => text };

export const readFileSync = (): never => {
  throw new Error('There is no file system here.');
};
