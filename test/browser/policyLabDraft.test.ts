import { policyLabBench } from './policyLabBench.ts';
import type { PolicyLabPage } from './policyLabPage.ts';

const bench = policyLabBench();
/** Deals are read anew with every page. */
const LONG = 60_000;

const HALF_LIFE = 'Half-life of behavior, days';
const TILT = 'Given unasked, %';

let lab: PolicyLabPage;
beforeEach(async () => {
  lab = await bench.admin();
}, LONG);

describe('what is typed', () => {
  it('may have a comma or a point, and is read in percent where people think so', async () => {
    await lab.tab('Concessions');
    await lab.field(TILT).fill('62,5');
    await lab.says('Given unasked: 50% → 62.5%');
    await lab.tab('Evidence');
    await lab.field(HALF_LIFE).fill('12.5');
    await lab.says('Half-life of behavior: 30 days → 12.5 days');
  });

  it('is told at its place as it is typed, and nothing else is lost', async () => {
    await lab.tab('Evidence');
    await lab.field(HALF_LIFE).fill('12');
    await lab.field('Half-life of concessions, days').fill('');
    await lab.says('Enter a number above 0 days.');
    await lab.says('Before you can publish, mend these: 1');
    await lab.says('Without what is still to be mended.');
    expect(await lab.field(HALF_LIFE).inputValue()).toBe('12');
  });

  it('cannot be published while something is wrong: the keyboard goes there', async () => {
    await lab.tab('Concessions');
    await lab.field(TILT).fill('half');
    await lab.tab('Bands');
    await lab.button('Publish…').press('Enter');
    const focused = lab.page.locator(':focus');
    await focused.and(lab.field(TILT)).waitFor();
    expect(await lab.button('Publish').count()).toBe(0);
    await focused.fill('60');
    await lab.button('Publish…').press('Enter');
    await lab.button('Publish').waitFor();
  });

  it('stands at both the dial and its field', async () => {
    await lab.field('We lead from').last().fill('31');
    expect(await lab.slider('We lead from').getAttribute('aria-valuetext')).toBe('+31');
    await lab.slider('We lead from').press('PageUp');
    expect(await lab.field('We lead from').last().inputValue()).toBe('41');
  });
});

describe('a draft', () => {
  it('outlives a reload, and goes by Reset all, which can be undone', async () => {
    await lab.slider('Customer leads up to').press('PageDown');
    await lab.tab('Evidence');
    await lab.field(HALF_LIFE).fill('soon');
    await lab.reload();
    await lab.says('Before you can publish, mend these: 1');
    await lab.button('Reset all').press('Enter');
    await lab.says('Your draft is gone; everything is as published.');
    await lab.says('Nothing is changed yet.');
    await lab.button('Undo').press('Enter');
    await lab.tab('Evidence');
    expect(await lab.field(HALF_LIFE).inputValue()).toBe('soon');
    await lab.button('Reset Half-life of behavior').press('Enter');
    expect(await lab.field(HALF_LIFE).inputValue()).toBe('30');
    await lab.says('Customer leads up to: −20 → −30');
  });

  it('says why nothing was published where nobody said why it should be', async () => {
    await lab.slider('Customer leads up to').press('PageDown');
    await lab.publish(' ');
    await lab.says('Say why: others will read it in the history.');
    await lab.page.route('**/ui-api/records', (route) => route.abort());
    await lab.field(/^\*?Reason/).fill('Balanced begins earlier');
    await lab.page.keyboard.press('Enter');
    await lab.says(/^Salesforce could not be reached/);
    await lab.says('Nothing was published. Your draft is kept.');
    expect(await lab.field(/^\*?Reason/).inputValue()).toBe('Balanced begins earlier');
    expect(await bench.policy('all:4')).toBeUndefined();
  });
});

describe('kinds', () => {
  it('that are logged and unknown are told with their number, and added', async () => {
    const made = await bench.demo.rest(
      'rep@powerbalance.local',
      'POST',
      'sobjects/Power_Behavior__c',
      {
        Opportunity__c: bench.demo.opens,
        Shown_By__c: 'customer',
        Kind__c: 'cold-shoulder',
        Seen_On__c: '2026-11-01',
      },
    );
    expect(made.status).toBe(201);
    await lab.reload();
    await lab.tab('Behaviors');
    await lab.says('Not in this policy, so events of it are left out');
    await lab.says('logged events: 1');
    await lab.button('Add Cold shoulder').press('Enter');
    await lab.says(/^Cold shoulder: added/);
    expect(await lab.lab.getByText('logged events: 1').count()).toBe(0);
  });

  it(
    'are renamed, retired and added, and one that is logged finds them so',
    async () => {
      await lab.tab('Behaviors');
      await lab.button('Ultimatum').press('Enter');
      await lab.field('Name').fill('Take it or leave it');
      await lab.button('Price target').press('Enter');
      await lab.button('Retire').press('Enter');
      await lab.says('No longer offered for logging. What was logged of it still counts.');
      await lab.button('Add a kind').press('Enter');
      await lab.page.keyboard.type('Ghosting');
      await lab.says('Logged as “ghosting”');
      await lab.page.keyboard.press('Enter');
      await lab.lab.getByRole('button', { name: 'Ghosting', exact: true }).waitFor();
      await lab.lab.getByRole('combobox', { name: 'Kind of power' }).click();
      await lab.page.getByRole('option', { name: 'Force' }).click();
      await lab.published('How we talk about it');
      const { behaviors } = (await bench.policy('all:4'))?.document as {
        behaviors: Record<string, object>;
      };
      expect(behaviors['ultimatum']).toMatchObject({ label: 'Take it or leave it' });
      expect(behaviors['price-target']).toMatchObject({ retired: true });
      expect(behaviors['ghosting']).toEqual({
        label: 'Ghosting',
        face: 'destructive',
        weight: 1,
        pressure: 0.5,
      });
      await lab.button('Retire').waitFor();
      expect(await lab.button('Remove').count()).toBe(0);
    },
    LONG,
  );

  it('of working together do not push', async () => {
    await lab.tab('Behaviors');
    await lab.button('Late demand').press('Enter');
    await lab.lab.getByRole('combobox', { name: 'Kind of power' }).click();
    await lab.page.getByRole('option', { name: 'Together' }).click();
    expect(await lab.field('Pressure, %').inputValue()).toBe('0');
    expect(await lab.field('Pressure, %').isDisabled()).toBe(true);
    await lab.button('Reset this kind').press('Enter');
    expect(await lab.field('Pressure, %').inputValue()).toBe('100');
  });
});
