import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyCompareResult } from '../../src/terminal/policy/compareResult.ts';
import { linkPlugin, loggedIn, type Sf } from '../clients/support.ts';
import { bandRows } from './policyEffectTrial.ts';
import { policyLabBench } from './policyLabBench.ts';

const bench = policyLabBench();
/** Under it what was done a month ago weighs next to nothing. */
const SHORT = 5;
const PATIENCE_MS = 120_000;

/** What `sf power policy compare` says of the policy in force with a short memory. */
async function compared(sf: Sf): Promise<PolicyCompareResult> {
  const path = join(sf.home, 'draft.json');
  await sf.json('power', 'policy', 'show', '--file', path);
  const draft = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...draft, behaviorHalfLifeDays: SHORT }));
  const { result } = await sf.json('power', 'policy', 'compare', '--file', path);
  return result as PolicyCompareResult;
}

/** Deals won and in all, before and after, band by band, as the page writes them. */
const endingWords = ({ closed }: PolicyCompareResult): string[] =>
  closed.endings
    .map(({ before, after }) => [before, after].map(({ won, lost }) => [won, won + lost] as const))
    .filter((sides) => sides.some(([, all]) => all > 0))
    .flatMap((sides) =>
      sides.map(([won, all]) =>
        all === 0 ? 'none' : `${Math.round((100 * won) / all)}% won of ${all}`,
      ),
    );

it(
  'compare and the lab say the same of a draft, deal by deal',
  async () => {
    const sf = await loggedIn(bench.demo, 'admin');
    await linkPlugin(sf);
    const answer = await compared(sf);
    expect(answer.open.changed).toBeGreaterThan(0);

    const page = await bench.admin();
    await page.tab('Evidence');
    await page.field(/^Half-life of behavior/).fill(String(SHORT));
    const effect = page.lab.locator('c-power-policy-effect');
    const { changed, deals } = answer.open;
    await effect.getByText(`${changed} of ${deals} open deals would change band`).first().waitFor();

    const flow = effect.locator('c-power-policy-flow');
    await flow.locator('summary').press('Enter');
    const bands = flow.locator('table').first().locator('tbody tr');
    const cells = await bands.evaluateAll((rows) =>
      (rows as unknown as { cells: Iterable<{ textContent: string }> }[]).map(({ cells: all }) =>
        [...all]
          .slice(1, 3)
          .map(({ textContent }) => textContent.trim())
          .join(' '),
      ),
    );
    expect(cells).toEqual(bandRows(answer.open));

    const more = effect.getByRole('button', { name: /^Show \d+ more/ });
    while ((await more.count()) > 0) await more.click();
    const names = await effect.locator('c-power-policy-moves tbody a').allInnerTexts();
    expect(names).toEqual(answer.changed.map(({ name }) => name));

    const outcomes = effect.locator('c-power-policy-outcomes .figure');
    expect(await outcomes.allInnerTexts()).toEqual(endingWords(answer));
  },
  PATIENCE_MS,
);
