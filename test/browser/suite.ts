import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser';
import type { Sample } from './samples';
import { type Settings, SheetPage } from './sheetPage';

/** For a machine with other work; nothing here takes long. */
const LIMIT_MS = 120_000;

export interface Suite {
  readonly browser: Browser;
  /** Opens the sheet of a sample, and closes the one before. */
  open(sample: Sample, settings?: Settings): Promise<SheetPage>;
}

/** A suite with a browser of its own. */
export function suite(title: string, define: (suite: Suite) => void): void {
  describe(title, function () {
    this.timeout(LIMIT_MS);
    let browser: Browser;
    let last: SheetPage | undefined;
    const close = async () => {
      const closing = last;
      last = undefined;
      await closing?.close();
    };
    before(async () => {
      browser = await launchBrowser();
    });
    afterEach(close);
    after(() => browser.close());
    define({
      get browser() {
        return browser;
      },
      async open(sample, settings) {
        await close();
        last = await SheetPage.open(browser, sample, settings);
        await last.page.locator('h1').waitFor();
        return last;
      },
    });
  });
}
