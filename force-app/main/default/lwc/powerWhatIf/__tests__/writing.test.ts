import { failure } from '../../powerLog/__tests__/view';
import { freshPage, settle } from '../../powerLog/__tests__/elements';
import { inEnglish } from '../../powerWarnings/__tests__/english';
import { AS_OF, Bench, CONCESSIONS, describedWithout, PLANNED } from './bench';

let PowerWhatIf;

beforeAll(async () => {
  inEnglish();
  ({ default: PowerWhatIf } = await import('c/powerWhatIf'));
});

freshPage();

const OURS = { kind: 'price', cost: '60000', percent: '5' };
const THEIRS = { kind: 'reference', cost: '24000', value: '72000' };

/** A plan in which they answer, in the first row, what we give in the second. */
async function planned(deal = {}) {
  const bench = new Bench(PowerWhatIf, deal);
  await bench.open();
  await bench.press('They give…');
  await bench.press('We give…');
  const at = bench.rows.length - 2;
  await bench.type(at + 1, OURS);
  await bench.type(at, { ...THEIRS, inReturnFor: bench.rows[at + 1].dataset.key });
  return bench;
}

async function pressed(bench, label) {
  await bench.press(label);
  await bench.done();
}

const said = (bench) => bench.find('[role="status"]').textContent;
const kinds = (bench) => bench.saved.map(({ fields }) => fields.Kind__c);

describe('a plan that is logged', () => {
  it('has what is answered first, so that the answer names its id', async () => {
    const bench = await planned();
    const { balance } = bench.reading;
    await pressed(bench, 'Log it as given');
    const [first, second] = bench.saved;
    expect(kinds(bench)).toEqual(['price', 'reference']);
    expect(second.fields).toMatchObject({
      In_Return_For__c: first.id,
      Status__c: 'given',
      Given_On__c: AS_OF,
      Cost__c: 24_000,
      Value__c: 72_000,
    });
    expect(bench.element.view.reading.balance).toBeCloseTo(balance, 9);
    expect(bench.find('.panel')).toBeNull();
    expect(said(bench)).toBe('The plan is logged as given.');
    expect(bench.find('.open').label).toBe('What if…');
  });

  it('turns what was planned into what was given, today', async () => {
    const before = { ...PLANNED, Given_On__c: '2026-12-24' };
    const bench = await planned({ concessions: [...CONCESSIONS, before] });
    await pressed(bench, 'Log it as given');
    const update = bench.saved.find(({ action }) => action === 'update');
    expect(update).toMatchObject({
      id: PLANNED.Id,
      since: PLANNED.LastModifiedDate,
      fields: { Status__c: 'given', Given_On__c: AS_OF },
    });
    expect(bench.saved).toHaveLength(3);
    expect(bench.rows).toHaveLength(0);
  });

  it('leaves what does not count where it is', async () => {
    const bench = await planned();
    await bench.tell(0, 'rowtoggle', false);
    await pressed(bench, 'Log it as given');
    expect(kinds(bench)).toEqual(['price']);
    expect(bench.rows.map(({ form }) => form.kind)).toEqual(['reference']);
  });

  it('is not even tried where something is missing', async () => {
    const bench = await planned();
    await bench.press('We give…');
    bench.rows[2].report = () => false;
    await pressed(bench, 'Log it as given');
    expect(bench.saved).toHaveLength(0);
  });

  it('cannot be changed while it is on its way', async () => {
    const bench = await planned();
    bench.press('Log it as given');
    await Promise.resolve();
    await Promise.resolve();
    expect(bench.rows.map(({ isBusy }) => isBusy)).toEqual([true, true]);
    await bench.done();
    expect(bench.saved).toHaveLength(2);
  });

  it('says so where there is nothing in it', async () => {
    const bench = new Bench(PowerWhatIf);
    await bench.open();
    await pressed(bench, 'Log it as given');
    expect(said(bench)).toBe('There is nothing in the plan to save.');
  });
});

describe('a refusal', () => {
  it('stays with its reason; what answers it waits, the others are done, nothing twice', async () => {
    const bench = await planned();
    await bench.press('They give…');
    await bench.type(2, { kind: 'volume', cost: '10000' });
    const fields = { Cost__c: 'Too much.' };
    bench.refuses.set('price', failure({ type: 'invalid', message: 'Refused.', fields }));
    await pressed(bench, 'Log it as given');
    expect(kinds(bench)).toEqual(['volume']);
    expect(bench.rows.map(({ form, reason }) => [form.kind, reason])).toEqual([
      ['reference', 'It answers another one that is not saved yet. Save that one first.'],
      ['price', 'Refused. Too much.'],
    ]);
    expect(said(bench)).toBe('2 of 3 could not be saved. Each says why; the others are done.');
    bench.refuses.clear();
    await pressed(bench, 'Log it as given');
    expect(kinds(bench)).toEqual(['volume', 'price', 'reference']);
    expect(bench.saved[2].fields.In_Return_For__c).toBe(bench.saved[1].id);
    expect(bench.rows).toHaveLength(0);
  });

  it('of a record that is gone keeps what it said, to be logged anew', async () => {
    const bench = new Bench(PowerWhatIf, { concessions: [...CONCESSIONS, PLANNED] });
    await bench.open();
    bench.refuses.set(PLANNED.Id, failure({ type: 'gone', message: 'It is gone.' }));
    await pressed(bench, 'Log it as given');
    bench.hand(CONCESSIONS);
    await settle();
    expect(bench.rows.map(({ isRecord, reason }) => [isRecord, reason])).toEqual([
      [false, 'It is gone.'],
    ]);
    await pressed(bench, 'Log it as given');
    expect(bench.saved).toMatchObject([{ action: 'create', fields: { Cost__c: 60_000 } }]);
  });

  it('is foreseen where the user may not change what is planned', async () => {
    const described = describedWithout('Status__c');
    const bench = new Bench(PowerWhatIf, { concessions: [...CONCESSIONS, PLANNED], described });
    await bench.open();
    await pressed(bench, 'Log it as given');
    expect(bench.saved).toHaveLength(0);
    expect(bench.rows[0].reason).toBe('You may not change this entry.');
  });
});

describe('a plan that is kept in the log', () => {
  it('is written as planned, and is in the plan still', async () => {
    const bench = await planned();
    const { balance } = bench.reading;
    await pressed(bench, 'Save as planned');
    expect(bench.saved.map(({ fields }) => fields.Status__c)).toEqual(['planned', 'planned']);
    expect(said(bench)).toBe('The plan is saved as planned.');
    expect(bench.rows.map(({ isRecord }) => isRecord)).toEqual([true, true]);
    expect(bench.reading.balance).toBeCloseTo(balance, 9);
  });

  it('is not written again unless it has changed', async () => {
    const bench = await planned();
    await pressed(bench, 'Save as planned');
    await pressed(bench, 'Save as planned');
    expect(bench.saved).toHaveLength(2);
    await bench.type(0, { cost: '30000' });
    await pressed(bench, 'Save as planned');
    expect(bench.saved[2]).toMatchObject({ action: 'update', fields: { Cost__c: 30_000 } });
    await pressed(bench, 'Log it as given');
    expect(bench.saved.slice(3).map(({ action }) => action)).toEqual(['update', 'update']);
    expect(bench.rows).toHaveLength(0);
  });
});
