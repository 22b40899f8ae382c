/**
 * Characters nobody sees: controls, bidi marks, zero-width and other default-ignorable ones, lone surrogates. Line
 * ends and tabs are none of them, nor is what letters and emoji are made with: joiners and variation selectors.
 */
export const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb\ud800-\udfff]|(?!\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;
