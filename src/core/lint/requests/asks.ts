import { asksInEnglish } from './english';
import { asksInJapanese } from './japanese';

/** A request is a sentence or two; what stands behind this many characters does not decide whether it asks. */
const MOST_READ = 800;

/** What somebody else said: `「返金してもらえますか」と聞いてきました` asks nothing of Amazon. */
const QUOTED = /「[^「」]{0,200}」|『[^『』]{0,200}』|“[^“”]{0,200}”|"[^"]{0,200}"/g;

/**
 * Whether a request asks anything of the person who hears it: a question, a demand, a wish or a polite way round to
 * one of them. The ways of asking are many but known; what is told (「返品が届きました」, "The return arrived") is
 * open, so everything that has none of these forms counts as told.
 */
export function asks(request: string): boolean {
  const text = request.slice(0, MOST_READ).normalize('NFKC').replace(/\s+/g, ' ').trim();
  const isJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
  return isJapanese ? asksInJapanese(withoutQuotes(text)) : asksInEnglish(withoutQuotes(text.toLowerCase()));
}

/** The words around a quotation stay apart. */
const withoutQuotes = (text: string): string => text.replace(QUOTED, ' … ');
