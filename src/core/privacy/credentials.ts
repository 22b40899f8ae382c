import { creator as aws } from '@secretlint/secretlint-rule-aws';
import { creator as basicAuth } from '@secretlint/secretlint-rule-basicauth';
import { creator as github } from '@secretlint/secretlint-rule-github';
import { creator as openai } from '@secretlint/secretlint-rule-openai';
import { creator as privateKey } from '@secretlint/secretlint-rule-privatekey';
import { creator as slack } from '@secretlint/secretlint-rule-slack';
import { type Span, span } from '../text';

/** SP-API: refresh and access tokens of Login with Amazon, client secrets; a key of Google's, which secretlint lacks. */
const OURS =
  /\bAtz[ra]\\?\|[A-Za-z0-9_+/=-]{8,3000}|\bamzn1\.oa2-cs\.[A-Za-z0-9.]{8,300}|\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g;

/** What a credential that secretlint knows begins with, or has in it. */
const TELLING =
  /-----BEGIN|\bA(?:KIA|SIA|3T|GPA|IDA|ROA|IPA|NPA|NVA)[A-Z0-9]{12}|(?:SECRET|secret|Secret)_?(?:ACCESS|access|Access)|\bgh[pousr]_|github_pat_|\bxox[abopr]-|\bxapp-|hooks\.slack\.com|\bsk-|:\/\/[^\s/@:]{0,64}:[^\s/@]{1,64}@/g;

/** How far around the telling words secretlint looks: a line's worth, for a private key all of it. */
const BEFORE = 100;
const BEHIND = 400;
const PRIVATE_KEY = 12_000;

/**
 * Credentials of programs, as secretlint's rules know them. The rules are called directly: they are plain functions,
 * while secretlint's runner answers later and wants Node. They see the stretch around a telling word alone, so that
 * their patterns never climb over a large text.
 */
export function findCredentials(narrow: string): Span[] {
  const found: Span[] = [];
  if (has(narrow, OURS))
    for (const { 0: ours, index } of narrow.matchAll(OURS)) found.push(span(index, index + ours.length));
  if (!has(narrow, TELLING)) return found;
  let looked = 0;
  for (const { 0: telling, index } of narrow.matchAll(TELLING)) {
    if (index < looked) continue;
    const from = Math.max(0, index - BEFORE);
    looked = index + (telling === '-----BEGIN' ? PRIVATE_KEY : BEHIND);
    for (const at of reportedBySecretlint(narrow.slice(from, looked)))
      found.push(span(from + at.start, from + at.end));
    // What was cut off at the end is looked at again from its own beginning.
    looked -= BEFORE;
  }
  return found;
}

/** Asked first, as `matchAll` makes a copy of its pattern, and nearly no text has a credential. */
const has = (narrow: string, pattern: RegExp): boolean => narrow.search(pattern) !== -1;

/** Those of secretlint's rules whose keys sellers and their tools have: each costs bytes in every bundle. */
const RULES = [aws, basicAuth, github, openai, privateKey, slack];

/** An account's number is no secret; everything else that is reported is. */
const NO_SECRET = 'AWSAccountID';

function reportedBySecretlint(content: string): Span[] {
  const spans: Span[] = [];
  const context = {
    // The message would hold the match: only its name is kept.
    createTranslator: () => (messageId: string) => messageId,
    report: ({ message, range }: { message: unknown; range: readonly [number, number] }) => {
      if (message !== NO_SECRET) spans.push(span(range[0], range[1]));
    },
    ignore: () => {},
  };
  for (const rule of RULES) {
    const { file } = rule.create(context as never, { enableIDScanRule: true } as never);
    file?.({ content, contentType: 'text', filePath: '', ext: '' } as never);
  }
  return spans;
}
