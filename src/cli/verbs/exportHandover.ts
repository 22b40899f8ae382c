import { languageOf } from '../../core/casefile/effective';
import { handoverOf } from '../../core/exports/handover';
import { type HandoverForm, handoverText, joinBriefs } from '../../core/exports/handoverText';
import { byAttention } from '../../core/followup/attention';
import { type Language, say, type Wording } from '../../core/language';
import { type Call, EXIT, type ExitCode, outJson, textOption, UsageError } from '../io';
import { casesOf, type FoundCase, readAgain } from '../summaries';

/** The brief for whoever takes over: one case that is named, whatever its status, or all that are open. */
export function exportHandoverVerb(call: Call): ExitCode {
  const { cases, isComplete } = casesOf(call);
  const isOne = call.operands.length === 1 && cases.length === 1 && cases[0]?.path === call.operands[0];
  const wanted = isOne ? cases : cases.filter(({ summary }) => summary.status !== 'resolved');
  if (wanted.length === 0) throw new UsageError(NOTHING);
  const order = byAttention(call.now);
  const sorted = [...wanted].sort((a, b) => order(a.summary, b.summary));
  const briefs = sorted.map((found) => briefOf(call, found));
  const form = (textOption(call, 'as') ?? 'text') as HandoverForm;
  const body = joinBriefs(
    briefs.map(({ body }) => body),
    form,
  );
  const [first] = briefs;
  const subject =
    briefs.length === 1 && first
      ? say(ONE, first.language, { title: first.title })
      : say(MANY, first?.language ?? call.language, { count: briefs.length });
  if (textOption(call, 'format') === 'json') {
    const listed = briefs.map(({ path, title, body: own }) => ({ path, title, body: own }));
    outJson(call, { schemaVersion: 1, subject, body, cases: listed });
  } else call.world.out(`${body}\n`);
  return isComplete ? EXIT.clean : EXIT.found;
}

const NOTHING: Wording = {
  ja: '引き継ぐケースがありません。対応中のケースのあるフォルダーか、ファイルを指定してください。',
  en: 'There is no case to hand over. Name a folder with open cases, or a file.',
};
const ONE: Wording = { ja: '引き継ぎ: {title}', en: 'Handover: {title}' };
const MANY: Wording = { ja: '引き継ぎ({count} 件)', en: 'Handover of {count} cases' };

function briefOf(call: Call, found: FoundCase) {
  const { path, at, summary } = found;
  const { options } = at;
  const file = readAgain(call, found);
  const written = textOption(call, 'language') as Language | undefined;
  const language = written ?? (file ? languageOf(file, options) : call.language);
  const form = (textOption(call, 'as') ?? 'text') as HandoverForm;
  const handover = file && handoverOf(file, { options, now: call.now, language });
  return {
    path,
    title: summary.title,
    language,
    body: handover ? handoverText(handover, language, form) : '',
  };
}
