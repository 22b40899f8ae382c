import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser';
import type { Edition } from '../../scripts/vscode/install';
import { type ServerOptions, startServer, type VsCodeServer } from '../../scripts/vscode/server';
import { ensureTools } from '../../scripts/vscode/system';
import { eventually } from './eventually';

const ROOT = join(__dirname, '../..');
const SHOTS = join(ROOT, 'out/screenshots');

/** Long enough for a machine with other work; a test that waits this long has failed. */
const LIMIT_MS = 45_000;
const ATTEMPT_MS = 4_000;
const ATTEMPTS = 10;
const MOST_TABS = 60;

/** A person's hands on a real VS Code: keys, what the window shows, and nothing else. */
export class Workbench {
  private constructor(
    private readonly server: VsCodeServer,
    private readonly browser: Browser,
    readonly page: Page,
    private readonly label: string,
  ) {}

  static async open(folder: string, options: ServerOptions): Promise<Workbench> {
    ensureTools();
    // A reminder in between is one test's matter.
    const settings = { 'caseNotes.reminder.daily': false, ...options.settings };
    const server = await startServer({ ...options, settings });
    const browser = await launchBrowser();
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 1280, height: 800 },
      locale: options.locale === 'ja' ? 'ja-JP' : 'en-US',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    await page.goto(server.url(folder, [['extensionDevelopmentPath', ROOT]]));
    await page.locator('.monaco-workbench').waitFor();
    const label = `${options.edition}-${options.locale ?? 'en'}`;
    return new Workbench(server, browser, page, label);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** Runs a command by typing its title into the palette. */
  async palette(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('F1');
      const box = this.page.locator('.quick-input-widget input[type="text"]').first();
      // Whatever takes the keyboard a moment later, as an editor that is shown does, closes the palette again.
      const isThere = await box
        .fill(`>${title}`, { timeout: ATTEMPT_MS })
        .then(() => row.waitFor({ timeout: ATTEMPT_MS }))
        .then(
          () => true,
          () => false,
        );
      if (isThere) break;
      // The palette lists the commands it knew when it was opened: extensions may still have been loading.
      if (attempt === ATTEMPTS) throw new Error(`The palette has no “${title}”.`);
      await this.page.keyboard.press('Escape');
      await box.waitFor({ state: 'hidden' });
    }
    await this.page.keyboard.press('Enter');
  }

  /** Waits until a quick input asks for this step, then types and confirms. */
  async answer(step: string, text: string): Promise<void> {
    await this.quickInput(step);
    if (text !== '') await this.page.locator('.quick-input-widget input[type="text"]').first().fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Narrows a list down to what is typed and picks the first row. */
  async pick(step: string, text: string): Promise<void> {
    await this.quickInput(step);
    await this.page.locator('.quick-input-widget input[type="text"]').first().fill(text);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the quick input shows these words: in its title, prompt, rows, or as its placeholder. */
  async quickInput(words: string): Promise<void> {
    const shown = this.page.locator('.quick-input-widget', { hasText: words });
    const asked = this.page.locator(`.quick-input-widget input[placeholder*=${JSON.stringify(words)}]`);
    await shown.or(asked).first().waitFor({ state: 'visible' });
  }

  /** Waits for a row of the quick input with these words: its label or what stands beside it. */
  async row(words: string): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first().waitFor();
  }

  /** The words of all rows of the quick input that are shown. */
  async rows(): Promise<string> {
    return (await this.page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).join('\n');
  }

  /** Opens what the braces of the status bar hold, and waits for these words in it. */
  async languageStatus(words: string): Promise<void> {
    await this.page.locator('.statusbar #status\\.languageStatus').hover();
    await this.page.locator('.hover-language-status', { hasText: words }).first().waitFor();
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const box = this.page.locator('.quick-input-widget input[type="text"]').first();
    await box.waitFor({ state: 'visible' });
    await box.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.tab(name);
  }

  /** Waits until the editor's tab in front bears these words. */
  async tab(words: string): Promise<void> {
    await this.page.locator('.tab.active', { hasText: words }).first().waitFor();
  }

  /** The problems view's rows, once every one of the words is there. */
  async problems(...words: string[]): Promise<void> {
    // The key closes a view that is open.
    if (!(await this.page.locator('.markers-panel').isVisible()))
      await this.page.keyboard.press('Control+Shift+M');
    for (const word of words)
      await this.page.locator('.markers-panel .monaco-list-row', { hasText: word }).first().waitFor();
  }

  /** Waits for a notification; where none pops up (as under automation), the list of all is opened. */
  async notification(words: string): Promise<void> {
    const shown = this.page.locator('.notification-list-item', { hasText: words }).first();
    const popsUp = await shown.waitFor({ timeout: ATTEMPT_MS }).then(
      () => true,
      () => false,
    );
    if (!popsUp) await this.palette('Notifications: Show Notifications');
    await shown.waitFor();
  }

  /** Presses a button of the notification with these words. */
  async press(words: string, button: string): Promise<void> {
    const notification = this.page.locator('.notification-list-item', { hasText: words }).first();
    await notification.locator('.monaco-button', { hasText: button }).click();
  }

  /**
   * Takes the chosen row of a list that leads to a place in the file, and waits until the cursor is there: the
   * list is gone and the editor has the keyboard before the extension has moved the cursor.
   */
  async enterAndGo(): Promise<void> {
    const position = this.page.locator('#status\\.editor\\.selection');
    const before = await position.textContent();
    await this.page.keyboard.press('Enter');
    await eventually(async () => assert.notEqual(await position.textContent(), before));
  }

  /** Types into the editor as it stands, without the editor's own help getting in between. */
  async type(text: string): Promise<void> {
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.locator('.monaco-editor.focused').first().waitFor();
    await this.page.keyboard.insertText(text);
  }

  /** Saves what has been changed: waits for the change first. */
  async save(): Promise<void> {
    await this.page.locator('.tab.active.dirty').waitFor();
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Goes from a row of the problems view to its place and takes the quick fix with this title. */
  async quickFix(problem: string, title: string): Promise<void> {
    await this.page.locator('.markers-panel .monaco-list-row', { hasText: problem }).first().click();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.monaco-editor.focused').first().waitFor();
    const row = this.page.locator('.action-widget .monaco-list-row.focused', { hasText: title });
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('Control+.');
      const isThere = await row.waitFor({ timeout: ATTEMPT_MS }).then(
        () => true,
        () => false,
      );
      if (isThere) break;
      // VS Code offers nothing while the file is being read anew; a person asks again.
      if (attempt === ATTEMPTS) throw new Error(`No quick fix “${title}” is offered.`);
      await this.page.keyboard.press('Escape');
    }
    await this.page.keyboard.press('Enter');
  }

  async noProblem(words: string): Promise<void> {
    await this.page
      .locator('.markers-panel .monaco-list-row', { hasText: words })
      .waitFor({ state: 'detached' });
  }

  /** Goes to the end of the file until it shows a line with these words: it may still have to be read anew. */
  async line(words: string): Promise<void> {
    const line = this.page.locator('.view-lines .view-line', { hasText: words }).first();
    await this.page.locator('.editor-instance .view-lines').first().click();
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('Control+End');
      const isThere = await line.waitFor({ timeout: ATTEMPT_MS }).then(
        () => true,
        () => false,
      );
      if (isThere) return;
      if (attempt === ATTEMPTS) throw new Error(`The file does not show “${words}”.`);
    }
  }

  /** The page inside the call sheet in front, whose heading bears these words. */
  async sheet(words = ''): Promise<FrameLocator> {
    const frames = this.page.locator('iframe.webview');
    let found: FrameLocator | undefined;
    await eventually(async () => {
      for (let i = (await frames.count()) - 1; i >= 0 && !found; i--) {
        const page = frames.nth(i).contentFrame().frameLocator('#active-frame');
        if ((await page.locator('h1', { hasText: words }).count()) > 0) found = page;
      }
      assert.ok(found, `No call sheet shows “${words}”.`);
    });
    return found as FrameLocator;
  }

  /** Puts the cursor behind the last character of a line, counted from 1. */
  async goToEndOf(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const box = this.page.locator('.quick-input-widget input[type="text"]').first();
    await box.waitFor({ state: 'visible' });
    await box.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await eventually(async () => assert.equal(await this.cursorLine(), line));
    await this.page.keyboard.press('End');
  }

  /** Presses Tab until a control of the sheet has the keyboard. */
  async tabTo(control: Locator): Promise<void> {
    for (let presses = 0; presses < MOST_TABS; presses++) {
      if (await control.evaluate((it) => it === it.ownerDocument.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('Tab does not lead to the control.');
  }

  /** The line of the cursor, from 1, as the status bar tells it. */
  async cursorLine(): Promise<number> {
    const position = (await this.page.locator('#status\\.editor\\.selection').textContent()) ?? '';
    return Number(/\d+/.exec(position)?.[0] ?? 0);
  }

  async statusBar(words: string): Promise<void> {
    await this.page.locator('.statusbar', { hasText: words }).waitFor();
  }

  async clearNotifications(): Promise<void> {
    await this.palette('Notifications: Clear All Notifications');
    await this.page.locator('.notification-list-item').first().waitFor({ state: 'detached' });
  }

  clipboard(): Promise<string> {
    return this.page.evaluate('navigator.clipboard.readText()') as Promise<string>;
  }

  setClipboard(text: string): Promise<unknown> {
    return this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  /** Kept as build output, to be looked at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `${this.label}-${name}.png`) });
  }

  /** The words a failed step leaves behind: what lists, messages and the status bar show. */
  async shown(): Promise<string> {
    const places = [
      '.quick-input-titlebar',
      '.quick-input-list-rows',
      '.notification-list-item',
      '.tab.active',
      '.statusbar',
    ];
    const texts = await Promise.all(
      places.map(
        async (place) => `${place}: ${(await this.page.locator(place).allInnerTexts()).join(' | ')}`,
      ),
    );
    return texts.join('\n').replaceAll(/\n\s*\n/g, '\n');
  }
}

export type { Edition };
