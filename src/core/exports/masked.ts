import { type CaseFile, parseCase } from '../casefile/casefile';
import type { Options } from '../config/options';
import { applyEdits } from '../edits/change';
import { guardVerdict, maskEdits } from '../privacy/guard';

/**
 * The case as it may leave the house: what would stop a commit or want a reason for it – a buyer's data, cards,
 * secrets – is masked, unless the file gives a reason why it stays. The very same file where there is nothing of it.
 */
export function maskedCase(file: CaseFile, options: Options): CaseFile {
  const { block, warn } = guardVerdict(file, options);
  const edits = maskEdits([...block, ...warn]);
  // A mask is no sign of YAML or Markdown: what was a case stays one.
  return edits.length === 0 ? file : (parseCase(applyEdits(file.text, edits)) as CaseFile);
}
