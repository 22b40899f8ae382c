import type { Wording } from '../../../language';
import type { Span } from '../../../text';
import type { Fix } from '../../finding';

/** A mask in place of what must be kept back: a choice, because only a person knows whether it may be lost. */
export const maskFix = (span: Span, mask: string, title: Wording): Fix => ({
  title,
  edits: [{ span, newText: mask }],
  safe: false,
});
