import type { CaseFile } from '../../casefile/casefile';
import { OPENING_LABELS, openingOf, partOf, saysSomething } from '../../casefile/opening';
import { labelWord, sectionWord } from '../../casefile/vocabulary';
import { isOpeningAhead, spokenOpening } from '../../contact/opening';
import { say, type Wording } from '../../language';
import { type CaseRow, row } from './row';
import type { ThisCaseContext } from './thisCase';

/** What is said first: conclusion, situation, request, and how long that takes. */
export function openingRow(file: CaseFile, { options, language }: ThisCaseContext): CaseRow {
  const opening = openingOf(file);
  const { lines, seconds } = spokenOpening(file, options);
  const isAhead = isOpeningAhead(file);
  const rows = OPENING_LABELS.map((label) => {
    const line = lines.find((one) => one.label === label);
    const part = partOf(opening, label);
    const place = part && saysSomething(part) ? part.span : (part?.item.content ?? opening?.section.heading);
    return row({
      id: `opening ${label}`,
      label: labelWord(label)[language],
      detail: line?.text ?? WORDS.unwritten[language],
      icon: line ? 'there' : 'gap',
      ...(place && { span: place }),
    });
  });
  return row({
    id: 'opening',
    label: sectionWord('opening')[language],
    detail: lines.length > 0 ? say(WORDS.seconds, language, { seconds }) : '',
    icon: 'opening',
    ...(opening && { span: opening.section.heading }),
    ...(isAhead && { offer: 'startCall' as const }),
    rows,
    isOpen: isAhead,
  });
}

const WORDS = {
  unwritten: { ja: 'まだ書いていません', en: 'not written yet' },
  seconds: { ja: '約 {seconds} 秒', en: 'about {seconds} s' },
} satisfies Record<string, Wording>;
