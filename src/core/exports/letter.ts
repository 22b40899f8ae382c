/** A business letter in its parts, in the order they stand. Lines end with LF. */
export interface Letter {
  readonly subject: string;
  readonly addressee: string;
  readonly greeting: string;
  readonly gist: string;
  readonly lists: readonly string[];
  readonly question: string;
  readonly closing: string;
  readonly signature: string;
}

/** The letter as plain text that fits a mail as well as a reply box. */
export function letterBody({
  addressee,
  greeting,
  gist,
  lists,
  question,
  closing,
  signature,
}: Letter): string {
  const opening = `${greeting}\n\n${gist}`;
  return `${[addressee, opening, ...lists, question, closing, signature].join('\n\n')}\n`;
}
