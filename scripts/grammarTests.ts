/** Holds the injected grammars against test/grammar, on the Markdown grammar of a real VS Code. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installVsCode } from './vscode/install';

const ROOT = join(__dirname, '..');
const MARKDOWN = join(
  installVsCode('floor').root,
  'extensions/markdown-basics/syntaxes/markdown.tmLanguage.json',
);

const own = readdirSync(join(ROOT, 'syntaxes')).map((name) => join('syntaxes', name));
const { status, stdout, stderr } = spawnSync(
  join(ROOT, 'node_modules/.bin/vscode-tmgrammar-test'),
  [...[MARKDOWN, ...own].flatMap((path) => ['-g', path]), 'test/grammar/*.test.md'],
  // Grammars of the languages in code blocks are not needed, and each is reported as missing.
  { cwd: ROOT, encoding: 'utf8' },
);
console.log(`${stdout}${stderr}`.replaceAll(/^grammar not found for .*\n/gm, '').trim());
process.exitCode = status ?? 1;
