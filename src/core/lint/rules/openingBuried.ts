import type { CaseFile } from '../../casefile/casefile';
import { languageOf } from '../../casefile/effective';
import { type Opening, type OpeningPart, openingOf, partOf } from '../../casefile/opening';
import type { Options } from '../../config/options';
import { fillerIn } from '../../contact/fillers';
import { isOpeningAhead } from '../../contact/opening';
import { insertAt } from '../../edits/change';
import { reorderOpening } from '../../edits/openingEdits';
import { span, textAt } from '../../text';
import type { Fix, Report } from '../finding';
import type { Rule } from '../rule';
import { namesTarget, targetsToName } from './support/targets';

/** The first sentence decides whether the agent opens the right page while listening. */
export const openingBuried: Rule = {
  code: 'CN041',
  name: 'opening-buried',
  severity: 'warning',
  summary: {
    ja: '結論に対象の ID がない、前置きから始まる、または現状の後にある',
    en: 'the conclusion names no ID, starts with filler, or stands after the situation',
  },
  fix: 'choice',
  scope: 'case',
  *check(file, { options }) {
    if (!isOpeningAhead(file)) return;
    const opening = openingOf(file);
    const conclusion = partOf(opening, 'conclusion');
    if (!opening || !conclusion) return;
    yield* afterSituation(file, opening, conclusion);
    if (conclusion.value === '') return;
    const filler = withFiller(file, conclusion);
    if (filler) yield filler;
    if (!namesTarget(file, options, conclusion.value))
      yield withoutTarget(file, options, conclusion, filler === undefined);
  },
};

function* afterSituation(file: CaseFile, opening: Opening, { item }: OpeningPart): Iterable<Report> {
  const situation = partOf(opening, 'situation');
  if (!situation || item.span.start < situation.item.span.start) return;
  const edits = reorderOpening(file, opening);
  yield {
    span: item.label?.span ?? item.span,
    message: {
      ja: '結論が現状の後にあります。結論・現状・要望の順に並べ、まず結論から話してください。',
      en: 'The conclusion stands after the situation. Put it first: conclusion, situation, request.',
    },
    ...(edits && {
      fixes: [
        {
          title: {
            ja: '結論・現状・要望の順に並べ替える',
            en: 'Put conclusion, situation and request in order',
          },
          edits,
          safe: false,
        },
      ],
    }),
  };
}

function withFiller(file: CaseFile, conclusion: OpeningPart): Report | undefined {
  const { start } = conclusion.span;
  const said = textAt(file.text, conclusion.span);
  const filler = fillerIn(said);
  if (!filler) return undefined;
  const values = { word: filler.word };
  if (!filler.isEmpty)
    return {
      span: span(start, start + filler.word.length),
      message: {
        ja: '結論が「{word}」と、いきさつから始まっています。何の件かを先に言い、いつのことかは現状に書いてください。',
        en: 'The conclusion begins with the story (“{word}”). Say first what it is about; when it happened belongs to the situation.',
      },
      values,
    };
  return {
    span: span(start, start + filler.word.length),
    message: {
      ja: '結論が「{word}」で始まっています。前置きを省き、何の件かから話してください。',
      en: 'The conclusion begins with “{word}”. Leave it out and begin with what it is about.',
    },
    values,
    fixes: leaveOut(said, start, filler.span.end),
  };
}

/** The sentence then begins with its next word. */
function leaveOut(said: string, start: number, length: number): Fix[] {
  const next = said[length];
  if (next === undefined) return [];
  const edit = { span: span(start, start + length + 1), newText: next.toUpperCase() };
  return [{ title: { ja: '前置きを省く', en: 'Leave the filler out' }, edits: [edit], safe: false }];
}

function withoutTarget(
  file: CaseFile,
  options: Options,
  { span: at }: OpeningPart,
  isClear: boolean,
): Report {
  const language = languageOf(file, options);
  const targets = targetsToName(file, options, language);
  const fixes = targets.map(({ name, sentence }): Fix => {
    const edits = [insertAt(at.start, sentence + (language === 'en' ? ' ' : ''))];
    return {
      title: {
        ja: '結論を「{name} の件です」で始める',
        en: 'Begin the conclusion with “This is about {name}”',
      },
      values: { name },
      edits,
      safe: false,
    };
  });
  return {
    span: at,
    message: {
      ja: '結論に対象の ID がありません。どの注文や商品の話かが最初の一言で伝わるように、ID を入れてください。',
      en: 'The conclusion names no ID. Put it in, so that the first sentence says which order or product it is about.',
    },
    // In front of a filler it would only hide it.
    ...(isClear && { fixes }),
  };
}
