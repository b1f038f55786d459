import { freshPage, settle } from '../../powerLog/__tests__/elements';
import { inEnglish } from '../../powerWarnings/__tests__/english';
import { Bench, NO_AMOUNT, PLANNED, rest, THIN, BEHAVIORS, CONCESSIONS } from './bench';

let PowerWhatIf;

beforeAll(async () => {
  inEnglish();
  ({ default: PowerWhatIf } = await import('c/powerWhatIf'));
});

freshPage();

const GIVE = { kind: 'price', cost: '60000', percent: '5', securedBy: 'pressure' };
const GET = { kind: 'reference', cost: '24000', value: '72000' };

async function opened(deal = {}) {
  const bench = new Bench(PowerWhatIf, deal);
  await bench.open();
  return bench;
}

describe('a plan', () => {
  it('is closed at first, and moves no needle', async () => {
    const bench = new Bench(PowerWhatIf);
    await settle();
    expect(bench.find('.panel')).toBeNull();
    expect(bench.find('.open').label).toBe('What if…');
    expect(bench.plans.filter(Boolean)).toEqual([]);
  });

  it('moves the second needle as it is typed, and says what changes', async () => {
    const bench = await opened();
    await bench.press('We give…');
    expect(bench.reading).toBeNull();
    await bench.type(0, GIVE);
    expect(bench.reading.balance).toBeLessThan(bench.element.view.reading.balance);
    const { balance } = bench.reading;
    expect(bench.find('.change').textContent).toBe(
      `−35 → −${Math.round(-balance)}: still ◀ c.Power_Band_customer_leads`,
    );
    await bench.type(0, { cost: '120000' });
    expect(bench.reading.balance).toBeLessThan(balance);
    await bench.tell(0, 'rowtoggle', false);
    expect(bench.reading).toBeNull();
  });

  it('is spoken once the hand rests, and not before', async () => {
    const bench = await opened();
    await bench.press('They give…');
    await bench.type(0, { ...GET, cost: '180000', value: '270000' });
    const heard = () => bench.find('.panel [role="status"]').textContent;
    expect(heard()).toBe('');
    await rest();
    expect(heard()).toMatch(
      /^With this plan the needle moves from −35 to \S+, from c\.Power_Band_customer_leads to c\.Power_Band_balanced\.$/,
    );
  });

  it('has what is planned in the log, and does without it on request', async () => {
    const bench = await opened({ concessions: [...CONCESSIONS, PLANNED] });
    expect(bench.rows.map(({ rowTitle, isRecord, isOn }) => [rowTitle, isRecord, isOn])).toEqual([
      ['They give Volume, 5.0% ($60,000)', true, true],
    ]);
    expect(bench.reading.balance).toBeGreaterThan(bench.element.view.reading.balance);
    await bench.tell(0, 'rowtoggle', false);
    expect(bench.reading).toBeNull();
  });

  it('is there again after it was closed, and after a reload', async () => {
    const bench = await opened();
    await bench.press('We give…');
    await bench.type(0, GIVE);
    await bench.press('Close');
    expect(bench.reading).toBeNull();
    expect(bench.find('.open').label).toBe('What if… (1)');
    const reloaded = await opened();
    expect(reloaded.rows[0].form).toMatchObject(GIVE);
    expect(reloaded.reading.balance).toBeLessThan(reloaded.element.view.reading.balance);
  });

  it('of one deal is not that of another', async () => {
    const bench = await opened();
    await bench.press('We give…');
    const other = new Bench(PowerWhatIf, { deal: { Id: '006000000000002AAA' } });
    expect(other.find('.open').label).toBe('What if…');
    await bench.press('Start over');
    expect(bench.rows).toHaveLength(0);
  });

  it('lets a row answer another one, until that is gone', async () => {
    const bench = await opened();
    await bench.press('We give…');
    await bench.type(0, GIVE);
    await bench.press('They give…');
    const [ours, theirs] = bench.rows;
    const offered = theirs.log.answerable.map(({ label }) => label);
    expect(offered).toContain('We give Price (in this plan)');
    const before = bench.reading.balance;
    await bench.type(1, { ...GET, inReturnFor: ours.dataset.key });
    expect(bench.reading.balance).toBeGreaterThan(before);
    await bench.tell(0, 'rowremove');
    expect(bench.rows.map(({ form }) => form.inReturnFor)).toEqual(['']);
  });

  it('follows what somebody else does to what is planned', async () => {
    const bench = await opened({ concessions: [...CONCESSIONS, PLANNED] });
    await bench.type(0, { cost: '90000' });
    const theirs = {
      ...PLANNED,
      Note__c: 'By phone',
      LastModifiedDate: '2026-11-22T09:00:00.000Z',
    };
    bench.hand([...CONCESSIONS, theirs]);
    await settle();
    expect(bench.rows[0].form).toMatchObject({ cost: '90000', note: 'By phone' });
    bench.hand([...CONCESSIONS, { ...theirs, Status__c: 'given' }]);
    await settle();
    expect(bench.rows).toHaveLength(0);
  });
});

describe('what would restore the balance', () => {
  const noteOf = async (deal) => {
    const bench = await opened(deal);
    await rest();
    return [bench.asks.asks.length, bench.asks.note];
  };

  it('is named with its size, and lands in balanced once it is in the plan', async () => {
    const bench = await opened();
    await rest();
    expect(bench.asks.asks.length).toBeGreaterThan(2);
    expect(bench.asks.asks[0].lines[0]).toMatch(
      /^Ask them for [\w ]+: \$[\d,.]+ \(\d\.\d% of the deal\), worth \$[\d,.]+ to us/,
    );
    await bench.take();
    expect(bench.reading.band).toBe('balanced');
    await rest();
    expect(bench.asks.note).toBe('With this plan the deal is balanced.');
  });

  it('is an offer where we hold the power', async () => {
    const concessions = [{ ...CONCESSIONS[1], Cost__c: 300_000, Secured_By__c: 'pressure' }];
    const bench = await opened({ concessions, behaviors: [] });
    await rest();
    expect(bench.asks.asks[0].lines[0]).toMatch(/^Offer them /);
    await bench.take();
    expect(bench.reading.band).toBe('balanced');
  });

  it('follows from the plan as well', async () => {
    const bench = await opened();
    await rest();
    const [{ lines }] = bench.asks.asks;
    await bench.press('We give…');
    await bench.type(0, GIVE);
    await rest();
    expect(bench.asks.asks[0].lines).not.toEqual(lines);
    await bench.take();
    expect(bench.reading.band).toBe('balanced');
  });

  it('is taken as large as it must be, though the plan has just grown', async () => {
    const bench = await opened();
    await rest();
    await bench.press('We give…');
    await bench.type(0, { ...GIVE, cost: '90000' });
    await bench.take();
    expect(bench.rows).toHaveLength(2);
    expect(bench.reading.band).toBe('balanced');
  });

  it.each([
    [
      'without an amount',
      { deal: NO_AMOUNT },
      'Without an amount on the deal, nobody can say how large an ask must be.',
    ],
    ['on too little evidence', THIN, 'Too little is logged to say what would restore the balance.'],
    [
      'of a balanced deal',
      { concessions: CONCESSIONS.slice(1), behaviors: BEHAVIORS.slice(2, 3) },
      'The deal is balanced. There is nothing to ask for and nothing to offer.',
    ],
  ])('says why there is none %s', async (_, deal, note) => {
    expect(await noteOf(deal)).toEqual([0, note]);
  });

  it('says that two together are not enough', async () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      ...CONCESSIONS[0],
      Id: `a000000000002${at + 10}AAA`,
      Cost__c: 240_000,
      Given_On__c: '2026-11-22',
    }));
    const bench = await opened({ concessions: many });
    await rest();
    expect(bench.asks.asks).toHaveLength(1);
    expect(bench.asks.asks[0]).toMatchObject({ isEnough: false });
    expect(bench.asks.asks[0].lines).toHaveLength(2);
  });
});

it('opens for whoever asks, with the focus in it', async () => {
  const bench = new Bench(PowerWhatIf);
  bench.element.open();
  await settle();
  expect(bench.element.shadowRoot.activeElement).toBe(bench.find('.heading'));
  bench.find('.panel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await settle();
  expect(bench.find('.panel')).toBeNull();
});
