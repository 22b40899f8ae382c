import type { CaseFile } from '../casefile/casefile';
import { parseCase } from '../casefile/casefile';
import { languageOf } from '../casefile/effective';
import { everyItem } from '../casefile/items';
import { proseAt } from '../casefile/recap';
import type { SectionKind } from '../casefile/vocabulary';
import type { Options } from '../config/options';
import { applyEdits } from '../edits/change';
import type { Intent } from '../edits/perform';
import { fillLabel } from '../edits/sectionEdits';
import type { Wording } from '../language';
import type { TextEdit } from '../text';
import { addNote, type CallContext, currentCall } from './callEdits';
import { type CallerCheck, readCallerCheck, VERDICTS, type Verdict, verdictOf } from './callerCheck';
import { headingOf } from './callSheet';

/** What the call sheet writes. Each entry names its section by the heading and its line by its words. */

const GONE: Wording = {
  ja: 'この項目はファイルからなくなっています。何も変更していません。',
  en: 'This item is no longer in the file. Nothing was changed.',
};
const CALL_GONE: Wording = {
  ja: 'この通話はファイルからなくなっています。メモは書き込んでいません。',
  en: 'This call is no longer in the file. The note was not written.',
};

/** A note for the call with this heading; a newer call is another one. */
export const noteIntent =
  (heading: string, said: string, context: CallContext): Intent<Wording> =>
  (file) => {
    const call = currentCall(file);
    const note = call && headingOf(file, call) === heading ? addNote(file, context, said) : undefined;
    return note ? { edits: [note.edit] } : { refused: CALL_GONE };
  };

export interface Tick {
  readonly heading: string;
  readonly text: string;
  readonly isDone: boolean;
}

/** Ticks a box of a caller check, and writes the verdict that follows from it. */
export const tickIntent =
  ({ heading, text, isDone }: Tick, options: Options): Intent<Wording> =>
  (file) => {
    const section = sectionOf(file, 'callerCheck', heading);
    const items = section ? [...everyItem(section.items)] : [];
    const meant = items.filter((item) => item.checkbox && proseAt(file.text, item.content) === text);
    const [item] = meant;
    if (!item?.checkbox || meant.length > 1) return { refused: GONE };
    if (item.checkbox.done === isDone) return { edits: [] };
    const tick = { span: item.checkbox.span, newText: isDone ? '[x]' : '[ ]' };
    return { edits: [tick, ...verdictEdit(file, tick, heading, options)] };
  };

const sectionOf = (file: CaseFile, kind: SectionKind, heading: string) =>
  file.sections.filter((section) => section.kind === kind && headingOf(file, section) === heading).at(-1);

/** The verdict line as the ticks will have it. Whatever a person wrote there against the ticks stays. */
function verdictEdit(file: CaseFile, tick: TextEdit, heading: string, options: Options): TextEdit[] {
  const before = checkOf(file, heading);
  const after = parseCase(applyEdits(file.text, [tick]));
  const check = after && checkOf(after, heading);
  if (!after || !before?.verdictItem || !check?.verdictItem) return [];
  const { content } = before.verdictItem;
  const written = proseAt(file.text, content);
  const words = (verdict: Verdict) => VERDICTS[verdict][languageOf(file, options)];
  const isComputed = written === '' || written === words(verdictByTicks(file, before));
  const next = words(verdictByTicks(after, check));
  if (!isComputed || written === next) return [];
  return written === '' ? fillLabel(file, before.verdictItem, next) : [{ span: content, newText: next }];
}

function checkOf(file: CaseFile, heading: string): CallerCheck | undefined {
  const section = sectionOf(file, 'callerCheck', heading);
  return section && readCallerCheck(file, section);
}

function verdictByTicks(file: CaseFile, { verdictItem: _, ...ticks }: CallerCheck): Verdict {
  return verdictOf(file, ticks);
}
