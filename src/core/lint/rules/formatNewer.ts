import { FORMAT_VERSION } from '../../casefile/keys';
import type { Rule } from '../rule';

/** A file of a later format is shown, never rewritten: what we do not know we would destroy. */
export const formatNewer: Rule = {
  code: 'CN007',
  name: 'format-newer',
  severity: 'error',
  summary: { ja: '新しい版の形式で書かれている', en: '`caseNotes` above the version known' },
  scope: 'file',
  alone: true,
  *check(file) {
    const version = file.data.version;
    if (!version || Number(version.value) <= Number(FORMAT_VERSION)) return;
    yield {
      span: version.span,
      message: {
        ja: '新しい版の Case Notes で作られたファイルです(ファイル形式 第 {version} 版)。Case Notes を更新してください。',
        en: 'This file was made by a newer version of Case Notes (format {version}). Update Case Notes.',
      },
      values: { version: version.value },
    };
  },
};
