import { askedLanguageSpan } from '../../casefile/frontmatter';
import type { Rule } from '../rule';

/** Other tools would run such a block as a program. Ours never does, and says so. */
export const frontmatterLanguage: Rule = {
  code: 'CN002',
  name: 'frontmatter-language',
  severity: 'error',
  summary: {
    ja: '最初の --- が別の言語を求めている(---js など)',
    en: 'an opening fence that asks for another language (---js)',
  },
  scope: 'file',
  *check(file) {
    const { fences } = file.frontmatter;
    if (fences.asksFor === undefined) return;
    yield {
      span: askedLanguageSpan(file.text, fences),
      message: {
        ja: 'フロントマターは YAML だけです。最初の行を --- だけにしてください。',
        en: 'Frontmatter is YAML only. Write --- alone in the first line.',
      },
    };
  },
};
