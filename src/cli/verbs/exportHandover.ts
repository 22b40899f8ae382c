import { resolve } from 'node:path';
import { languageOf } from '../../core/casefile/effective';
import { handoverOf } from '../../core/exports/handover';
import { type HandoverForm, handoverText, joinBriefs } from '../../core/exports/handoverText';
import { byAttention } from '../../core/followup/attention';
import { type Language, say, type Wording } from '../../core/language';
import { isFolder } from '../../node/caseFolders';
import { type Call, EXIT, type ExitCode, outJson, textOption, UsageError } from '../io';
import { casesOf, type FoundCase, readAgain } from '../summaries';

/** The brief for whoever takes over: one case that is named, whatever its status, or all that are open. */
export function exportHandoverVerb(call: Call): ExitCode {
  const { cases, isComplete } = casesOf(call);
  const [named] = call.operands;
  const isOne =
    named !== undefined && call.operands.length === 1 && !isFolder(resolve(call.world.cwd, named));
  const wanted = isOne ? cases : cases.filter(({ summary }) => summary.status !== 'resolved');
  if (wanted.length === 0) throw new UsageError(NOTHING);
  const order = byAttention(call.now);
  const sorted = [...wanted].sort((a, b) => order(a.summary, b.summary));
  if (textOption(call, 'format') === 'json') printJson(call, sorted);
  else printText(call, sorted);
  return isComplete ? EXIT.clean : EXIT.found;
}

/** Brief by brief: those of a hundred thousand cases need not be in memory at once. */
function printText(call: Call, sorted: readonly FoundCase[]): void {
  sorted.forEach((found, i) => {
    const { body } = briefOf(call, found);
    // What stands between two briefs, by whoever joins them.
    const between = i === 0 ? '' : joinBriefs(['', ''], formOf(call));
    call.world.out(`${between}${body}`);
  });
  call.world.out('\n');
}

const formOf = (call: Call): HandoverForm => (textOption(call, 'as') ?? 'text') as HandoverForm;

function printJson(call: Call, sorted: readonly FoundCase[]): void {
  const briefs = sorted.map((found) => briefOf(call, found));
  const body = joinBriefs(
    briefs.map((brief) => brief.body),
    formOf(call),
  );
  const [first] = briefs;
  const subject =
    briefs.length === 1 && first
      ? say(ONE, first.language, { title: first.title })
      : say(MANY, first?.language ?? call.language, { count: briefs.length });
  const listed = briefs.map(({ path, title, body: own }) => ({ path, title, body: own }));
  outJson(call, { schemaVersion: 1, subject, body, cases: listed });
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
  const form = formOf(call);
  const handover = file && handoverOf(file, { options, now: call.now, language });
  return {
    path,
    title: summary.title,
    language,
    body: handover ? handoverText(handover, language, form) : '',
  };
}
