import { createElement } from 'lwc';
import { behavior, concession, daysAgo, viewOf } from './deals';
import { inEnglish } from './english';

let PowerWarnings;

beforeAll(async () => {
  inEnglish();
  ({ default: PowerWarnings } = await import('c/powerWarnings'));
});

const lively = behavior(1, { kind: 'shared-goals' });
const unanswered = concession(21);

function mount(view, canPlan = true) {
  const element = createElement('c-power-warnings', { is: PowerWarnings });
  Object.assign(element, { view, canPlan });
  document.body.appendChild(element);
  return element;
}

const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
const said = (element) => all(element, 'h4, p').map(({ textContent }) => textContent);
const linked = (element) => all(element, 'c-power-event-link').map(({ entry }) => entry.title);
const buttons = (element) => all(element, 'lightning-button').map(({ label }) => label);

afterEach(() => document.body.replaceChildren());

describe('a warning of an open deal', () => {
  it.each([
    [
      'that a give stands unanswered',
      { concessions: [unanswered], behaviors: [lively] },
      [
        'Price has stood 21 days with nothing in return',
        'What is given for nothing is soon taken for granted.',
        'We gave $72K on Nov 2, and nothing came back.',
        'Ask for something worth about $72K to us: a longer term, a reference, more volume.',
      ],
      ['Plan the ask'],
    ],
    [
      'that several do',
      {
        concessions: [unanswered, concession(9, { kind: 'scope', cost: 90_000 })],
        behaviors: [lively],
      },
      [
        '2 of our gives have nothing in return, the oldest for 21 days',
        'What is given for nothing is soon taken for granted.',
        'We gave $162K in all, the first on Nov 2, and nothing came back.',
        'Ask for something worth about $162K to us: a longer term, a reference, more volume.',
      ],
      ['Plan the ask'],
    ],
    [
      'that the margin is squeezed',
      { marginPercent: 25, concessions: [concession(2, { cost: 120_000 })] },
      [
        'Only 33% of the room in our margin is left',
        'Below a margin of 10% we cannot serve them well after the sale.',
        'We gave $120K, which is 10.0% of the deal.',
        'Give nothing more without money in return: every $12K is one point of margin.',
      ],
      ['Plan the ask'],
    ],
    [
      'that no margin is left',
      { marginPercent: 12, concessions: [concession(2, { cost: 120_000 })] },
      [
        'No room is left in our margin',
        'Below a margin of 10% we cannot serve them well after the sale.',
        'We gave $120K, which is 10.0% of the deal.',
        'Give nothing more without money in return: every $12K is one point of margin.',
      ],
      ['Plan the ask'],
    ],
    [
      'that we push those who can leave',
      { customerAlternatives: 3, behaviors: [behavior(1, { by: 'seller', intensity: 4 })] },
      [
        'We push hard, and they have options',
        'Force works only until they go elsewhere, and they can.',
        'Force: 64% of what we have shown. Their way out: 3 of 4.',
        'Take this off the table, or offer a choice in its place: Ultimatum.',
      ],
      ['Plan an offer'],
    ],
    [
      'that we pressed something out of them',
      {
        customerAlternatives: 4,
        concessions: [concession(1, { by: 'customer', kind: 'term-length' })],
      },
      [
        'We push hard, and they have options',
        'Force works only until they go elsewhere, and they can.',
        'Force: 63% of what we have shown. Their way out: 4 of 4.',
        'They yielded this under pressure, so give something for it: Term length.',
      ],
      ['Plan an offer'],
    ],
    [
      'that they push us who can leave',
      { sellerAlternatives: 2.5, behaviors: [behavior(1, { intensity: 4 })] },
      [
        'They push hard, and we have options',
        'Force works only on those who cannot leave, and we can.',
        'Force: 64% of what they have shown. Our way out: 2.5 of 4.',
        'Say where our line is, and ask for something before you move on this: Ultimatum.',
      ],
      ['Plan the ask'],
    ],
    [
      'that they pressed something out of us',
      { sellerAlternatives: 4, concessions: [concession(1)] },
      [
        'They push hard, and we have options',
        'Force works only on those who cannot leave, and we can.',
        'Force: 63% of what they have shown. Our way out: 4 of 4.',
        'We yielded this under pressure, so ask for something in return: Price.',
      ],
      ['Plan the ask'],
    ],
    [
      'that nothing is shared',
      { behaviors: [behavior(1, { kind: 'tender', intensity: 5 })] },
      [
        'It is all trading, nothing shared',
        'Deals that rest on trading alone rarely last.',
        'Trading: 68% of all power shown. Working together: 16%.',
        'Get working together above 20%: agree on one shared goal, such as how success is measured.',
      ],
      [],
    ],
    [
      'that the log is quiet',
      { behaviors: [behavior(20, { kind: 'shared-goals' })] },
      [
        'Nothing new for 20 days',
        'What is logged fades: each day this reading says less.',
        'The last that counts:',
        'Call them, and log what has happened since Nov 3.',
      ],
      [],
    ],
    [
      'that nothing counts',
      { sellerAlternatives: 0, customerAlternatives: 4 },
      ['Nothing counts yet', 'Log what each side has given and how they behaved.'],
      [],
    ],
  ])('says %s, why it matters, what it rests on and what to do', (_, log, words, plans) => {
    const element = mount(viewOf(log));
    expect(said(element)).toEqual(words);
    expect(buttons(element)).toEqual(plans);
  });

  it('leads to what it rests on, and to the plan', () => {
    const element = mount(viewOf({ concessions: [unanswered], behaviors: [lively] }));
    const asked = jest.fn();
    document.body.addEventListener('planask', asked, { once: true });
    expect(linked(element)).toEqual(['Price']);
    all(element, '.plan')[0].click();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('offers no plan where there is none to go to', () => {
    const element = mount(viewOf({ concessions: [unanswered], behaviors: [lively] }), false);
    expect(buttons(element)).toEqual([]);
    expect(said(element)).toHaveLength(4);
  });

  it('folds a long list of what it rests on, and opens it at a press', async () => {
    const kinds = ['price', 'scope', 'delivery'];
    const concessions = kinds.map((kind, at) => concession(20, { kind, cost: 80_000 - at }));
    const element = mount(viewOf({ concessions, behaviors: [lively] }));
    const [fold] = all(element, '.fold');
    expect([fold.label, fold.ariaExpanded]).toEqual(['The 3 entries behind this', 'false']);
    expect(linked(element)).toEqual([]);
    fold.click();
    await Promise.resolve();
    expect(linked(element)).toEqual(['Price', 'Scope', 'Delivery']);
    fold.click();
    await Promise.resolve();
    expect(linked(element)).toEqual([]);
  });

  it('is found under a heading', () => {
    const element = mount(viewOf({ concessions: [unanswered] }));
    expect(all(element, 'h3').map(({ textContent }) => textContent)).toEqual(['Watch out']);
  });
});

describe('a warning that is looked back on', () => {
  const log = {
    marginPercent: 12,
    sellerAlternatives: 3,
    customerAlternatives: 3,
    concessions: [concession(30, { cost: 150_000 })],
    behaviors: [
      behavior(28, { intensity: 5 }),
      behavior(7, { by: 'seller', intensity: 5 }),
      behavior(27, { kind: 'tender', intensity: 5 }),
    ],
  };
  const titles = (element) => all(element, 'h4').map(({ textContent }) => textContent);

  it.each([
    ['at the close', { isClosed: true }, 'At the close'],
    ['on a past day', { replay: daysAgo(0) }, 'On that day'],
    ['on a past day of a closed deal', { isClosed: true, replay: daysAgo(0) }, 'On that day'],
  ])('%s is said in the past, without advice', (_, when, heading) => {
    const element = mount(viewOf(log, when));
    expect(all(element, 'h3')[0].textContent).toBe(heading);
    expect(titles(element)).toEqual([
      'We pushed hard, and they had options',
      'They pushed hard, and we had options',
      'No room was left in our margin',
      'Price stood 30 days with nothing in return',
    ]);
    expect(all(element, '.meaning, .step, .plan')).toEqual([]);
    expect(all(element, '.evidence')).toHaveLength(4);
  });

  it('of several gives, of a little margin and of a trade has its words too', () => {
    const concessions = [
      concession(20, { cost: 70_000, securedBy: 'exchange' }),
      concession(20, { cost: 90_000, securedBy: 'exchange' }),
    ];
    const element = mount(viewOf({ marginPercent: 28, concessions }, { isClosed: true }));
    expect(titles(element)).toEqual([
      'It was all trading, nothing shared',
      'Only 26% of the room in our margin was left',
      '2 of our gives had nothing in return, the oldest for 20 days',
    ]);
  });

  it('is no warning where it was but quiet', () => {
    const quiet = { behaviors: [behavior(20, { kind: 'shared-goals' })] };
    expect(mount(viewOf(quiet, { isClosed: true })).shadowRoot.textContent).toBe('');
  });
});

it('says nothing of a deal that goes well', () => {
  const element = mount(viewOf({ behaviors: [lively] }));
  expect(element.shadowRoot.textContent).toBe('');
});
