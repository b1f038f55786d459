import { cardsOf, firstCards, scopeText } from 'c/powerReviewWords';
import { deal, give, rowsOf } from './report';

jest.mock('@salesforce/label/c.Power_Review_card_since', () => ({ default: '{0} since {1}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_card_new', () => ({ default: '{0} new' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_card_closed', () => ({ default: '{0} closed' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_card_gone', () => ({ default: '{0} gone' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_card_gives_count', () => ({ default: '{0} on {1}' }), {
  virtual: true,
});
jest.mock(
  '@salesforce/label/c.Power_Review_card_gives_since',
  () => ({ default: '{0} since {1}' }),
  { virtual: true },
);
jest.mock('@salesforce/label/c.Power_Review_card_unsized', () => ({ default: '{0} unsized' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_card_slipped', () => ({ default: '{0} slipped' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_card_recovered', () => ({ default: '{0} recovered' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_scope_owner', () => ({ default: 'deals of {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_scope_amount_from', () => ({ default: 'from {0}' }), {
  virtual: true,
});

const NEW = { createdOn: '2026-11-20T08:00:00.000Z' };
const card = (cards, key) => cards.find((one) => one.key === key);

describe('the cards', () => {
  const before = [deal('1', 0), deal('2', -40), deal('3', 0), deal('4', 0)];
  const after = [
    deal('1', -30),
    deal('2', 0),
    deal('3', 0, { state: 'won' }),
    deal('5', null, NEW),
    deal('6', 0, NEW),
  ];
  const gives = [
    give('1', 'price', 5000),
    give('1', 'delivery', null),
    give('2', 'price', 2000, { loggedOn: '2026-11-18T08:00:00.000Z' }),
  ];
  const cards = cardsOf(rowsOf({ before, after, gives }).report);

  it('say by how much the pipeline changed, and what that adds up from', () => {
    const { figure, notes } = card(cards, 'open');
    expect(figure).toBe('4');
    expect(notes).toEqual(['0, $0 since Nov 16', '2 new, 1 closed, 1 gone']);
  });

  it('say who slipped and who recovered, by more than an arrow', () => {
    expect(card(cards, 'held').notes).toEqual(['0 since Nov 16', '▲ 1 slipped', '▼ 1 recovered']);
    expect(card(cards, 'unknown').notes).toEqual(['+1 since Nov 16']);
  });

  it('say what was given for nothing, and what of it since', () => {
    const { figure, notes } = card(cards, 'gives');
    expect(figure).toBe('$7K');
    expect(notes).toEqual(['3 on 2', '1 unsized', '$2K since Nov 16']);
  });

  it('say nothing of change where there is no week to compare with', () => {
    const alone = cardsOf(rowsOf({ after, gives: null }).report);
    expect(alone.flatMap(({ notes }) => notes)).toEqual([]);
    expect(card(alone, 'gives').figure).toBe('–');
  });

  it('say before any deal is read what the org adds up itself', () => {
    const amount = [{ currency: null, amount: 3e6 }];
    const first = firstCards({ open: 7, amount, customerHolds: 2, tension: null, unknown: 3 });
    expect(first.map(({ figure }) => figure)).toEqual(['7', '2', '–', '–', '3']);
  });
});

describe('a filter in words', () => {
  it('names its people, and nothing where there is no condition', () => {
    const people = [{ id: 'ana', name: 'Ana Ruiz' }];
    expect(scopeText({ owner: 'ana', amountFrom: 5000 }, people)).toBe(
      'deals of Ana Ruiz, from 5,000',
    );
    expect(scopeText({}, people)).toBeNull();
  });
});
