import { readCallerCheck } from '../casefile/callerCheck';
import type { CaseFile } from '../casefile/casefile';
import { languageOf } from '../casefile/effective';
import { everyItem } from '../casefile/items';
import { proseAt } from '../casefile/prose';
import type { SectionKind } from '../casefile/vocabulary';
import type { Options } from '../config/options';
import { setBox } from '../edits/callerCheckEdits';
import type { Intent } from '../edits/perform';
import { addLabelledLine, fillLabel } from '../edits/sectionEdits';
import type { Wording } from '../language';
import { addNote, type CallContext, currentCall, oneLine } from './callEdits';
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

const NAMED_ALREADY: Wording = {
  ja: '別の通知がすでに書かれています。何も変更していません。',
  en: 'Another notice is written there already. Nothing was changed.',
};

/** Writes the notice the caller named, where none is written yet. */
export const noticeIntent =
  (heading: string, said: string, options: Options): Intent<Wording> =>
  (file) => {
    const section = sectionOf(file, 'callerCheck', heading);
    if (!section) return { refused: GONE };
    const { noticeNamed } = readCallerCheck(file, section);
    const notice = oneLine(said);
    if (noticeNamed) return noticeNamed.value === notice ? { edits: [] } : { refused: NAMED_ALREADY };
    const line = [...everyItem(section.items)].find(({ label }) => label?.kind === 'noticeNamed');
    const language = languageOf(file, options);
    return {
      edits: line
        ? fillLabel(file, line, notice)
        : addLabelledLine(file, section, 'noticeNamed', notice, language),
    };
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
    if (!section) return { refused: GONE };
    const items = [...everyItem(section.items)];
    const meant = items.filter((item) => item.checkbox && proseAt(file.text, item.content) === text);
    const [item] = meant;
    if (!item?.checkbox || meant.length > 1) return { refused: GONE };
    const edits = setBox(file, readCallerCheck(file, section), item, isDone, languageOf(file, options));
    return { edits };
  };

const sectionOf = (file: CaseFile, kind: SectionKind, heading: string) =>
  file.sections.filter((section) => section.kind === kind && headingOf(file, section) === heading).at(-1);
