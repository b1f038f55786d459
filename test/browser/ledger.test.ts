import { faults } from './axe.ts';
import { readingOf } from './export.ts';
import { logBench } from './logBench.ts';
import { daysAgo } from './rows.ts';

const bench = logBench('gave');

/** A share of the deal as the page writes it. */
const share = (value = 0): string =>
  `${value > 0 ? '+' : ''}${(100 * value).toFixed(1)}%`.replace('-', '\u2212');

it('the ledger shows what the model adds up, what waits, and leads to it', async () => {
  const { log } = bench;
  await bench.open('gave');
  const ledger = log.gauge.locator('c-power-ledger');
  const { reading } = await readingOf(bench.demo, bench.idOf('gave'), daysAgo(0));
  const gain = await ledger.locator('.gain .share').allTextContents();
  expect(gain).toEqual([share(reading.net?.seller), share(reading.net?.customer)]);
  expect(await ledger.locator('.part').allTextContents()).toEqual(['9 days, 100% open']);
  await log.page.setViewportSize({ width: 320, height: 700 });
  expect(await faults(log.page, 'a small phone')).toEqual([]);
  await ledger.getByRole('link', { name: /^Price/ }).click();
  await log.page.waitForURL(`**/Power_Concession__c/${bench.idOf('gave-c1')}/view`);
});
