import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The headless shell first: the same engine without windows, which draws a page in less time. */
const CANDIDATES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** What keeps a browser that runs as root, without a screen, off the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that this machine has, if any. */
export const chromiumPath = (): string | undefined =>
  CANDIDATES.find((path) => path && existsSync(path));

/** @throws {Error} where no Chromium or Chrome is installed. */
export function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('Install Chromium or Chrome, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: FLAGS });
}
