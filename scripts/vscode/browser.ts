import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { ensurePackages } from './system';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium's path: `CASE_NOTES_CHROMIUM`, else where systems put it, else Debian's package. */
export function chromiumPath(): string {
  const named = process.env.CASE_NOTES_CHROMIUM;
  if (named) return named;
  const find = () => USUAL_PLACES.find((path) => existsSync(path));
  if (!find()) ensurePackages(['chromium', 'fonts-noto-cjk']);
  const found = find();
  if (!found) throw new Error('There is no Chromium. Install it, or name it in CASE_NOTES_CHROMIUM.');
  return found;
}

/** Only this machine is talked to, so everything that calls home is switched off. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS, headless: true });
