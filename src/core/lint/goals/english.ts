const SHORTEST_WORDS = 3;

/** Questions that everybody has and no answer ends. */
const EMPTY_QUESTION =
  /\bwhat(?:'s| is| was)? (?:is )?(?:going on|happening|happened|wrong|can be done|to do|we can do)\b|\bhow (?:it|this|things?|the \w{1,20}) (?:is|are) (?:going|doing)\b|\bwhat to do\b|\bunderstand why\b/g;

/** A question with an answer, asked by somebody who wants one; "someone who understands" asks nothing. */
const QUESTION =
  /\b(?:find out|learn|know|confirm|ask|check|clarify|decide|determine|establish|agree|settle|verify|see|hear|told|tell us|get|answer|decision|understand|explain)\b[^.?]{0,60}\b(?:whether|if (?:we|i|the|this|it|our|a)|which|who|when|where|why|how (?:much|many|long|to|we|far|old)|what|by when)\b|\bwhether\b|\?$/;

/** Talking has no end of its own, whatever it is about. */
const TALK =
  /^(?:please )?(?:talk|discuss|speak|chat|complain|explain|reach|find (?:a |some|help)|go over|have a (?:conversation|chat|talk|word)|follow up|chase|inquire|enquire|call about|raise|describe|tell)\b/;

/** Things one cannot hold in the hand afterwards. */
const EMPTY_OBJECT =
  /^(?:(?:a|an|the|any|some|some more|this|that|it|my|our|more|better|further|all|another|quick|urgent|proper) )*(?:it|this|that|them|things?|everything|something|help|support|assistance|advice|service|attention|updates?|information|info|clarity|clarification|guidance|feedback|understanding|answers?|repl(?:y|ies)|response|solution|resolution|situation|issues?|problems?|matters?|case(?! \d| \w{1,20}ed\b)|status|progress|in touch|explanation|apology|\w{1,20}ed$|through|back to|conversation|chat|talk|word|look|person|people|human|somebody|someone|anybody|anyone|details?|questions?|few questions|somewhere|moving|going|started|traction|ball|to|views?|opinions?|(?:polic(?:y|ies)|rules?)(?:$| (?:on|of|for|about))|manager|supervisor|specialist|agent|reassurance|(?:them|amazon|seller support) to)\b/;

/** To have, to get, to receive. What is had decides. */
const GETTING =
  /\b(?:get|have|obtain|receive|secure|ask for|need|collect|be given|win|recover|reach agreement on|agree on|agree|settle on|decide on|decide|fix|set|make sure|ensure|lock in|(?:learn|know|find out|identify|establish)(?= the| our| their| its)) (?:that )?([^.]{3,80})/g;

/** Somebody is to do something: the verb decides. */
const FAVOUR =
  /\b(?:get|ask|have|want|tell|persuade|convince|allow) [\w' -]{2,40}? to (?!an? |the |us |our |my )(\w+)|\b(?:make|have|let) (?:them|amazon) (\w+)|\bhave [\w' -]{2,40} (call) back\b/;
const EMPTY_VERB =
  /^(?:be|help|look|take|respond|reply|answer|understand|listen|talk|speak|call|care|act|handle|deal|resolve|sort|see|support|assist|do|think|explain|investigate)$/;

/** Done to nothing in particular, these words say only that the trouble is to end. */
const EMPTY_RESULT =
  /\b(?:sorted|resolved|solved|handled|dealt with|addressed|looked (?:at|into)|under control|taken seriously)\b/;

/** A change that somebody makes, as the first word or as the noun that begins the goal. */
const CHANGE =
  /^(?:please )?(?:re-?instate|re-?list|re-?activate|re-?open|re-?store|remove|delete|correct|change|update|merge|split|release|approve|reverse|withdraw|retract|extend|postpone|waive|refund|reimburse|credit|close|cancel|move|exclude|unblock|unlock|unsuspend|lift|issue|accept|record|appeal|escalate|replace|resend|send|ship|transfer|add|confirm|prove|verify|recover|stop|enable|locate|return|prevent) (?!it$|this$|that$|requests?\b|issues?\b|problems?\b|questions?\b|trouble|cases?\b|matters?\b|status|polic)\S/;
const RESULT_NOUN =
  /^(?:an? |the |full |written |final )*(?:approval|decision|confirmation|commitment|reinstatement|release|removal|correction|extension|refund|reimbursement|permission|acceptance|cancellation|withdrawal|reversal|deadline|date|list|answer|yes or no) (?:of|on|for|that|to|from|by|whether|about) \S/;

/** See `outcome.ts`; the text is in lower case, on one line, without its final full stop. */
export function namesOutcomeInEnglish(goal: string): boolean {
  if (goal.split(' ').length < SHORTEST_WORDS) return false;
  const text = goal.replace(EMPTY_QUESTION, '-');
  if (TALK.test(text)) return false;
  if (QUESTION.test(text) || CHANGE.test(text) || RESULT_NOUN.test(text)) return true;
  const favour = FAVOUR.exec(text);
  if (favour && !EMPTY_VERB.test(favour[1] ?? favour[2] ?? '')) return true;
  if (EMPTY_RESULT.test(text)) return false;
  return [...text.matchAll(GETTING)].some((match) => !EMPTY_OBJECT.test(match[1] as string));
}
