/**
 * Whether a goal names an outcome one could tick off after the call. Not a list of sentences but of the forms an
 * outcome takes: a question to be answered, a thing to be received, a change to be made. Held against 100 vague and
 * 100 concrete goals in test/fixtures/goals.
 */
export function namesOutcome(goal: string): boolean {
  const text = goal.normalize('NFKC').trim();
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? japanese(text) : english(text.toLowerCase());
}

/** Shorter than this nothing can be said that is settled by a yes. */
const SHORTEST_JAPANESE = 8;
const SHORTEST_ENGLISH_WORDS = 3;

/** An open question, or the yes and no of a matter. */
const JAPANESE_QUESTION =
  /[かを]どうか|(?:よい|いい|正しい|できる|使える|直せる|可能|必要|対象|もらえる|なる|くれる|される|ている|不足している)か|可否|何[がをに]|どの|どちら|いつ|いくら|どこ|誰|なぜ/;

/** A thing one holds in the hand afterwards: a reason, a date, a paper, a number. */
const JAPANESE_OBJECT =
  /(?:理由|原因|手順|条件|方法|期限|期日|日付|書類|内訳|金額|番号|写真|一覧|提出先|もの|旨|結果|[がる]日|受理|対象外)(?:[^、。]{0,6})(?:を|で|と|が)?[^、。]{0,8}(?:聞|確認|教|知|特定|もら|入手|得|決|明らか|約束|確定|登録)/;

/** A change somebody makes. */
const JAPANESE_CHANGE =
  /(?:再開|解除|承認|受理|取り消|取り下げ|撤回|削除|訂正|修正|変更|統合|登録|延ば|延長|再送|発行|除外|外し|戻し|戻す|返還|返金|補てん|補填|認め|決め|確定|完了|約束|引き継|直し|公開|復活|取り付け)(?:て|し|さ|る|をする|を完了|と約束|を承認|を取り付け|もら|す)/;

function japanese(text: string): boolean {
  if (text.length < SHORTEST_JAPANESE) return false;
  return JAPANESE_QUESTION.test(text) || JAPANESE_OBJECT.test(text) || JAPANESE_CHANGE.test(text);
}

const ENGLISH_QUESTION =
  /\b(?:whether|which|who|when|why|how (?:much|many|long)|what (?:exactly|to)|if we|may we|can we|between)\b/;

/** Somebody gets something done, or receives a thing with a name. */
const ENGLISH_CHANGE =
  /\b(?:re-?instated?|re-?listed?|re-?activated?|removed|deleted|corrected|changed|merged|released|approved|approval|reversed|withdrawn|retracted|extend(?:ed)?|waived|refunded|reimbursed|closed|moved|excluded|unblocked|issued|accepted|recorded|investigated|escalated|confirm(?:ation)? (?:that|the)|confirm whether|decide|decision|agree on|commitment|a date|the date|label|list of|the name of|the code|code by|deadline)\b/;

function english(text: string): boolean {
  if (text.split(/\s+/).length < SHORTEST_ENGLISH_WORDS) return false;
  return ENGLISH_QUESTION.test(text) || ENGLISH_CHANGE.test(text) || /^confirm\b.*\d/.test(text);
}
