import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  axe: { run(options: RunOptions): Promise<AxeResults> };
}

const DESKTOP = { viewport: { width: 1366, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
/** What a page is looked at on. */
export const DEVICES = [
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const;

/** All rules in the light; in the dark only colours are others. */
const LIGHTS: readonly (readonly ['light' | 'dark', RunOptions])[] = [
  ['light', {}],
  ['dark', { runOnly: ['color-contrast'] }],
];

/** Links of SLDS take a tenth of a second to change their colour: what is looked at has changed it. */
const AT_ONCE = '*, *::before, *::after { transition: none !important; }';

async function violationsIn(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    (given) => (globalThis as unknown as Axe).axe.run(given),
    { preload: false, resultTypes: ['violations' as const], ...options },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

async function faultsIn(page: Page, where: string, lights: typeof LIGHTS): Promise<string[]> {
  await page.evaluate(AXE);
  await page.addStyleTag({ content: AT_ONCE });
  const found: string[] = [];
  for (const [colorScheme, options] of lights) {
    await page.emulateMedia({ colorScheme });
    const violations = await violationsIn(page, options);
    found.push(...violations.map((line) => `${where}, ${colorScheme}: ${line}`));
  }
  const width = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  return Number(width) > 0 ? [...found, `${where}: sticks out by ${String(width)} px`] : found;
}

/** What axe finds wrong, light and dark, and what sticks out to the right, in a line each. */
export const faults = (page: Page, where: string): Promise<string[]> =>
  faultsIn(page, where, LIGHTS);

/** The same in the light alone: for other words and widths, which have no colours of their own. */
export const faultsInLight = (page: Page, where: string): Promise<string[]> =>
  faultsIn(page, where, LIGHTS.slice(0, 1));
