import { logBench } from './logBench.ts';
import type { LogPage } from './logPage.ts';

const bench = logBench('later', 'theirs', 'mine', 'gone', 'locked', 'elsewhere');

let log: LogPage;
beforeEach(() => {
  log = bench.log;
});

/** Opens a deal with its log unfolded. */
async function open(name: string): Promise<void> {
  await bench.open(name);
  await log.unfold();
}

describe('what somebody else does in the meantime', () => {
  const note = (name: string): string => `sobjects/Power_Behavior__c/${bench.ultimatum(name)}`;

  /** Both change the strength; they say something besides. */
  async function clash(name: string): Promise<void> {
    await open(name);
    await log.act('Ultimatum', 'Edit');
    const changed = await bench.elsewhere('PATCH', note(name), {
      Intensity__c: 5,
      Note__c: 'Twice',
    });
    expect(changed.status).toBe(204);
    await log.form.getByRole('radio', { name: '1', exact: true }).press('Space');
    await log.press('Enter');
    await log.gauge.getByRole('heading', { name: 'Someone else changed this entry' }).waitFor();
  }

  it('is shown beside ours, and may stay', async () => {
    await clash('theirs');
    expect(await log.gauge.locator('c-power-conflict tbody tr').allInnerTexts()).toEqual([
      'How strongly\tas strongly as it gets\tbarely',
    ]);
    await log.button('Keep theirs').press('Enter');
    await log.says('Their version stays.');
    await log.entry('Ultimatum').getByText('as strongly as it gets').waitFor();
    await log.entry('Ultimatum').getByText('Twice').waitFor();
  });

  it('is left for later by Escape, with a draft of ours', async () => {
    await clash('later');
    await log.press('Escape');
    await log.gauge.locator('c-power-conflict').waitFor({ state: 'detached' });
    await log.says('A draft is kept: Ultimatum');
  });

  it('is written over where we say so, and only there', async () => {
    await clash('mine');
    await log.button('Save mine anyway').press('Enter');
    await log.says(/^Saved/);
    await log.entry('Ultimatum').getByText('barely').waitFor();
    await log.entry('Ultimatum').getByText('Twice').waitFor();
  });

  it('takes nothing of what we typed with it when the entry is deleted', async () => {
    await open('gone');
    await log.act('Ultimatum', 'Edit');
    expect((await bench.elsewhere('DELETE', note('gone'))).status).toBe(204);
    await log.form.getByLabel('Note').fill('Said so twice');
    await log.press('Control+Enter');
    await log.says('This entry was deleted in the meantime.');
    await log.press('Control+Enter');
    await log.says(/^Saved/);
    await log.entry('Ultimatum').getByText('Said so twice').waitFor();
    expect(await bench.ultimatumsLeft('gone')).toBe(1);
  });

  it('locks the deal: the draft stays', async () => {
    await open('locked');
    const requests = [{ actionType: 'Submit', contextId: bench.idOf('locked') }];
    expect((await bench.elsewhere('POST', 'process/approvals', { requests })).status).toBe(200);
    await log.begin('Log behavior');
    await log.press('Space', 'Tab');
    await log.choose('ult');
    await log.press('Control+Enter');
    await log.says('This deal is locked for approval.');
    await log.says('What you typed is kept.');
    await log.page.reload();
    await log.says('A draft is kept: Log behavior');
  });

  it('moves the needle when the page is refreshed for it', async () => {
    await open('elsewhere');
    const before = await log.needle();
    await bench.elsewhere('DELETE', note('elsewhere'));
    await log.begin('Log behavior');
    await log.press('ArrowRight', 'Tab');
    await log.choose('sha');
    await log.press('Control+Enter');
    await log.says(/^Saved/);
    await log.entry('Ultimatum').waitFor({ state: 'detached' });
    expect(await log.needle()).not.toBe(before);
  });
});
