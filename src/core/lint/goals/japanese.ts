/** Shorter than this nothing can be said that is settled by a yes. */
const SHORTEST = 6;

/** Words that look like a question or a thing to be had and are neither. */
const EMPTY_PHRASES =
  /[^、。]{0,12}(?:の?か)(?:が|も)?(?:わから|分から|納得)|なんとか|何とか|どうにか|何か(?![をと、]|$|聞|確|教|特)|何も|何度も?|いつも|いつまでも|誰か|どこか|何が(?:起きて|起こって)いるの?か?|どう(?:なって(?:い)?る|なる|すれば(?:いい|よい)|したら(?:いい|よい))の?か?|(?:詳しい|いろいろな?|今後の|気になる|(?:聞き|話し|知り|お願いし)たい)こと/g;

/** A question with an answer: with its question word, as the yes and no of a matter, or as a noun. */
const QUESTION =
  /(?:何|どの|どれ|どちら|どこ|誰|いつ|いくら|いくつ|なぜ|どうして|どうやって)[^。]{0,60}か(?=[をはがともの]|[^\u3040-\u309f]|$)|[るいただうくつすぬむぶぐの能要否可]か(?=[をはもと]|[^\p{L}]|$|どうか|否か|[決確聞教知判調尋答回返]|の(?:回答|返事|答え|判断|確認)|はっきり)|可否|是非を/u;

/** Somebody is to do something for us: the verb in front decides. */
const FAVOUR = /(.{0,12})[てで](?:もら[うえおいっ]|いただ[くけき]|頂[くけき]|ほしい|欲しい|くださ|くれ)/g;

/** Verbs that leave open what will have been done. */
const EMPTY_VERB =
  /(?:^|[、 ])し$|(?:対応|説明|確認|理解|連絡|解決|改善|(?<!として)処理|検討|サポート|返事|返信|相談|早く|ちゃんと|案内|考慮|配慮)し$|(?:相談に乗っ|助け|調べ|見|話し|教え|わかっ|分かっ|聞い|進め|考え|急い|つない|手伝っ|やっ|動い|気づい|力を貸し|謝っ|話をさせ|取り合っ)$/;

/** Things one cannot hold in the hand afterwards. */
const EMPTY_OBJECT =
  /(?:こと|状況|状態|進捗|具合|経過|詳細|の件|話|事情|対応|現状|様子|意見|気持ち|説明|情報|アカウント|画面|ケース|問題|トラブル|返事|返信|回答|連絡|アドバイス|助言|相談|内容)$/;

/** Somebody learns a thing. */
const LEARNING =
  /([^、。]{2,20})を[^、。]{0,10}(?:教え|聞[くいきけこ]|尋ね|知[るりら]|確認|確かめ|調べ|説明|見せ|明らか|はっきり|突き止|特定|割り出|洗い出|把握|挙げ|示[しさ])/g;

/** Somebody receives a thing or settles it. */
const RECEIVING =
  /([^、。]{2,20})を[^、。てで]{0,10}(?:もら[うえおいっ]|いただ[くけき]|受け取|得[るたよ]|入手|取得|取り付け|決め|確定|合意|約束|完了|済ませ|回収|控え)/g;

/** A statement is confirmed or put on record. */
const STATEMENT =
  /(?:[るいたなだ]こと|旨|という(?:返事|回答|確認|約束)|[るいただ]と)(?:を|が|も|の)?(?:確かめ|確認|認め|約束|証明|保証|記録|登録|もら|得|取り付け)/;

const CHANGES =
  '(?:再開|再開封|解除|承認|受理|取り?消し|取り?下げ|撤回|削除|訂正|修正|変更|統合|登録|延長|再送|発行|再発行|除外|返還|返金|補てん|補填|公開|復活|復旧|免除|解放|移動|交換|引き継ぎ|確定|認定)';

/** A change that somebody makes, as the predicate or as the noun that ends the goal. */
const CHANGE = new RegExp(
  `[をがにへの]${CHANGES}(?:を|まで)?(?:する|し|さ|したい|させ|でき|完了|取り付け|勝ち取)|[をのでにへて]${CHANGES}$|(?:取り消|取り下げ|延ば|外|戻|直|引き継)(?:す|し|さ|る|ぐ|い|たい)`,
);

/** See `outcome.ts`; the text is NFKC, on one line, without its final full stop. */
export function namesOutcomeInJapanese(goal: string): boolean {
  if (goal.length < SHORTEST) return false;
  const text = goal.replace(EMPTY_PHRASES, '、');
  if (QUESTION.test(text) || STATEMENT.test(text) || CHANGE.test(text)) return true;
  if (some(text, FAVOUR, (verb) => verb !== '' && !EMPTY_VERB.test(verb))) return true;
  return [LEARNING, RECEIVING].some((form) => some(text, form, (object) => !EMPTY_OBJECT.test(object)));
}

const some = (text: string, form: RegExp, accepts: (captured: string) => boolean): boolean =>
  [...text.matchAll(form)].some((match) => accepts(match[1] as string));
