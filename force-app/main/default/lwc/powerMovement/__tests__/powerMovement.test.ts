import { createElement } from 'lwc';
import { inEnglish } from '../../powerWarnings/__tests__/english';
import { behavior, concession, dealOf, FIRMER, viewOf } from './views';

let PowerMovement;

beforeAll(async () => {
  inEnglish();
  ({ default: PowerMovement } = await import('c/powerMovement'));
});

afterEach(() => document.body.replaceChildren());

const OLD = [
  behavior(1, '2026-11-05', 'competitor-quote'),
  behavior(2, '2026-11-12', 'competitor-quote'),
  behavior(7, '2026-11-13', 'shared-goals'),
];

function mount(view) {
  const element = createElement('c-power-movement', { is: PowerMovement });
  element.view = view;
  document.body.appendChild(element);
  return element;
}

const find = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
/** Words of a node, with a space between its cells. */
const text = (node) =>
  [...node.childNodes]
    .map((child) => child.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
const line = (element) => text(find(element, '.line')[0]);
const button = (element) => find(element, 'button')[0];

async function opened(view) {
  const element = mount(view);
  button(element).click();
  await Promise.resolve();
  return element;
}

const steps = (element) => find(element, '.step .sum').map(text);
const hows = (element) => find(element, 'c-power-event-link').map(({ note }) => note);

describe('the line since Monday', () => {
  it('says how far the needle went, by what was logged and by what faded', () => {
    const deal = dealOf([], [...OLD, behavior(3, '2026-11-18'), behavior(4, '2026-11-19')]);
    const element = mount(viewOf(deal, { then: dealOf([], OLD) }));
    expect(line(element)).toMatch(/^▼ −\d+ since Monday: 2 new events −\d+, fading \+\d+$/);
    const [change, fresh, fading] = [...line(element).matchAll(/[−+]\d+/g)].map(([figure]) =>
      Number(figure.replace('−', '-')),
    );
    expect(fresh + fading).toBe(change);
  });

  it('counts one new event as one', () => {
    const deal = dealOf([], [...OLD, behavior(3, '2026-11-18')]);
    expect(line(mount(viewOf(deal, { then: dealOf([], OLD) })))).toContain(': 1 new event −');
  });

  it('counts an event that was logged ahead and has come due as new', () => {
    const deal = dealOf([], [...OLD, behavior(3, '2026-11-20')]);
    expect(line(mount(viewOf(deal)))).toContain('1 new event −');
  });

  it('tells of an event that has been contested since', () => {
    const deal = dealOf(
      [],
      [{ ...OLD[0], contested: true }, ...OLD.slice(1), behavior(3, '2026-11-01')],
    );
    const then = dealOf([], [...OLD, behavior(3, '2026-11-01')]);
    expect(line(mount(viewOf(deal, { then })))).toMatch(
      /^▲ \+\d+ since Monday: 1 contested or changed event \+/,
    );
  });

  it('says that nothing has moved', () => {
    const deal = dealOf([], [behavior(1, '2024-01-01', 'shared-goals')]);
    expect(line(mount(viewOf(deal)))).toBe('No change since Monday');
  });

  it('does not compare with a Monday on which too little was logged', () => {
    const deal = dealOf([], [behavior(3, '2026-11-18'), behavior(4, '2026-11-19')]);
    const element = mount(viewOf(deal, { then: dealOf() }));
    expect(line(element)).toMatch(
      /^▼ On Nov 16 too little was logged to say\. Since then: 2 new events −\d+$/,
    );
  });

  it('names the Monday of a day that is past', () => {
    const closed = { isClosed: true, asOf: '2026-11-18', readOn: '2026-11-18' };
    const deal = dealOf([], [...OLD, behavior(3, '2026-11-18'), behavior(9, '2026-11-20')]);
    expect(line(mount(viewOf(deal, { ...closed, then: dealOf([], OLD) })))).toMatch(
      /^▼ −\d+ since Monday, Nov 16: 1 new event −\d+/,
    );
  });

  it('says that there is nothing to compare with where that policy cannot be read', () => {
    const element = mount(viewOf(dealOf([], OLD), { policyThen: null }));
    expect(line(element)).toContain('cannot be read');
    expect(button(element)).toBeUndefined();
  });
});

describe('the four steps', () => {
  const given = concession(1, '2026-11-03');
  const answer = concession(2, '2026-11-19', 50_000, {
    by: 'customer',
    kind: 'term-length',
    securedBy: 'exchange',
    inReturnFor: given.id,
  });
  const deal = dealOf([given, answer], [...OLD, behavior(5, '2026-11-20')]);
  const then = dealOf([given], [...OLD, behavior(5, '2026-11-20')]);

  it('open and close by the line', async () => {
    const element = await opened(viewOf(deal, { then }));
    expect(button(element).getAttribute('aria-expanded')).toBe('true');
    expect(steps(element).map((words) => words.replace(/ [+−\d].*/, ''))).toHaveLength(4);
    button(element).click();
    await Promise.resolve();
    expect(find(element, 'table')).toHaveLength(0);
    expect(button(element).getAttribute('aria-expanded')).toBe('false');
  });

  it('say what happened to each event', async () => {
    const element = await opened(viewOf(deal, { then }));
    expect(new Set(hows(element))).toEqual(
      new Set(['came due', 'faded', 'answered', 'new', 'weighs differently beside the rest']),
    );
    expect(steps(element)[2]).toBe('3. Figures of the deal 0.0');
  });

  it('name the policies where another has followed', async () => {
    const element = await opened(viewOf(deal, { policyThen: FIRMER }));
    expect(steps(element)[3]).toMatch(
      /^4\. The policy ?From Firmer line \(all:2\) to Standard \(all:1\) [+−]/,
    );
  });

  it('stay open and follow what is logged', async () => {
    const element = await opened(viewOf(deal, { then }));
    const before = text(find(element, '.change')[0]);
    const more = { ...deal, behaviors: [...deal.behaviors, behavior(8, '2026-11-23')] };
    element.view = viewOf(more, { then });
    await Promise.resolve();
    expect(text(find(element, '.change')[0])).not.toBe(before);
  });

  it('show every event of a long log on request', async () => {
    const long = dealOf(
      [],
      Array.from({ length: 30 }, (_, at) => behavior(at, '2026-11-02')),
    );
    const element = await opened(viewOf(long));
    expect(find(element, 'c-power-event-link')).toHaveLength(4);
    find(element, '.fold')[0].click();
    await Promise.resolve();
    expect(find(element, 'c-power-event-link')).toHaveLength(30);
  });

  it('say what no record tells of that Monday', async () => {
    expect(text(find(await opened(viewOf(deal)), 'p.note:not(.line)')[0])).toContain(
      'are not recorded',
    );
    const replay = { replay: '2026-11-20', asOf: '2026-11-20' };
    const element = await opened(viewOf(deal, replay));
    expect(text(find(element, 'p.note:not(.line)')[0])).toContain('from the log as it is now');
  });
});
