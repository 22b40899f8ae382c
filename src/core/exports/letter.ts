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

/** The identifiers, those of one kind on one line. */
export function idLines(
  ids: readonly { readonly label: string; readonly value: string }[],
  colon: string,
  comma: string,
): string[] {
  const lines = new Map<string, string>();
  for (const { label, value } of ids) {
    const line = label === '' ? undefined : lines.get(label);
    // What says itself what it is has a line of its own.
    if (label === '') lines.set(`\n${value}`, value);
    else lines.set(label, line === undefined ? `${label}${colon}${value}` : `${line}${comma}${value}`);
  }
  return [...lines.values()];
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
