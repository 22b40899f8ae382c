/** Writes the table at the head of each rule's page, and the list of all rules, from the rules themselves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../src/core/lint/rules';
import { indexPage, withTable } from './rulePages';

const FOLDER = join(__dirname, '../docs/rules');

for (const rule of RULES) {
  const path = join(FOLDER, `${rule.code}.md`);
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), rule));
}
writeFileSync(join(FOLDER, 'README.md'), indexPage(RULES));
