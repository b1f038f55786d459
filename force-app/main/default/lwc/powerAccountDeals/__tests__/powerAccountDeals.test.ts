import PowerAccountDeals from 'c/powerAccountDeals';
import { accountDeals } from 'c/powerAccountData';
import { createElement } from 'lwc';
import { closed, deal, policy, TODAY, WARMING } from '../../powerAccountData/__tests__/records';

const NONE = { concessions: [], behaviors: [], policies: [] };

function mount(records, limit = 25) {
  const element = createElement('c-power-account-deals', { is: PowerAccountDeals });
  Object.assign(element, {
    deals: accountDeals({ ...NONE, ...records }, TODAY),
    limit,
    today: TODAY,
  });
  document.body.appendChild(element);
  return element;
}

const tableOf = (element) => element.shadowRoot.querySelector('c-power-account-table');
const textOf = ({ shape = '', text, detail = '' }) => `${shape}${text}${detail}`;
/** What each row says after its name. */
const rowsOf = (element) => tableOf(element).rows.map(({ cells }) => cells.slice(1).map(textOf));
const fold = (element) => element.shadowRoot.querySelector('lightning-button');

afterEach(() => document.body.replaceChildren());

describe('the deals of an account', () => {
  it('have a row each, with what their gauge shows', () => {
    const [open] = rowsOf(mount(WARMING));
    const { reading } = accountDeals(WARMING, TODAY)[0].read;
    expect(open).toEqual([
      'Negotiation/Review (label)c.Power_Account_closes',
      '$400K',
      '●c.Power_Band_balanced',
      `−${Math.round(-reading.balance)}`,
      String(Math.round(reading.tension)),
      String(Math.round(reading.integration)),
      reading.evidence.toFixed(1),
    ]);
  });

  it('lead to their records', () => {
    const element = mount(WARMING);
    const [row] = tableOf(element).rows;
    const [first] = accountDeals(WARMING, TODAY);
    expect(row.cells[0].link).toEqual({ id: first.id, object: 'Opportunity', title: 'Deal 3' });
  });

  it('have no needle where too little is known, as on the gauge', () => {
    const [row] = rowsOf(mount({ deals: [deal(1)] }));
    expect(row.slice(2)).toEqual(['?c.Power_Band_unknown', '–', '–', '–', '0.0']);
  });

  it('say when they closed, or that nobody has put a figure or a date to them', () => {
    const deals = [
      deal(1, { Amount: null, CloseDate: null }),
      closed(2, '2024-01-15', '2024-05-20'),
    ];
    const [open, past] = rowsOf(mount({ deals }));
    expect(open.slice(0, 2)).toEqual(['Negotiation/Review (label)', '–']);
    expect(past[0]).toBe('Closed Won (label)c.Power_Account_closed');
  });

  it('show their amount in their own currency', () => {
    const deals = [deal(1, { CurrencyIsoCode: 'JPY', Amount: 40_000_000 })];
    expect(rowsOf(mount({ deals }))[0][1]).toBe('¥40M');
  });

  it('say which policy keeps one of them from being read', () => {
    const policies = [policy('all:1', '2026-01-01', { minForce: -1 })];
    const [open, past] = rowsOf(mount({ ...WARMING, policies }));
    expect(open.slice(2)).toEqual(['c.Power_Account_unreadable', '–', '–', '–', '–']);
    expect(past[3]).not.toBe('–');
  });

  it('fold where there are many, and unfold all of them', async () => {
    const deals = Array.from({ length: 9 }, (_, index) => deal(index + 1));
    const element = mount({ deals }, 4);
    expect(rowsOf(element)).toHaveLength(4);
    fold(element).click();
    await Promise.resolve();
    expect(rowsOf(element)).toHaveLength(9);
    fold(element).click();
    await Promise.resolve();
    expect(rowsOf(element)).toHaveLength(4);
  });

  it('do not fold where all of them are there', () => {
    expect(fold(mount(WARMING, 3))).toBeNull();
  });
});
