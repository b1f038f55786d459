import { keyOfName, kindRows, missingKinds } from 'c/powerPolicyDraft';
import { begun, chosen, sheet, typed } from './support';

const lists = {
  concessions: new Map([
    ['price', 'Price'],
    ['bonus', 'Year-end bonus'],
  ]),
  behaviors: new Map(),
};
const row = (edits, log, kind) =>
  kindRows(sheet(edits, begun(), lists), log).find((one) => one.kind === kind);

describe('the kinds of a draft', () => {
  it('are called by the draft, else by the org, else by their key', () => {
    expect(row([], 'concessions', 'price').name).toBe('Price');
    expect(row([], 'concessions', 'payment-terms').name).toBe('Payment terms');
    const renamed = [typed('/concessions/price/label', 'Discount')];
    expect(row(renamed, 'concessions', 'price').name).toBe('Discount');
  });

  it('tell what became of them', () => {
    const edits = [
      chosen('/concessions/price/retired', true),
      typed('/concessions/scope/weight', ''),
      { action: 'add', log: 'concessions', kind: 'bonus' },
    ];
    expect(row(edits, 'concessions', 'price')).toMatchObject({ isRetired: true, isChanged: true });
    expect(row(edits, 'concessions', 'scope')).toMatchObject({ flaws: 1, isAdded: false });
    expect(row(edits, 'concessions', 'bonus')).toMatchObject({ isAdded: true, isRetired: false });
    expect(row(edits, 'concessions', 'volume')).toMatchObject({ isChanged: false, flaws: 0 });
  });
});

describe('kinds that the draft lacks', () => {
  const logged = [
    { log: 'concessions', kind: 'rebate', events: 7 },
    { log: 'concessions', kind: 'price', events: 70 },
    { log: 'behaviors', kind: 'silence', events: 2 },
  ];

  it('are those that are logged, then those of the org’s list', () => {
    expect(missingKinds(sheet([], begun(), lists), 'concessions', logged)).toEqual([
      { kind: 'rebate', name: 'Rebate', events: 7 },
      { kind: 'bonus', name: 'Year-end bonus', events: null },
    ]);
  });

  it('are no longer missing once they are added', () => {
    const edits = [{ action: 'add', log: 'concessions', kind: 'rebate' }];
    const missing = missingKinds(sheet(edits, begun(), lists), 'concessions', logged);
    expect(missing.map(({ kind }) => kind)).toEqual(['bonus']);
  });
});

it.each([
  ['Early payment', 'early-payment'],
  ['  Préavis (court)! ', 'preavis-court'],
  ['値引き', '値引き'],
  ['!!!', '!!!'],
  ['', ''],
])('a kind that people call %p is logged as %p', (name, key) => {
  expect(keyOfName(name)).toBe(key);
});
