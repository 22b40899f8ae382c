import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITOR_STYLE } from '../../src/core/report/page/style';

export interface Theme {
  readonly name: string;
  /** As the setting `workbench.colorTheme` has it. */
  readonly title: string;
  /** What VS Code writes on the body of a webview. */
  readonly kind: string;
  readonly variables: Readonly<Record<string, string>>;
}

export const THEMES: readonly Pick<Theme, 'name' | 'title'>[] = [
  { name: 'light', title: 'Default Light Modern' },
  { name: 'dark', title: 'Default Dark Modern' },
  { name: 'hc-dark', title: 'Default High Contrast' },
  { name: 'hc-light', title: 'Default High Contrast Light' },
];

const read = (path: string): string => readFileSync(join(__dirname, path), 'utf8');

/** Every variable of VS Code that the style sheets ask for. */
export const usedVariables = (): string[] =>
  [...new Set((read('../../src/webview/callSheet.css') + EDITOR_STYLE).match(/--vscode-[\w-]+/g))].sort();

/** Made by `makeThemes.ts` in the editor itself. */
export const themes = (): Theme[] => JSON.parse(read('../fixtures/themes.json'));

export function themeOf(name: string): Theme {
  const theme = themes().find((one) => one.name === name);
  if (!theme) throw new Error(`There is no theme “${name}”.`);
  return theme;
}
