import { DEVICES, faults } from './axe.ts';
import { policyLabBench } from './policyLabBench.ts';
import { ADMIN, type PolicyLabPage } from './policyLabPage.ts';

const bench = policyLabBench();
/** Two people's pages, with all deals read on both. */
const LONG = 60_000;

async function halfLife(lab: PolicyLabPage, days: string): Promise<void> {
  await lab.tab('Evidence');
  await lab.field('Half-life of behavior, days').fill(days);
}

async function force(lab: PolicyLabPage, units: string): Promise<void> {
  await lab.tab('Warnings');
  await lab.field('Pushing too hard: least force to warn').fill(units);
}

/** A policy that somebody writes past the lab. */
const write = async (key: string, document: string): Promise<void> => {
  const made = await bench.demo.rest(ADMIN, 'POST', 'sobjects/Power_Policy__c', {
    Name: 'By hand',
    Version_Key__c: key,
    Published_On__c: new Date().toISOString().slice(0, 10),
    Policy__c: document,
    Reason__c: 'In a hurry',
  });
  expect(made.status).toBe(201);
};

/** A half-life that nobody has published yet. */
let days = 60;

describe('two admins at once', () => {
  it(
    'who change different things: the second lays theirs on top, and nothing is lost',
    async () => {
      const [one, other] = [await bench.admin(), await bench.admin()];
      await halfLife(one, '21');
      await force(other, '2');
      await one.published('Moods pass sooner');
      await other.publish('Warn later');
      await other.conflict.getByText('A newer version was published since you began').waitFor();
      await other.conflict.getByText(/^all:4 was published by .*“Moods pass sooner”/).waitFor();
      await other.conflict.getByText('Half-life of behavior: 30 days → 21 days').waitFor();
      expect(await other.button('Publish…').isDisabled()).toBe(true);
      await other.button('Put my changes on top').press('Enter');
      await other.said.getByText('Your changes now lie on top of all:4.').waitFor();
      await other.button('Publish…').press('Enter');
      expect(await other.field(/^\*?Reason/).inputValue()).toBe('Warn later');
      await other.button('Publish').press('Enter');
      await other.said.getByText(/^Published: all:5/).waitFor();
      const { document } = (await bench.policy('all:5')) ?? {};
      expect(document).toMatchObject({ behaviorHalfLifeDays: 21, minForce: 2 });
    },
    LONG,
  );

  it(
    'who change the same: the second says which holds',
    async () => {
      const [one, other] = [await bench.admin(), await bench.admin()];
      await halfLife(one, '40');
      await halfLife(other, '50');
      await force(other, '3');
      await one.published('Moods last');
      await other.publish('Moods last longer');
      await other.conflict.getByText('You both changed these. Which is to hold?').waitFor();
      await other.conflict.getByLabel('Theirs: 40 days').press('Space');
      await other.button('Put my changes on top').press('Enter');
      await other.says('Pushing too hard: least force to warn: 2 → 3');
      await other.tab('Evidence');
      expect(await other.field('Half-life of behavior, days').inputValue()).toBe('40');
    },
    LONG,
  );

  it(
    'of whom the second takes what the first published, and can still undo that',
    async () => {
      const [one, other] = [await bench.admin(), await bench.admin()];
      await force(one, '5');
      await force(other, '6');
      await one.published('Warn late');
      await other.publish('Warn later');
      await other.button('Take theirs').press('Enter');
      await other.says('Your draft is gone; everything is as published.');
      await other.says('Nothing is changed yet.');
      await other.button('Undo').press('Enter');
      await other.conflict.waitFor();
    },
    LONG,
  );

  it(
    'of whom one comes back to a draft that is older than what is published',
    async () => {
      const [one, other] = [await bench.admin(), await bench.admin()];
      await force(other, '7');
      await halfLife(one, '33');
      await one.published('Moods again');
      await other.reload();
      await other.conflict.getByText('Half-life of behavior').first().waitFor();
      await other.tab('Warnings');
      const field = other.field('Pushing too hard: least force to warn');
      expect(await field.inputValue()).toBe('7');
    },
    LONG,
  );

  it.each(DEVICES)(
    'can both be used by everybody, on a %s',
    async (_name, device) => {
      const one = await bench.admin();
      const other = await bench.admin(device);
      const found = (state: string): Promise<string[]> => faults(other.page, state);
      days += 2;
      await halfLife(one, String(days));
      await halfLife(other, String(days + 1));
      await one.published('Moods last');
      await other.publish('Moods last longer');
      await other.conflict.getByText('You both changed these. Which is to hold?').waitFor();
      expect(await found('a conflict')).toEqual([]);
      await other.button('Put my changes on top').press('Enter');
      await other.said.getByText(/^Your changes now lie on top/).waitFor();
      expect(await found('merged')).toEqual([]);
      await other.published('Moods last longer');
      expect(await found('published')).toEqual([]);
    },
    LONG,
  );
});

it(
  'a policy that cannot be read is named, and a sound one is begun from in its place',
  async () => {
    await write('all:90', '{ "minForce": "much" }');
    const lab = await bench.somebody();
    await lab.page.goto(bench.demo.login(ADMIN, '/lightning/n/Power_Policy_Lab'));
    await lab.lab.getByRole('heading', { name: 'Policy all:90 cannot be read' }).waitFor();
    await lab.says(/\/minForce must be a number/);
    expect(await lab.lab.locator('c-power-policy-thresholds').count()).toBe(0);
    expect(await faults(lab.page, 'a broken policy')).toEqual([]);
    await lab.button(/^Begin from all:\d+$/).press('Enter');
    await lab.publish('Mended');
    await lab.said.getByText(/^Published: all:91/).waitFor();
    expect(await lab.lab.getByRole('heading', { name: /cannot be read/ }).count()).toBe(0);
    expect((await bench.policy('all:91'))?.document['schemaVersion']).toBe(2);
  },
  LONG,
);
