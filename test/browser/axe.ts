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
/** What a page is looked at on, and in which light. */
export const LOOKS = [
  ['desktop', 'light', DESKTOP],
  ['desktop', 'dark', DESKTOP],
  ['phone', 'light', PHONE],
  ['phone', 'dark', PHONE],
] as const;

/** All rules in the light; in the dark only colours are others. */
export const rules = (colorScheme: 'light' | 'dark'): RunOptions => ({
  preload: false,
  resultTypes: ['violations'],
  ...(colorScheme === 'dark' && { runOnly: ['color-contrast'] }),
});

/** What axe finds wrong, and what sticks out to the right, in a line each. */
export async function faults(page: Page, where: string, options: RunOptions): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (given) => (globalThis as unknown as Axe).axe.run(given),
    options,
  );
  const width = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  return [
    ...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html ?? ''}`),
    ...(Number(width) > 0 ? [`${where}: sticks out by ${String(width)} px`] : []),
  ];
}
