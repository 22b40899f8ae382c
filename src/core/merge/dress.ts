/** How a text is dressed: what is neither line nor entry, and merged by itself. */
export interface Dress {
  readonly bom: boolean;
  readonly eol: '\n' | '\r\n';
  /** Whether the last line has an end. */
  readonly closed: boolean;
}

const BOM = '\uFEFF';

/** The text with plain LF and a closed last line; undefined where line ends are mixed: then every one counts. */
export function undress(text: string): { readonly text: string; readonly dress: Dress } | undefined {
  const bom = text.startsWith(BOM);
  const bare = bom ? text.slice(1) : text;
  const hasCr = bare.includes('\r');
  if (hasCr && /\r(?!\n)|(?<!\r)\n/.test(bare)) return undefined;
  const lines = hasCr ? bare.replaceAll('\r\n', '\n') : bare;
  const closed = lines === '' || lines.endsWith('\n');
  return { text: closed ? lines : `${lines}\n`, dress: { bom, eol: hasCr ? '\r\n' : '\n', closed } };
}

/** Each property as the side that changed it has it. A base without a line has no say. */
export function mergeDress(base: Dress | undefined, ours: Dress, theirs: Dress): Dress {
  const pick = <K extends keyof Dress>(key: K): Dress[K] =>
    base && ours[key] === base[key] ? theirs[key] : ours[key];
  return { bom: pick('bom'), eol: pick('eol'), closed: pick('closed') };
}

export function dressed(text: string, { bom, eol, closed }: Dress, endsInMarker: boolean): string {
  const whole = closed || endsInMarker || !text.endsWith('\n') ? text : text.slice(0, -1);
  return `${bom ? BOM : ''}${eol === '\n' ? whole : whole.replaceAll('\n', eol)}`;
}
