import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { parseCase } from '../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../src/core/config/options';
import { callSheetOf } from '../../src/core/contact/callSheet';
import { sheetWords } from '../../src/core/contact/callSheetWords';
import { noteIntent, noticeIntent, tickIntent } from '../../src/core/contact/sheetEdits';
import { applyEdits } from '../../src/core/edits/change';
import { type Holder, type Intent, perform } from '../../src/core/edits/perform';
import type { Language, Wording } from '../../src/core/language';
import { type SheetPage as Frame, sheetHtml } from '../../src/webview/html';
import { FromSheet, type Shown } from '../../src/webview/protocol';
import { NOW, type Sample } from './samples';
import { themeOf } from './themes';

const ROOT = join(__dirname, '../..');
const SHOTS = join(ROOT, 'out/screenshots');
const SOURCE = 'http://sheet.example';

type Entry = Exclude<FromSheet, { type: 'ready' | 'command' }>;

export interface Settings extends BrowserContextOptions {
  readonly theme?: string;
  /** What the frame is made of, where it is not the usual. */
  readonly frame?: Partial<Frame>;
}

/** What `vscodeApi.js` keeps in the page. */
interface Kept {
  readonly refused: string[];
  readonly ran: string[];
}

/**
 * The call sheet in a browser without VS Code: the page and the script that are shipped, behind the content security
 * policy that is shipped. The other end holds a case's text and does what the extension does, by the same core.
 */
export class SheetPage {
  /** What the page has sent. */
  readonly received: FromSheet[] = [];
  /** Requests beside those for the page's own three files. */
  readonly requests: string[] = [];
  /** Why the next entries are not written; undefined lets them through. */
  refusal: string | undefined;
  /** Switched off, whatever the page sends is lost on the way. */
  isAnswering = true;

  private constructor(
    readonly page: Page,
    public text: string,
    private readonly reader: Language,
  ) {}

  static async open(browser: Browser, { text, reader }: Sample, settings: Settings = {}): Promise<SheetPage> {
    const { theme = 'light', frame, ...options } = settings;
    const context = await browser.newContext({ viewport: { width: 640, height: 900 }, ...options });
    const page = await context.newPage();
    const sheet = new SheetPage(page, text, reader);
    await page.clock.install({ time: NOW });
    await page.exposeFunction('sent', (message: unknown) => sheet.answer(message));
    await page.addInitScript({ content: `globalThis.theme = ${JSON.stringify(themeOf(theme))};` });
    await page.addInitScript({ path: join(__dirname, 'vscodeApi.js') });
    await context.route('**', (route) => {
      const { pathname, origin } = new URL(route.request().url());
      const file = origin === SOURCE ? FILES[pathname] : undefined;
      if (file) return route.fulfill(file(reader, frame));
      sheet.requests.push(route.request().url());
      return route.abort();
    });
    await page.goto(`${SOURCE}/`);
    return sheet;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** What the extension would show of the text now. */
  get shown(): Shown {
    const file = parseCase(this.text);
    if (!file) throw new Error('The text is no case.');
    const sheet = callSheetOf(file, DEFAULT_OPTIONS, this.reader);
    return { type: 'show', uri: 'file:///cases/sample.md', sheet, words: sheetWords(this.reader) };
  }

  send(message: unknown): Promise<void> {
    return this.page.evaluate(
      (data) => void globalThis.dispatchEvent(new MessageEvent('message', { data })),
      message,
    );
  }

  /** The file is changed by somebody else. */
  edit(text: string): Promise<void> {
    this.text = text;
    return this.send(this.shown);
  }

  /** What the content security policy stopped. */
  refused(): Promise<readonly string[]> {
    return this.page.evaluate(() => (globalThis as unknown as Kept).refused);
  }

  /** Scripts of a payload that ran: each leaves its mark. */
  ran(): Promise<readonly string[]> {
    return this.page.evaluate(() => (globalThis as unknown as Kept).ran);
  }

  /** Whether an element is on the screen and nothing lies over it. */
  isInSight(one: Locator): Promise<boolean> {
    return one.evaluate((it) => {
      const { left, top, width, height } = it.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      return seen !== null && (it.contains(seen) || seen.contains(it));
    });
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `sheet-${name}.png`) });
  }

  private async answer(data: unknown): Promise<void> {
    const message = FromSheet.parse(data);
    this.received.push(message);
    if (message.type === 'command' || !this.isAnswering) return;
    if (message.type === 'ready') return this.send(this.shown);
    const objection = this.refusal ?? (await this.write(message));
    if (message.type !== 'tick')
      await this.send({ type: 'written', id: message.id, ...(objection && { objection }) });
    else if (objection) await this.send({ type: 'objection', words: objection });
    await this.send(this.shown);
  }

  private async write(message: Entry): Promise<string | undefined> {
    const holder: Holder = {
      text: () => this.text,
      apply: async ({ base, edits }) => {
        this.text = applyEdits(base, edits);
        return true;
      },
    };
    const done = await perform(holder, intentOf(message));
    if (done.ok) return undefined;
    return done.reason === 'refused' ? done.refused[this.reader] : done.reason;
  }
}

function intentOf(message: Entry): Intent<Wording> {
  const options = DEFAULT_OPTIONS;
  switch (message.type) {
    case 'note':
      return noteIntent(message.heading, message.said, { options, now: NOW });
    case 'notice':
      return noticeIntent(message.heading, message.said, options);
    case 'tick':
      return tickIntent(message, options);
  }
}

type Answer = { readonly contentType: string; readonly body: string };

const built = (name: string, contentType: string) => (): Answer => ({
  contentType,
  body: readFileSync(join(ROOT, 'dist/webview', name), 'utf8'),
});

const FILES: Readonly<Record<string, (reader: Language, frame?: Partial<Frame>) => Answer>> = {
  '/': (language, frame) => ({
    contentType: 'text/html',
    body: sheetHtml({
      language,
      title: 'Call Sheet',
      source: SOURCE,
      nonce: 'b3e0a1',
      script: `${SOURCE}/callSheet.js`,
      style: `${SOURCE}/callSheet.css`,
      uri: 'file:///cases/sample.md',
      ...frame,
    }),
  }),
  '/callSheet.js': built('callSheet.js', 'text/javascript'),
  '/callSheet.css': built('callSheet.css', 'text/css'),
};
