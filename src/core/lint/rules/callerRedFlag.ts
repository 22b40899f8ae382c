import { type CallerCheck, inboundContacts, type RedFlag, tickedFlags } from '../../casefile/callerCheck';
import type { CaseFile } from '../../casefile/casefile';
import type { Section } from '../../casefile/sections';
import type { Wording } from '../../language';
import { span, textAt } from '../../text';
import { findDemand } from '../demands/demand';
import type { Report } from '../finding';
import type { Rule } from '../rule';

const DEMANDS: Readonly<Record<RedFlag, Wording>> = {
  payment: {
    ja: '支払いやギフトカードを求められています。',
    en: 'The caller demands a payment or gift cards.',
  },
  site: { ja: '外部のサイトへ誘導されています。', en: 'The caller sends you to an outside site.' },
  credentials: {
    ja: '番号・パスワード・コードを聞き出されようとしています。',
    en: 'The caller wants a number, a password or a code.',
  },
  remote: {
    ja: 'アプリのインストールや遠隔操作を求められています。',
    en: 'The caller wants something installed or remote control.',
  },
};
const TICKED: Wording = { ja: '危険な兆候にチェックがあります。', en: 'A red flag is ticked.' };
const WHAT_TO_DO: Wording = {
  ja: 'Amazon が電話で求めることはありません。応じずに電話を切り、Seller Central で通知を確かめてください(詐欺とわかったら、判定に「詐欺」と書きます)。',
  en: 'Amazon never asks for that by phone. Do not comply: hang up and look for the notice in Seller Central (once you know it is a fraud, write “scam” as the verdict).',
};

/** What Amazon never asks for by phone. */
export const callerRedFlag: Rule = {
  code: 'CN051',
  name: 'caller-red-flag',
  severity: 'error',
  summary: {
    ja: 'かかってきた電話に危険な兆候がある(支払い、番号やコードの読み上げ、遠隔操作などの要求)',
    en: 'inbound: a red flag is ticked, or the notes speak of a demand (payment, gift cards, codes, remote control)',
  },
  scope: 'case',
  *check(file) {
    for (const { check, call, isScam } of inboundContacts(file)) {
      if (isScam) continue;
      if (check) {
        for (const { item, flag } of tickedFlags(check))
          yield { span: item.content, message: advice(flag ? DEMANDS[flag] : TICKED) };
        yield* demands(file, check.section, boxLines(file, check));
      }
      if (call) yield* demands(file, call, new Set());
    }
  },
};

const advice = ({ ja, en }: Wording): Wording => ({ ja: ja + WHAT_TO_DO.ja, en: `${en} ${WHAT_TO_DO.en}` });

/** The boxes of a check name what is asked about; they are no notes. */
const boxLines = (file: CaseFile, { steps, flags }: CallerCheck): Set<number> =>
  new Set(
    [...Object.values(steps), ...flags.map(({ item }) => item)].map(({ span: at }) =>
      file.lines.lineAt(at.start),
    ),
  );

/** The first demand of every line that is prose. */
function* demands(file: CaseFile, section: Section, passedOver: ReadonlySet<number>): Iterable<Report> {
  for (let line = section.firstLine; line < section.endLine; line++) {
    if (passedOver.has(line) || file.blocks.kindOf(line) !== 'prose') continue;
    const at = file.lines.lineSpan(line);
    const written = textAt(file.text, at);
    // Marker and time of day are blanked, so that the note itself begins its line and every place stays true.
    const note = written.replace(/^[ \t]{0,20}[-*+]?[ \t]{0,4}(?:\d{1,2}:\d{2})?[ \t]{0,4}/, (lead) =>
      ' '.repeat(lead.length),
    );
    const found = findDemand(note);
    if (!found) continue;
    const place = span(at.start + found.span.start, at.start + found.span.end);
    yield { span: place, message: advice(DEMANDS[found.kind]) };
  }
}
