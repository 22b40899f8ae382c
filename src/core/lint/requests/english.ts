const AUXILIARY =
  '(?:can|could|would|will|may|might|shall|should|must|do|does|did|is|are|was|were|am|has|have|had)';
const SUBJECT =
  '(?:you|we|i|it|this|that|these|those|there|they|he|she|amazon|somebody|someone|anybody|anyone|any|the|our|my|your|a|an|all|both)';

/** What may stand in front of a question or a command: so, also, "to close the case,", "if possible". */
const LEAD =
  '^(?:(?:so|and|or|also|then|but|now|first|second|secondly|finally|next|therefore|hence|otherwise|please|kindly|again|if possible),? |(?:if|since|as|because|to|before|after|for|with|without|given|until|unless|once|when|in) [^,]{1,120}, ){0,4}';

const starting = (source: string): RegExp => new RegExp(`${LEAD}(?:${source})`);

/** Verbs that tell somebody to do something, where an object follows that makes them commands. */
const COMMANDS = [
  'reinstate|restore|reactivate|release|refund|reimburse|compensate|correct|fix|repair|remove|delete|withdraw|reverse',
  'waive|cancel|confirm|check|explain|send|resend|provide|give|grant|approve|accept|merge|separate|split|transfer',
  'escalate|reopen|investigate|review|reconsider|recheck|recount|remeasure|extend|update|change|reclassify|credit|pay',
  'stop|lift|unblock|unlock|reset|add|allow|advise|clarify|verify|issue|forward|connect|put|make|close|open|help',
  'answer|inform|relist|adjust|recalculate|resolve|name|show|state|specify|register|assign|repeat|return|drop|list',
  'undo|take|exempt|exclude|include|mark|move|set|replace|authorise|authorize|treat|count|find|get|keep|hand|pass|tell|learn|find out|settle',
].join('|');
const OBJECT =
  '(?:the|our|us|me|my|your|this|that|these|those|it|them|all|any|both|a|an|another|whether|if|which|what|why|when|where|who|how|by|in writing|asin|fnsku|sku|order|case|shipment|to us|one|two|three|\\d\\S*)\\b';

/** Things a seller says to be in need of and thereby asks for. */
const ASKED_FOR =
  '(?:answer|reply|response|confirmation|decision|copy|letter|label|refund|reimbursement|credit|extension|explanation|statement|ruling|reference|reinstatement|correction|contact|call ?back|report|reason|list|link|name|number|instructions?|guidance|clarification|advice|help|assistance|permission|approval)';

/** Verbs of telling: "we would like to inform you" asks nothing. */
const TELLING =
  '(?:inform|point|note|say|explain|mention|thank|stress|report|apologi[sz]e|add|emphasi[sz]e|remind|state|underline|tell you|let you|show|describe|share|complain|express|make (?:it )?clear|update you)';

const WISH =
  "(?: (?:would (?:really |very much )?(?:like|love|prefer|need)|want|wish)|'d (?:really |very much )?(?:like|love|prefer))";

const ASKING: readonly RegExp[] = [
  /\?$/,
  starting(`${AUXILIARY}(?: not|n't)? ${SUBJECT}\\b`),
  // which of the two addresses should the labels show, who can approve: not "when I opened the page"
  starting(
    `(?:what|which|who|whom|whose|when|where|why|how)(?: (?!(?:i|we|you|they|he|she|it|the|this|that|our|your)\\b)[^ ,]{1,24}){0,5} ${AUXILIARY}\\b`,
  ),
  starting('who (?:decides|approves|handles|pays|checks|owns|is)\\b'),
  /\bplease\b[ ,]+\S|\S[ ,]+please\b/,
  /\bkindly\b/,
  /(?<!\b(?:will|would|to|can|did|could|let|ll) )\blet (?:us|me) (?:know|have)\b/,
  starting('let (?:us|me) (?:know|have)\\b'),
  starting(`(?:${COMMANDS}) ${OBJECT}`),
  // look into it, and tell us
  new RegExp(`(?:,|;| and| then|,? or) (?:${COMMANDS}) (?:us|me|it|this|the|our)\\b(?= )`),
  starting('(?:look into|follow up on|get back to us|call us|write to us)\\b'),
  starting(
    "(?:do not|don't|stop) (?!know|understand|think|see|have|like|want|agree|need|care|get|sell|use|work)\\S",
  ),
  new RegExp(`\\b(?:we|i)(?: (?:also|still|now|just|really|only|therefore))?${WISH} (?!to ${TELLING})\\S`),
  /\b(?:we|i)(?: (?:also|still|now|urgently))? (?:need|require) (?:you\b|amazon\b|somebody|someone)/,
  new RegExp(
    `\\b(?:we|i)(?: (?:also|still|now|urgently))? (?:need|require) (?:to know|to understand|to find out|(?:\\S{1,20} ){1,6}?(?:${ASKED_FOR}\\b|\\w{3,14}(?:ed|wn|id)$))`,
  ),
  /\b(?:we|i)(?:'d| would| do| must| hereby| now| also| kindly| therefore| formally| again){0,3} (?:request|ask|demand|seek|appeal|urge|beg|propose|insist|object|call on|expect you)\b/,
  /\b(?:(?:we|i)(?:'re|'m| are| am)|calling|writing|here)(?: (?:\w{2,12}ly|only|just|now|also|here|calling|writing|today)){0,2} (?:to (?:ask|request|find out|get|have|learn|appeal|apply|inquire|enquire)|asking|requesting|seeking|hoping|looking (?:for|forward)|trying to (?:find|get|learn|have))\b/,
  starting('(?:(?:requesting|asking|seeking|looking for)\\b|(?:request|appeal) (?:for|to|that|you)\\b) ?\\S'),
  /\b(?:our|my|the|this) (?:\w{2,12} )?(?:request|question|wish|demand|ask|aim) (?:is|to you|would be|remains)\b/,
  /\bhop(?:e|ing) (?:that )?(?:you|amazon|somebody|someone|for|to (?:get|hear|receive|have|learn))\b/,
  /\bappreciate (?:it if|(?:a|an|any|your|the|some) )/,
  /\b(?:grateful|thankful|obliged|glad|happy|pleased) (?:if (?:you|the|this|our|it|amazon|we could|somebody)|for (?:a|an|any|your) )/,
  /\b(?:would|'d|will) (?:help|be (?:great|helpful|nice|good|ideal|useful|kind|best|fair|a (?:great )?help))(?: us| me)?(?: \w+ly)? (?:if|to (?:know|have|get|see)|when)\b/,
  /\bwonder(?:ing)? (?:if|whether|what|which|how|when|why|who|where)\b/,
  /\blook(?:ing)? forward to (?:a|an|the|your|hearing)\b/,
  /(?:^|, |that |and )(?:you|amazon|support|your team|the (?:\w{2,12} )?team) (?:must|should|need to|needs to|have to|has to|ought to|are to|is to)\b/,
  /\b(?:must|needs? to|has to|have to) be (?!\w{0,3}(?:at home|clear)\b)\w{3,14}(?:ed|wn|id|t|n)\b/,
  /\bshould (?:\w{3,6} )?be (?:refunded|reimbursed|reinstated|removed|corrected|released|reversed|waived|lifted|withdrawn|cancelled|canceled|credited|restored|deleted|paid|returned)\b/,
];

/** Politeness that asks nothing, and what is said of things asked before. */
const NO_ASK =
  /\bplease (?:find|note|see|be (?:aware|advised|informed)|refer|excuse|accept|bear|rest assured|understand|know|believe|remember|consider this|do not hesitate|don't hesitate|feel free)\b/g;

/** See `asks.ts`; the text is lower case, NFKC, on one line. */
export function asksInEnglish(text: string): boolean {
  const plain = text.replace(/[’‘]/g, "'").replace(NO_ASK, ' ');
  for (const sentence of plain.match(/[^.!?;]{1,400}(?:\.(?=\S)[^.!?;]{0,400}){0,20}[.!?;]?/g) ?? []) {
    const said = sentence.replace(/[.!;]$/, '').trim();
    if (said !== '' && ASKING.some((form) => form.test(said))) return true;
  }
  return false;
}
