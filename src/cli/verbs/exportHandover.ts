import { resolve } from 'node:path';
import { languageOf } from '../../core/casefile/effective';
import { conflictIn } from '../../core/exports/confirmation';
import { handoverOf } from '../../core/exports/handover';
import { type HandoverForm, handoverText, joinBriefs } from '../../core/exports/handoverText';
import { byAttention } from '../../core/followup/attention';
import { type Language, say, type Wording } from '../../core/language';
import { isFolder } from '../../node/caseFolders';
import { type Call, EXIT, type ExitCode, outPieces, textOption, UsageError } from '../io';
import { outLongJson } from '../longJson';
import { type CaseAt, casesOf, type ReadCase, readAgain } from '../summaries';
import { refuse } from './recapOperand';

/** The brief for whoever takes over: one case that is named, whatever its status, or all that are open. */
export function exportHandoverVerb(call: Call): ExitCode {
  const { wanted, isComplete } = wantedOf(call);
  if (wanted.length === 0) throw new UsageError(NOTHING);
  if (textOption(call, 'format') === 'json') printJson(call, wanted);
  else printText(call, wanted);
  return isComplete ? EXIT.clean : EXIT.found;
}

/** Where a case is and what it is called: its dates have done their part once its place in the order is known. */
interface WantedCase {
  readonly at: CaseAt;
  readonly path: string;
  readonly title: string;
}

/** The cases to hand over, the most urgent first. */
function wantedOf(call: Call): { wanted: WantedCase[]; isComplete: boolean } {
  const { cases, isComplete } = casesOf(call, (found) => isDecided(call, found));
  const [named] = call.operands;
  const isOne =
    named !== undefined && call.operands.length === 1 && !isFolder(resolve(call.world.cwd, named));
  const order = byAttention(call.now);
  const wanted = cases
    .filter(({ listed }) => isOne || listed.status !== 'resolved')
    .sort((a, b) => order(a.listed, b.listed))
    .map(({ at, listed: { path, title } }) => ({ at, path, title }));
  return { wanted, isComplete };
}

/** While a merge conflict is unresolved nobody knows what would be handed over. */
function isDecided(call: Call, { path, at, file }: ReadCase): boolean {
  const conflict = conflictIn(file, at.options);
  if (conflict) refuse(call, path, file.text, conflict);
  return !conflict;
}

/** Brief by brief: those of a hundred thousand cases need not be in memory at once. */
function printText(call: Call, wanted: readonly WantedCase[]): void {
  function* bodies(): Generator<string> {
    for (const one of wanted) yield briefOf(call, one).body;
  }
  outPieces(call, joined(bodies(), formOf(call)));
  call.world.out('\n');
}

/** What `joinBriefs` makes of them, in parts. */
function* joined(bodies: Iterable<string>, form: HandoverForm): Generator<string> {
  // What stands between two briefs, by whoever joins them.
  const between = joinBriefs(['', ''], form);
  let before = '';
  for (const body of bodies) {
    yield before;
    yield body;
    before = between;
  }
}

const formOf = (call: Call): HandoverForm => (textOption(call, 'as') ?? 'text') as HandoverForm;

function printJson(call: Call, wanted: readonly WantedCase[]): void {
  const briefs = wanted.map((one) => briefOf(call, one));
  const [first] = briefs;
  const subject =
    briefs.length === 1 && first
      ? say(ONE, first.language, { title: first.title })
      : say(MANY, first?.language ?? call.language, { count: briefs.length });
  const parts = joined(
    briefs.map(({ body }) => body),
    formOf(call),
  );
  const items = briefs.map(({ path, title, body }) => ({ path, title, body }));
  outLongJson(call, { schemaVersion: 1, subject, body: { parts }, cases: { items } });
}

const NOTHING: Wording = {
  ja: '引き継ぐケースがありません。対応中のケースのあるフォルダーか、ファイルを指定してください。',
  en: 'There is no case to hand over. Name a folder with open cases, or a file.',
};
const ONE: Wording = { ja: '引き継ぎ: {title}', en: 'Handover: {title}' };
const MANY: Wording = { ja: '引き継ぎ({count} 件)', en: 'Handover of {count} cases' };

function briefOf(call: Call, { at, path, title }: WantedCase) {
  const { options } = at;
  const file = readAgain(call, path, at);
  const written = textOption(call, 'language') as Language | undefined;
  const language = written ?? (file ? languageOf(file, options) : call.language);
  const form = formOf(call);
  const handover = file && handoverOf(file, { options, now: call.now, language });
  return {
    path,
    title,
    language,
    body: handover ? handoverText(handover, language, form) : '',
  };
}
