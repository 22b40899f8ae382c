import assert from 'node:assert/strict';
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

interface DeskOptions {
  readonly prepare?: (desk: Desk) => void;
  readonly workspaceTrust?: boolean;
  /** Settings of the person who sits there. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A folder of cases in a real VS Code, and the files a person finds there. */
export class Desk {
  private opened: Workbench | undefined;

  private constructor(
    readonly folder: string,
    readonly words: CallWords,
  ) {}

  /** A folder with a configuration and these cases, by their names below `cases/`. */
  static open(
    edition: Edition,
    locale: Locale,
    cases: Readonly<Record<string, string>>,
    settings: Readonly<Record<string, unknown>> = {},
  ): Promise<Desk> {
    return Desk.empty(edition, locale, {
      settings,
      prepare: (desk) => {
        const config = `language: ${locale}\nmarketplace: ${desk.words.marketplace}\n`;
        writeFileSync(desk.at('.case-notes.yaml'), config);
        mkdirSync(desk.at('cases'));
        for (const [name, text] of Object.entries(cases)) writeFileSync(desk.at('cases', name), text);
      },
    });
  }

  /** A repository with nothing in it but what `prepare` puts there before VS Code is opened. */
  static async empty(
    edition: Edition,
    locale: Locale,
    { prepare, workspaceTrust = false, settings = {} }: DeskOptions = {},
  ): Promise<Desk> {
    const desk = new Desk(mkdtempSync(join(tmpdir(), 'case-notes-ui-')), CALL_WORDS[locale]);
    desk.git('init', '--quiet', '--initial-branch=main');
    desk.git('config', 'user.name', 'Sample');
    desk.git('config', 'user.email', 'sample@shop.example');
    prepare?.(desk);
    desk.opened = await Workbench.open(desk.folder, { edition, locale, workspaceTrust, settings });
    return desk;
  }

  get bench(): Workbench {
    if (!this.opened) throw new Error('VS Code is not open.');
    return this.opened;
  }

  readonly git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  /** A path below the folder. */
  readonly at = (...path: string[]): string => join(this.folder, ...path);

  read(name: string): string {
    return readFileSync(this.at('cases', name), 'utf8');
  }

  /** The path below `cases/` of the only file that was made in a folder of this year. */
  get made(): string {
    const cases = this.at('cases');
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

/** Opens a desk for the steps of a `describe` and closes it behind them; a failed step leaves words and a picture. */
export function useDesk(open: () => Promise<Desk>): () => Desk {
  let desk: Desk | undefined;
  before(async () => {
    desk = await open();
  });
  after(() => desk?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await desk?.explain(this.currentTest.title);
  });
  return () => {
    assert.ok(desk, 'The desk is not open.');
    return desk;
  };
}
