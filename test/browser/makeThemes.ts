/**
 * Writes test/fixtures/themes.json: what VS Code's four default themes say to a webview, as far as the call sheet
 * and the report ask for it. Run again when a style sheet asks for another variable: `npx tsx test/browser/makeThemes.ts`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbench } from '../ui/workbench';
import { THEMES, type Theme, usedVariables } from './themes';

const CASE = `---
caseNotes: 1
title: "Sample"
status: calling
---

## Call 2026-11-22 14:05
`;

async function paintOf(theme: string): Promise<Pick<Theme, 'kind' | 'variables'>> {
  const folder = mkdtempSync(join(tmpdir(), 'case-notes-theme-'));
  writeFileSync(join(folder, 'sample.md'), CASE);
  const bench = await Workbench.open(folder, {
    edition: 'floor',
    settings: { 'workbench.colorTheme': theme },
  });
  try {
    await bench.openFile('sample.md');
    await bench.palette('Case Notes: Start Call');
    const sheet = await bench.sheet('Sample');
    return await sheet.locator('html').evaluate(
      (html, names) => ({
        kind: html.ownerDocument.body.className,
        variables: Object.fromEntries(
          names.map((name) => [name, html.style.getPropertyValue(name)]).filter(([, value]) => value !== ''),
        ),
      }),
      usedVariables(),
    );
  } finally {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const themes: Theme[] = [];
  for (const { name, title } of THEMES) themes.push({ name, title, ...(await paintOf(title)) });
  writeFileSync(join(__dirname, '../fixtures/themes.json'), `${JSON.stringify(themes, null, 2)}\n`);
}

void main();
