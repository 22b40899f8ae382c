/** Holds the injected grammar against test/grammar, on a stub of Markdown's own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

const { status } = spawnSync(
  join(ROOT, 'node_modules/.bin/vscode-tmgrammar-test'),
  [
    '-g',
    'test/grammar/markdown.stub.tmLanguage.json',
    '-g',
    'syntaxes/case-notes.injection.tmLanguage.json',
    'test/grammar/*.test.md',
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
