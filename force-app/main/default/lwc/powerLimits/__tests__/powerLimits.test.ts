import { createElement } from 'lwc';
import { behavior, concession, daysAgo, viewOf } from '../../powerWarnings/__tests__/deals';
import { inEnglish } from '../../powerWarnings/__tests__/english';

let PowerLimits;

beforeAll(async () => {
  inEnglish();
  ({ default: PowerLimits } = await import('c/powerLimits'));
});

const theirs = behavior(2, { intensity: 5 });
const ours = behavior(3, { by: 'seller', kind: 'shared-goals' });
const both = [theirs, ours];

function mount(view) {
  const element = createElement('c-power-limits', { is: PowerLimits });
  element.view = view;
  document.body.appendChild(element);
  return element;
}

const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
const said = (element) => all(element, 'p').map(({ textContent }) => textContent);
const linked = (element) => all(element, 'c-power-event-link').map(({ entry }) => entry.title);
const fold = (element) => all(element, '.fold')[0];

afterEach(() => document.body.replaceChildren());

describe('what a reading does not know', () => {
  it('is nothing where enough is known of both sides', () => {
    const element = mount(viewOf({ concessions: [concession(4)], behaviors: both }));
    expect(element.shadowRoot.textContent).toBe('');
  });

  it.each([
    [
      'how many entries are missing',
      viewOf({ behaviors: [behavior(40)] }),
      'Too little to say who holds the power. Log about 2 more things that happened lately.',
    ],
    [
      'that one entry is missing',
      viewOf({ behaviors: [behavior(1)] }),
      'Too little to say who holds the power. Log one more thing that happened lately.',
    ],
    [
      'that it never was enough',
      viewOf({ behaviors: [behavior(1)] }, { isClosed: true }),
      'Too little was logged to say who held the power.',
    ],
    [
      'that it was not enough on a past day',
      viewOf({ behaviors: [behavior(1)] }, { replay: daysAgo(0) }),
      'Too little was logged to say who held the power.',
    ],
    [
      'that our side is missing',
      viewOf({ behaviors: [theirs, behavior(4)] }),
      "Only the customer's side is logged; what we gave and did is missing.",
    ],
    [
      'that their side is missing',
      viewOf({ concessions: [concession(4), concession(5)], behaviors: [ours] }),
      'Only our side is logged; what the customer gave and did is missing.',
    ],
    [
      'that an amount is missing, where something was given',
      viewOf({ amount: null, concessions: [concession(4)], behaviors: both }),
      'The deal has no amount: every give and get counts as 2.5% of it, whatever its size. Add the amount.',
    ],
    [
      'that the log was quiet at the close',
      viewOf({ behaviors: both.map((one) => ({ ...one, on: daysAgo(20) })) }, { isClosed: true }),
      'Nothing was logged in the last 20 days before the close.',
    ],
    [
      'how many entries wait',
      viewOf({ concessions: [concession(4, { status: 'planned' })], behaviors: both }),
      '1 of 3 entries not counted: planned, offered, withdrawn, contested or dated later.',
    ],
    [
      'that a figure of the deal is not used',
      viewOf({ marginPercent: 400, behaviors: both }),
      'Left out: a figure of the deal makes no sense',
    ],
  ])('is %s', (_, view, words) => {
    const element = mount(view);
    expect(said(element)).toEqual([words]);
    expect(linked(element)).toEqual([]);
    expect(fold(element)).toBeUndefined();
  });

  it.each([
    ['two behaviors that say nothing of the amount', { amount: null, behaviors: both }, {}],
    ['a quiet log, which is a warning', { behaviors: both.map(aged) }, {}],
    ['entries after a past day', { behaviors: [...both, behavior(1)] }, { replay: daysAgo(2) }],
    ['one side of too few entries', { sellerAlternatives: 4, customerAlternatives: 0 }, {}],
  ])('is not %s', (_, log, when) => {
    const view = viewOf(log, when.replay ? { ...when, asOf: when.replay } : when);
    const known = { ...view, reading: { ...view.reading, band: 'balanced' } };
    expect(said(mount(known))).toEqual([]);
  });
});

function aged(one) {
  return { ...one, on: daysAgo(20) };
}

describe('fields that are hidden', () => {
  const log = { concessions: [concession(4)], behaviors: both };

  it('are named as the page calls them, each once', () => {
    const hidden = ['Seller_Alternatives__c', 'Customer_Alternatives__c', 'Margin_Percent__c'];
    expect(said(mount(viewOf(log, { hidden })))).toEqual([
      'Hidden from you: Alternatives, Margin. This reading rests on what you can see.',
    ]);
  });

  it('by a name that is not known are named all the same', () => {
    expect(said(mount(viewOf(log, { hidden: ['CloseDate'] })))).toEqual([
      'Hidden from you: CloseDate. This reading rests on what you can see.',
    ]);
  });

  it('that let something count are told with that', async () => {
    const element = mount(viewOf(log, { hidden: ['Status__c', 'Contested__c'] }));
    expect(fold(element).label).toBe('1 more to know');
    fold(element).click();
    await Promise.resolve();
    expect(said(element)).toEqual([
      'Hidden from you: Status, Contested. This reading rests on what you can see.',
      'You cannot see what was only planned or taken back: it counts here as given.',
      'You cannot see which entries are contested: they count here too.',
    ]);
    expect([fold(element).label, fold(element).ariaExpanded]).toEqual(['Show less', 'true']);
  });

  it.each(['Amount', 'Cost__c'])('are not called missing: %s', (field) => {
    const concessions = [concession(4, { cost: null })];
    const view = viewOf({ amount: null, concessions, behaviors: both }, { hidden: [field] });
    expect(said(mount(view))).toHaveLength(1);
  });
});

describe('entries that somebody can mend', () => {
  it('are named where they have no cost', () => {
    const concessions = [concession(4, { cost: null, kind: 'service-level' })];
    const element = mount(viewOf({ concessions, behaviors: both }));
    expect(said(element)).toEqual([
      'This has no cost and counts as 2.5% of the deal. Add the cost if you know it:',
    ]);
    expect(linked(element)).toEqual(['Service level']);
  });

  it('are counted where they are many, and not all named', () => {
    const concessions = Array.from({ length: 5 }, () => concession(4, { cost: null }));
    const element = mount(viewOf({ concessions, behaviors: both }));
    expect(said(element)).toEqual([
      '5 entries have no cost and count as 2.5% of the deal each. Add the cost if you know it:',
    ]);
    expect(linked(element)).toHaveLength(3);
    expect(all(element, '.others')[0].textContent).toBe('and 2 more, marked in the log');
  });

  it('are named with the reason for which they are left out', () => {
    const concessions = [concession(4, { cost: -1, kind: 'scope' })];
    const behaviors = [...both, behavior(1, { on: '2026-02-30' })];
    const element = mount(viewOf({ concessions, behaviors }));
    expect(said(element)).toEqual([
      'Left out: an amount makes no sense',
      'Left out: its date is not a real day',
    ]);
    expect(linked(element)).toEqual(['Scope', 'Ultimatum']);
  });

  it('of a kind that the policy lacks are the admin’s', () => {
    const outing = { kind: 'golf-outing' };
    const behaviors = [...both, behavior(1, outing), behavior(2, outing)];
    const concessions = [concession(3, { kind: 'favour' })];
    const element = mount(viewOf({ concessions, behaviors }));
    expect(said(element)).toEqual([
      'Left out: Favour, Golf outing ×2 – the policy does not know these kinds. An admin can add them.',
    ]);
    expect(linked(element)).toEqual([]);
  });
});
