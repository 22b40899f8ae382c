import { type Call, outPieces, printable } from './io';

/** A text too long to be in memory twice, given in parts. */
export interface LongText {
  readonly parts: Iterable<string>;
}

/** A list that is made and written item by item. */
export interface LongList {
  readonly items: Iterable<object>;
}

type Field = number | string | LongText | LongList;

/** JSON on standard output, in pieces: the bytes are those of `outJson` with the parts joined and the items listed. */
export const outLongJson = (call: Call, fields: Readonly<Record<string, Field>>): void =>
  outPieces(call, jsonPieces(fields));

export function* jsonPieces(fields: Readonly<Record<string, Field>>): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(fields)) {
    yield `${before}\n  ${JSON.stringify(name)}: `;
    yield* valuePieces(value);
    before = ',';
  }
  yield '\n}\n';
}

function* valuePieces(value: Field): Generator<string> {
  if (typeof value !== 'object') yield printable(JSON.stringify(value));
  else if ('parts' in value) {
    yield '"';
    for (const part of value.parts) yield printable(JSON.stringify(part).slice(1, -1));
    yield '"';
  } else {
    let before = '[';
    for (const item of value.items) {
      // A line end is always between values: within them it is written `\n`.
      yield `${before}\n    ${printable(JSON.stringify(item, null, 2)).replaceAll('\n', '\n    ')}`;
      before = ',';
    }
    yield before === '[' ? '[]' : '\n  ]';
  }
}
