import type { CaseFile } from '../casefile/casefile';
import { OPENING_LABELS, type OpeningLabel, openingOf, partOf, saysSomething } from '../casefile/opening';
import { labelWord } from '../casefile/vocabulary';
import { addOpening, addOpeningLabels } from '../edits/openingEdits';
import type { Language, Wording } from '../language';
import { type Span, span, type TextEdit } from '../text';

/** Something the opening lacks, where it belongs, and what would make room for it. */
export interface OpeningGap {
  readonly span: Span;
  readonly wording: Wording;
  /** Absent where there is nothing to do but write. */
  readonly edits?: readonly TextEdit[];
}

const NO_OPENING: Wording = {
  ja: '最初に話す「結論・現状・要望」がありません。電話がつながってすぐ言うことを、この順に書いてください。',
  en: 'There is no opening. Write conclusion, situation and request: what you say first, in this order.',
};

const EMPTY: Readonly<Record<OpeningLabel, Wording>> = {
  conclusion: {
    ja: '結論が空です。どの注文や商品の、何の話かを一文で書いてください。',
    en: 'The conclusion is empty. Say in one sentence which order or product it is about, and what.',
  },
  situation: {
    ja: '現状が空です。いま何が起きているかを一、二文で書いてください。',
    en: 'The situation is empty. Say in a sentence or two what is the matter now.',
  },
  request: {
    ja: '要望が空です。何をしてほしいのか、何を知りたいのかを書いてください。',
    en: 'The request is empty. Write what you ask for: what shall be done or answered.',
  },
};

/** What is missing of conclusion, situation and request, in this order. */
export function openingGaps(file: CaseFile, language: Language): OpeningGap[] {
  const opening = openingOf(file);
  if (!opening) return [noOpening(file, language)];
  const unwritten = OPENING_LABELS.filter((label) => !partOf(opening, label));
  const empty = opening.parts.filter((part) => !saysSomething(part));
  const { heading, headingLine } = opening.section;
  const headingSpan = span(heading.start, Math.min(heading.end, file.lines.lineSpan(headingLine).end));
  return [
    ...(unwritten.length > 0
      ? [
          {
            span: headingSpan,
            wording: unwrittenWording(unwritten),
            edits: addOpeningLabels(file, opening, unwritten, language),
          },
        ]
      : []),
    ...empty.map(({ item, label }) => ({ span: item.label?.span ?? headingSpan, wording: EMPTY[label] })),
  ];
}

function unwrittenWording(labels: readonly OpeningLabel[]): Wording {
  const ja = labels.map((label) => `「${labelWord(label).ja}」`).join('');
  const en = labels.map((label) => labelWord(label).en.toLowerCase()).join(' and ');
  return {
    ja: `ここに${ja}の行がありません。書き足してください。`,
    en: `The opening has no line for the ${en}. Add it.`,
  };
}

/** In front of the first section there is, else behind the last line. */
function noOpening(file: CaseFile, language: Language): OpeningGap {
  const edits = addOpening(file, language);
  const before = file.sections[0];
  const line = before ? before.headingLine : file.lines.lineAt(file.text.trimEnd().length);
  return { span: file.lines.lineSpan(line), wording: NO_OPENING, ...(edits && { edits }) };
}
