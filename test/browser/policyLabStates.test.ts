import { DEVICES, faults } from './axe.ts';
import { policyLabBench } from './policyLabBench.ts';
import { ADMIN, LAB, PolicyLabPage } from './policyLabPage.ts';

const bench = policyLabBench();
/** Every state of the lab, one after the other. */
const LONG = 120_000;
const TABS = ['Bands', 'Evidence', 'Concessions', 'Behaviors', 'Warnings'];

/** What axe finds in each state of the lab, from the first look to the last before publishing. */
async function faultsOf(lab: PolicyLabPage): Promise<string[]> {
  const found: string[] = [];
  const look = async (state: string): Promise<void> => {
    found.push(...(await faults(lab.page, state)));
  };
  await look('nothing changed');
  for (const name of TABS) {
    await lab.tab(name);
    await look(name);
  }
  await lab.tab('Behaviors');
  await lab.button('Ultimatum').click();
  await lab.button('Add a kind').click();
  await look('a kind');
  await lab.field('Weight').fill('');
  await look('a flaw');
  await lab.field('Weight').fill('2');
  await lab.says('Ultimatum: weight: × 1 → × 2');
  await look('a draft');
  await lab.button('Publish…').click();
  await look('the last look');
  await lab.bar.getByRole('button', { name: 'Cancel' }).click();
  await lab.button(/version 2$/).click();
  await look('rolling back');
  return found;
}

describe('the lab can be used by everybody', () => {
  it.each(DEVICES)(
    'on a %s',
    async (_name, device) => {
      const lab = await bench.admin(device);
      expect(await faultsOf(lab)).toEqual([]);
    },
    LONG,
  );

  it.each(DEVICES)(
    'where it is not there, on a %s',
    async (_name, device) => {
      const { page } = await bench.somebody(device);
      await page.route('**/graphql', (route) => route.abort());
      await page.goto(bench.demo.login(ADMIN, LAB));
      await page.locator('c-power-notice').waitFor();
      expect(await faults(page, 'failure')).toEqual([]);
    },
    LONG,
  );
});
