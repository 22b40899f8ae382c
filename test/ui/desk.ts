import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALL_WORDS, type CallWords } from './callWords';
import { type Edition, Workbench } from './workbench';

export type Locale = 'en' | 'ja';

/** Both versions in both languages. */
export const RUNS: readonly (readonly [Edition, Locale])[] = [
  ['floor', 'en'],
  ['floor', 'ja'],
  ['newest', 'en'],
  ['newest', 'ja'],
];

/** A folder of cases in a real VS Code, and the files a person finds there. */
export class Desk {
  private opened: Workbench | undefined;

  private constructor(
    readonly folder: string,
    readonly words: CallWords,
  ) {}

  static async open(
    edition: Edition,
    locale: Locale,
    cases: Readonly<Record<string, string>>,
  ): Promise<Desk> {
    const desk = new Desk(mkdtempSync(join(tmpdir(), 'case-notes-call-')), CALL_WORDS[locale]);
    mkdirSync(join(desk.folder, 'cases'));
    const config = `language: ${locale}\nmarketplace: ${desk.words.marketplace}\n`;
    writeFileSync(join(desk.folder, '.case-notes.yaml'), config);
    for (const [name, text] of Object.entries(cases)) writeFileSync(join(desk.folder, 'cases', name), text);
    desk.git('init', '--quiet', '--initial-branch=main');
    desk.git('config', 'user.name', 'Sample');
    desk.git('config', 'user.email', 'sample@shop.example');
    desk.opened = await Workbench.open(desk.folder, { edition, locale });
    return desk;
  }

  get bench(): Workbench {
    if (!this.opened) throw new Error('VS Code is not open.');
    return this.opened;
  }

  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }

  read(name: string): string {
    return readFileSync(join(this.folder, 'cases', name), 'utf8');
  }

  /** The path below `cases/` of the only file that was made in a folder of this year. */
  get made(): string {
    const cases = join(this.folder, 'cases');
    const year = readdirSync(cases).find((name) => /^\d{4}$/.test(name)) ?? '';
    const [name = ''] = readdirSync(join(cases, year));
    return `${year}/${name}`;
  }

  /** What a failed step leaves behind. */
  async explain(step: string): Promise<void> {
    console.log(await this.opened?.shown());
    await this.opened?.screenshot(`failed-${step.replaceAll(' ', '-').slice(0, 40)}`);
  }

  async close(): Promise<void> {
    await this.opened?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
