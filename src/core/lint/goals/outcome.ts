import { namesOutcomeInEnglish } from './english';
import { namesOutcomeInJapanese } from './japanese';

/** A goal is one sentence; what stands behind this many characters does not decide what it says. */
const MOST_READ = 400;

/**
 * Whether a goal names an outcome one could tick off after the call: a question that is answered, a thing that is
 * received, a change that is made. The forms of an outcome are open, the words that settle nothing ("look into",
 * 対応, "the issue", 状況) are a closed list; so a new product or a new verb does not become a false alarm.
 */
export function namesOutcome(goal: string): boolean {
  const text = goal
    .slice(0, MOST_READ)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[。.!]+$/, '');
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(text)
    ? namesOutcomeInJapanese(text)
    : namesOutcomeInEnglish(text.toLowerCase());
}
