import type { Demand } from './demand';

/** How notes in English tell that somebody demands something of us. */

/** Up to some words in between. */
const words = (most: number) => `(?:[^\\s.;]{1,24} ){0,${most}}?`;
const pattern = (source: string) => new RegExp(source, 'i');

/** The caller makes us do it: told us to, wants me to, we must, please, or the bare command. */
const MAKES_US = [
  `(?:told|tells|telling|ask(?:ed|s|ing)?|want(?:ed|s)?|need(?:ed|s)?|instruct\\w{0,3}|urg\\w{0,3}|press(?:ed|es|ured)?|push\\w{0,3}|direct(?:ed|s)?|order(?:ed|s)?|forc\\w{0,3}|made|get|expect(?:ed|s)?|require[sd]?|request(?:ed|s)?|would like|'d like|advis\\w{0,3}|tried to make) (?:us|me|you|the seller|our staff) (?:to )?${words(4)}`,
  '(?:told|asked|asks|said|says|wants|wanted|instructed|insist(?:s|ed)|demand(?:s|ed)|needs|refuses) to ',
  "(?:unless|until|if) (?:we|i|you) (?:do not |don't |did not |didn't |first |now |immediately )?",
  '(?:that|or|and|said|says|because|insist(?:s|ed)?|claim(?:s|ed)?|^) ?(?:we|i|you) (?:must|should|have to|had to|need to|needed to|can|could) (?:first |now |immediately |also )?',
  '(?:we|i) (?:was|were|am|are) (?:told|asked|instructed|ordered|urged|directed|forced|made) to ',
  `(?:must|have to|had to|need to|should) (?:first |now |immediately |also )?`,
  '(?:please|kindly|just|simply) ',
  '(?:^|[“"‘:]) ?(?:\\d{1,2}:\\d{2} )?',
  `(?:told us|asked us|wants us|told me|asked me) ${words(8)}(?:and|then) (?:to )?`,
].join('|');
const ASKS_FOR = `(?:ask(?:ed|s|ing)? (?:us |me )?(?:again )?(?:for|about)|demand(?:ed|s|ing)?|want(?:ed|s)|request(?:ed|s|ing)?|insist(?:ed|s|ing)? on|need(?:ed|s)|require[sd]?|fish(?:ed|ing) for|push(?:ed|ing)? for) (?:to (?:know|see|have|get|confirm|verify|hear|be told) )?`;

const VALUABLE =
  '(?:gift ?cards?|gift ?codes?|prepaid ?(?:cards?)?|vouchers?|itunes|google play|steam cards?|bitcoins?|crypto\\w{0,10}|apple cards?)';
const MONEY = `(?:money|funds|cash|fees?|fine|penalty|deposit|guarantee|[$€£¥] ?\\d|[\\d,.]{1,12} ?(?:dollars|yen|usd|euros?|pounds)|${VALUABLE})`;
const SECRET = [
  '(?:credit |debit |bank |full |gift )*card (?:numbers?|details|data|info\\w{0,8}|pin|codes?)',
  '\\b(?:cvv|cvc|otp|pin)\\b(?! ?code of)|security code|pass ?words?|passcodes?|passphrase',
  'bank (?:account|details)|account number|routing number|\\biban\\b',
  '(?:one[- ]time|verification|two[- ]factor|2fa|authenticat\\w{1,4}|auth|login|log-in|sms|texted|(?:four|five|six|\\d)[- ]digit|confirmation) (?:codes?|pass\\w{1,5}|numbers?|pin)',
  'codes? (?:we|i|you|that|from|in|on|sent|they|he|she|which)|(?:the|our|my|that) (?:codes?(?=$|[,.;”"\'])|digits)',
].join('|');
const TOOL = 'any ?desk|team ?viewer|ultraviewer|rustdesk|logmein|quick ?support|supremo|zoho assist';
const PAY = '(?:pay|wire|remit)(?![a-z])(?! attention| out)';

export const ENGLISH_DEMANDS: readonly Demand[] = [
  {
    kind: 'payment',
    pattern: pattern(`(?:${MAKES_US})(?:${PAY}|(?:transfer|send|deposit|move) ${words(4)}${MONEY})`),
  },
  {
    kind: 'payment',
    pattern: pattern(
      `${ASKS_FOR}${words(3)}(?:payment|${MONEY}|wire transfer|bank transfer|money transfer)(?! (?:date|status|report|history|details|method|schedule|breakdown|id|reference|order|refund|amount|type|category|preview))`,
    ),
  },
  {
    kind: 'payment',
    pattern: pattern(
      `(?:${MAKES_US})(?:buy|purchase|get|pick up|load|redeem|scratch|send) ${words(5)}${VALUABLE}`,
    ),
  },
  { kind: 'credentials', pattern: pattern(`${ASKS_FOR}${words(6)}(?:${SECRET})`) },
  {
    kind: 'credentials',
    pattern: pattern(
      `(?:${MAKES_US})(?:read|tell|give|spell|share|confirm|provide|send|enter|type|say|dictate|verify|reveal|hand|forward|approve|submit|repeat|text|photograph) ${words(8)}(?:${SECRET})`,
    ),
  },
  {
    kind: 'site',
    pattern: pattern(
      `(?:${MAKES_US})(?:go|visit|open|click|log ?in|sign ?in|enter|follow|use|scan|navigate|browse|verify|register|fill) ${words(5)}(?:web ?site|site|link|url|qr code|(?:[\\w-]{1,40}\\.){1,3}(?!amazon)[a-z]{2,10}(?:/|\\b)|there\\b)`,
    ),
  },
  {
    kind: 'site',
    pattern: pattern(
      `(?:sent|texted|gave|e-?mailed) ${words(6)}links? ${words(6)}(?:log|sign|enter|pay|verif)\\w{0,6}`,
    ),
  },
  { kind: 'remote', pattern: pattern(`(?:${MAKES_US}|${ASKS_FOR})${words(6)}(?:${TOOL})`) },
  { kind: 'remote', pattern: pattern(`(?:${MAKES_US})install`) },
  {
    kind: 'remote',
    pattern: pattern(
      `(?:${MAKES_US})(?:download|run|set up|open|put|launch|add) ${words(5)}(?:apps?|software|programs?|tool|apk|extension|application)(?![\\w])`,
    ),
  },
  {
    kind: 'remote',
    pattern: pattern(
      `(?:${MAKES_US}|${ASKS_FOR})${words(6)}(?:remote(?:ly)?(?![a-z])|(?:take|have|get|give|gain|full) ${words(3)}control|take over|access to (?:our|my|the) (?:computer|pc|screen|laptop|phone))`,
    ),
  },
  {
    kind: 'remote',
    pattern: pattern(`(?:${MAKES_US}|${ASKS_FOR})${words(2)}(?:screen|share ${words(2)}screen)`),
  },
];

/** What a caller who is Amazon says, and what we did ourselves. */
export const ENGLISH_INNOCENT: readonly RegExp[] = [
  /\b(?:never|not|nobody|no one|didn't|doesn't|don't|won't|wouldn't|isn't)(?: \S{1,12}){0,2}? (?:asks?|asked|asking|needs?|needed|have to|wants?|wanted|requests?|requested|requires?|required|demand(?:s|ed)?)\b/i,
  /(?<!\b(?:if|unless|until) (?:we|i|you) (?:do|did|does) )\b(?:never|not) (?:to |ever )?(?:give|share|tell|pay|read|send|install|click|buy|open|enter|reveal|transfer|download)\b/i,
  /\bno need\b|\bneed(?:s|ed)? not\b|\bnothing to (?:pay|install)\b|\bno (?:payment|fee|code|password)s? (?:is|are|was|were)?\b/i,
  /\b(?:we|i)(?: have| had| also| then|'ve| just| already| only)? ?(?:asked|requested|offered|wanted|proposed|suggested|reset|demanded|insisted)\b/i,
  /\bat our request\b|\bon our own\b|\bourselves in seller central\b/i,
  /\b(?:buyer|customer)s? (?:wants?|wanted|asks?|asked|demand(?:s|ed))\b/i,
  /\b(?:buyer|customer)s?(?:'s)? (?:\S{1,12} ){0,3}(?:pay|transfer|send|buy|bought|paid)/i,
  /\blast (?:four|4)(?: digits)?\b/i,
];

/** The place where such things are done by ourselves; reading a secret out loud is never done there. */
export const ENGLISH_OWN_PLACE =
  /\b(?:in|on|from|under|through|via|to|into|inside) (?:our |the |your )?(?:seller central|account settings|settings|account health|performance page|help pages?|product page|detail page|seller app|amazon seller app)\b|\bseller app\b|\bsellercentral\.amazon\.|\b(?:help|product|detail) page\b/i;
