import { type Language, say, type Wording } from '../language';

/** What a hook calls: the very blobs that are about to be committed are checked. */
export const guardCall = (program: string): string => `${program} lint --staged --guard`;

const HEAD: Wording = {
  ja: 'Case Notes: これからコミットするケースを調べる。不要になったら、このファイルを消す。',
  en: 'Case Notes: checks the cases that are about to be committed. Delete this file to do without.',
};

const MISSING: Wording = {
  ja: 'case-notes が見つからず、ケースを調べられませんでした。入れ直すか、このフック({hook})を消してください。',
  en: 'case-notes was not found, so the cases were not checked. Install it again, or delete this hook ({hook}).',
};

/**
 * The pre-commit hook. Without the program nothing is committed: whoever put a guard there wants to know that it is
 * gone, and is told how to do without.
 */
export const hookText = (program: string, language: Language): string =>
  `#!/bin/sh
# ${say(HEAD, language)}
${guardCall(program)} || {
  code=$?
  test $code -eq 127 && echo "${say(MISSING, language, { hook: '$0' })}" >&2
  exit $code
}
`;

/** What somebody adds to a hook of their own. */
export const lineForHook = (program: string): string => `${guardCall(program)} || exit 1`;

/** Whether a hook calls the guard already, by whatever path. */
export const callsGuard = (hook: string): boolean => /^[^#\n]*\slint --staged(?:\s|$)/m.test(hook);

/** For a repository that uses the pre-commit framework: an entry of `.pre-commit-config.yaml`. */
export const preCommitEntry = (program: string): string =>
  `repos:
  - repo: local
    hooks:
      - id: case-notes
        name: Case Notes
        entry: ${JSON.stringify(guardCall(program))}
        language: system
        pass_filenames: false
        always_run: true
`;
