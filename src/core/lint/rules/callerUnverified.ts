import { type InboundContact, inboundContacts, noticeFound } from '../../casefile/callerCheck';
import type { CaseFile } from '../../casefile/casefile';
import { languageOf } from '../../casefile/effective';
import { insertCallerCheck } from '../../edits/callerCheckEdits';
import type { Wording } from '../../language';
import type { Fix, Report } from '../finding';
import type { LintContext, Rule } from '../rule';
import { spanWithoutEnd } from './support/headings';

const NOT_FOUND: Wording = {
  ja: '相手が挙げた通知を Seller Central で確かめていません。電話を切って自分でログインし、見つかったらチェックを付けてください。',
  en: 'The notice the caller named has not been found in Seller Central. Hang up, log in yourself, and tick this once you see it.',
};
const NO_CHECK: Wording = {
  ja: 'かかってきた電話ですが、着信確認がありません。「着信確認」を加え、本当に Amazon からかを確かめてください。',
  en: 'This call came in, but nobody checked the caller. Add a caller check and find out whether it is really Amazon.',
};

/** Anybody can say that they are Amazon; only a notice in Seller Central shows it. */
export const callerUnverified: Rule = {
  code: 'CN050',
  name: 'caller-unverified',
  severity: 'error',
  summary: {
    ja: 'かかってきた電話の通知を Seller Central で確かめていない',
    en: 'inbound, and the notice was not found in Seller Central',
  },
  fix: 'choice',
  scope: 'case',
  *check(file, context) {
    const contacts = inboundContacts(file);
    for (const contact of contacts) yield* unverified(file, contact, context);
    const { direction } = file.data;
    // A missed call leaves no call section: then only the frontmatter tells of it.
    if (direction?.value === 'inbound' && contacts.length === 0)
      yield { span: direction.span, message: NO_CHECK, fixes: insertion(file, {}, context) };
  },
};

function* unverified(file: CaseFile, contact: InboundContact, context: LintContext): Iterable<Report> {
  const { check, call, isScam } = contact;
  if (isScam || (check && noticeFound(check))) return;
  if (check) {
    const { found } = check.steps;
    yield { span: found?.content ?? spanWithoutEnd(file, check.section.heading), message: NOT_FOUND };
  } else if (call)
    yield {
      span: spanWithoutEnd(file, call.heading),
      message: NO_CHECK,
      fixes: insertion(file, contact, context),
    };
}

function insertion(file: CaseFile, { call }: Pick<InboundContact, 'call'>, { options }: LintContext): Fix[] {
  const edits = insertCallerCheck(file, call, languageOf(file, options));
  return [{ title: { ja: '「着信確認」を加える', en: 'Add a caller check' }, edits, safe: false }];
}
