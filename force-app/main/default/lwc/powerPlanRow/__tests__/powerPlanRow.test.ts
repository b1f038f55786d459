import { begunDraft } from 'c/powerDraft';
import {
  all,
  enter,
  field,
  find,
  freshPage,
  listen,
  mount,
  settle,
} from '../../powerLog/__tests__/elements';
import { view } from '../../powerLog/__tests__/view';
import { inEnglish } from '../../powerWarnings/__tests__/english';

let PowerPlanRow;

beforeAll(async () => {
  inEnglish();
  ({ default: PowerPlanRow } = await import('c/powerPlanRow'));
});

freshPage();

/** A row with a holder that keeps what is typed, as the plan does. */
function open(form = {}, { log = view(), ...props } = {}) {
  const base = begunDraft(log, 'concession', null).form;
  const row = mount('c-power-plan-row', PowerPlanRow, {
    log,
    form: { ...base, by: 'seller', ...form },
    rowTitle: 'We give Price',
    isOn: true,
    ...props,
  });
  row.addEventListener('rowchange', ({ detail }) => {
    row.form = detail;
  });
  return row;
}

const slider = (row) => find(row, '.slider');

async function drag(row, percent) {
  Object.assign(slider(row), { value: percent });
  slider(row).dispatchEvent(new CustomEvent('input'));
  await settle();
}

describe('a row of a plan', () => {
  it.each([
    ['money', 'cost', '60000', { cost: '60000', percent: '5' }],
    ['percent', 'percent', '5', { cost: '60000', percent: '5' }],
  ])(
    'fills in the other size where %s is typed, and proposes what it is worth',
    async (_, key, text, sizes) => {
      const row = open({ kind: 'reference' });
      enter(field(row, key), text);
      await settle();
      expect(row.form).toMatchObject({ ...sizes, value: '180000' });
      expect(field(row, 'cost').value).toBe('60000');
      expect(slider(row).value).toBe('5');
    },
  );

  it('is sized by dragging, and says so in words', async () => {
    const row = open({ kind: 'price' });
    await drag(row, '7.5');
    expect(row.form).toMatchObject({ cost: '90000', percent: '7.5', value: '90000' });
    expect(slider(row).getAttribute('aria-valuetext')).toBe('7.5 % of the deal, $90,000');
  });

  it('draws no list anew while it is dragged', async () => {
    const row = open({ kind: 'price' });
    const lists = () => all(row, 'lightning-combobox').map(({ options }) => options);
    const before = lists();
    await drag(row, '3');
    for (const [at, list] of lists().entries()) expect(list).toBe(before[at]);
  });

  it('offers to answer what the other side gave or plans to give, and not its own', () => {
    const planned = [
      { id: 'plan-1', by: 'seller', label: 'We give Price (in this plan)' },
      { id: 'plan-2', by: 'customer', label: 'They give Volume (in this plan)' },
    ];
    const row = open({ by: 'customer' }, { log: view({ answerable: planned }) });
    expect(field(row, 'inReturnFor').options.map(({ value }) => value)).toEqual(['', 'plan-1']);
  });

  it('has money alone where the deal has no amount', () => {
    const row = open({}, { log: view({ amount: null }) });
    expect(field(row, 'percent')).toBeNull();
    expect(slider(row)).toBeNull();
    expect(field(row, 'cost')).not.toBeNull();
  });

  it('shows no field that the user may not fill', () => {
    const { rights } = view();
    const createable = new Set(['Given_By__c', 'Kind__c', 'Given_On__c']);
    const log = view({ rights: { ...rights, concession: { ...rights.concession, createable } } });
    expect(all(open({}, { log }), '[data-field]').map(({ dataset }) => dataset.field)).toEqual([
      'kind',
    ]);
  });

  it('says what is missing, and why it was refused', () => {
    const row = open({}, { reason: 'The org says no.' });
    expect(row.report()).toBe(false);
    expect(find(row, '[role="alert"]').textContent).toBe('The org says no.');
    expect(open({ kind: 'price' }).report()).toBe(true);
  });

  it('that is in the log is left out, not removed', async () => {
    const row = open({ kind: 'price' }, { isRecord: true });
    expect(find(row, 'lightning-button-icon')).toBeNull();
    const heard = listen(row, 'rowtoggle');
    const box = find(row, 'lightning-input[data-field]') && find(row, '.spread lightning-input');
    box.dispatchEvent(new CustomEvent('change', { detail: { checked: false } }));
    expect(heard).toEqual([false]);
    row.isOn = false;
    await settle();
    expect(all(row, '[data-field]')).toEqual([]);
  });

  it('of the plan alone can be removed', () => {
    const row = open();
    const heard = listen(row, 'rowremove');
    const remove = find(row, 'lightning-button-icon');
    expect(remove.alternativeText).toBe('Remove: We give Price');
    remove.click();
    expect(heard).toHaveLength(1);
  });
});
