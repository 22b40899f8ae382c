import type { CaseFile } from '../../casefile/casefile';
import { nodeAt } from '../../casefile/nodeAt';
import type { Options } from '../../config/options';
import { type Piece, pieceTitle, readinessOf } from '../../contact/readiness';
import { kindOf } from '../../identifiers';
import { type Language, say, type Wording } from '../../language';
import { GROUP_TITLES } from '../attention';
import { contradictionOf } from '../contradiction';
import { deadlineOf } from '../deadline';
import { nextStep } from '../nextStep';
import { actionRow } from './actionRows';
import { datedText, dateIcon } from './dates';
import { openingRow } from './openingRows';
import { recapRow } from './recapRows';
import { type CaseRow, row } from './row';

export interface ThisCaseContext {
  readonly options: Options;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Of the person who reads it; what is written in the case stays as it is. */
  readonly language: Language;
}

/**
 * A case at a glance: where it stands and what comes next, what is at hand for the call, what is said first, who owes
 * what, what was agreed. A view of the file: it holds nothing of its own.
 */
export function thisCaseRows(file: CaseFile, context: ThisCaseContext): CaseRow[] {
  if (!file.readable) return [prepRow(file, context)];
  return [
    statusRow(file, context),
    nextRow(file, context),
    ...deadlineRow(file, context),
    ...actionRow(file, context),
    prepRow(file, context),
    openingRow(file, context),
    ...recapRow(file, context),
    ...idsRow(file, context),
  ];
}

/** Where it stands; where that contradicts the rest of the case, why. */
function statusRow(file: CaseFile, { options, now, language }: ThisCaseContext): CaseRow {
  const status = file.data.status?.value ?? 'preparing';
  const contradiction = contradictionOf(file, options, now);
  const place = file.data.status?.span;
  return row({
    id: 'status',
    label: GROUP_TITLES[status][language],
    icon: contradiction ? 'contradiction' : 'status',
    ...(contradiction && {
      detail: WORDS.contradicts[language],
      whole: contradiction.wording[language],
    }),
    ...(place && { span: place }),
    offer: 'changeStatus',
  });
}

function nextRow(file: CaseFile, { options, now, language }: ThisCaseContext): CaseRow {
  const { step, question } = nextStep(file, options, now, language);
  const whole = question === undefined ? step : `${step}\n${question}`;
  return row({ id: 'next', label: step, icon: 'next', whole });
}

function deadlineRow(file: CaseFile, { options, now, language }: ThisCaseContext): CaseRow[] {
  const deadline = deadlineOf(file, options);
  const place = file.data.deadline?.span;
  if (!deadline || !place) return [];
  const isOver = file.data.status?.value === 'resolved';
  return [
    row({
      id: 'deadline',
      label: WORDS.deadline[language],
      detail: datedText(deadline, isOver ? undefined : now, language),
      icon: isOver ? 'deadline' : dateIcon(deadline, now, 'deadline'),
      span: place,
    }),
  ];
}

const PIECES: readonly Piece[] = ['store', 'ids', 'timeline', 'goal'];

/** The four-piece set, each with its tick, or with what it lacks and the place where that belongs. */
function prepRow(file: CaseFile, { options, now, language }: ThisCaseContext): CaseRow {
  const readiness = readinessOf(file, { options, now });
  const pieces = PIECES.map((piece) => {
    const gap = readiness.gaps.find((one) => one.piece === piece);
    const detail = gap ? say(gap.wording, language, gap.values) : wordsOf(file, piece, language);
    const span = gap?.span ?? placeOf(file, piece);
    return row({
      id: `prep ${piece}`,
      label: pieceTitle(piece)[language],
      detail,
      icon: readiness[piece] ? 'there' : 'gap',
      ...(span && { span }),
    });
  });
  return row({
    id: 'prep',
    label: say(WORDS.prep, language, { done: readiness.done }),
    icon: readiness.done === PIECES.length ? 'there' : 'prep',
    rows: pieces,
    isOpen: readiness.done < PIECES.length,
  });
}

/** What is at hand, in a few words. */
function wordsOf({ data }: CaseFile, piece: Piece, language: Language): string {
  switch (piece) {
    case 'store':
      return data.store.name?.value ?? data.store.reference?.value ?? '';
    case 'ids':
      return data.ids.map(({ value }) => value).join(', ');
    case 'timeline':
      return say(data.timeline.length === 1 ? WORDS.entry : WORDS.entries, language, {
        count: data.timeline.length,
      });
    case 'goal':
      return data.goal?.value ?? '';
  }
}

const placeOf = (file: CaseFile, piece: Piece) => nodeAt(file.frontmatter.root, [piece])?.node.span;

function idsRow(file: CaseFile, { language }: ThisCaseContext): CaseRow[] {
  const { ids } = file.data;
  if (ids.length === 0) return [];
  const counts = new Map<string, number>();
  const rows = ids.map(({ kind, value, span }) => {
    const name = `id ${kind} ${value}`;
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    return row({
      id: nth === 0 ? name : `${name} ${nth}`,
      label: value,
      detail: kindOf(kind)?.title[language] ?? kind,
      icon: 'id',
      span,
      offer: 'openLink',
      identifier: { kind, value },
    });
  });
  return [row({ id: 'ids', label: WORDS.ids[language], icon: 'ids', rows })];
}

const WORDS = {
  contradicts: { ja: 'ほかの記載と食い違っています', en: 'contradicts the rest of the case' },
  deadline: { ja: '解決の期限', en: 'Must be settled by' },
  prep: { ja: '準備 {done}/4', en: 'Prep {done}/4' },
  entry: { ja: '{count} 件', en: '{count} entry' },
  entries: { ja: '{count} 件', en: '{count} entries' },
  ids: { ja: '対象の ID', en: 'IDs' },
} satisfies Record<string, Wording>;
