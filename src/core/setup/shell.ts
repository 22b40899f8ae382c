/** A word as a POSIX shell reads it back; plain where nothing in it is special. git for Windows has such a shell too. */
export const shellWord = (text: string): string =>
  /^[\w@%+:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
