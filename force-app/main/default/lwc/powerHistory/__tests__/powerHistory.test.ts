import { createElement } from 'lwc';
import { inEnglish } from '../../powerWarnings/__tests__/english';
import { behavior, concession, dealOf, TODAY, viewOf } from '../../powerMovement/__tests__/views';

let PowerHistory;
let painted;

beforeAll(async () => {
  inEnglish();
  ({ default: PowerHistory } = await import('c/powerHistory'));
});

/** A frame is painted only when a test says so. */
beforeEach(() => {
  painted = [];
  jest.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((then) => painted.push(then));
});

afterEach(() => {
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

async function paint() {
  while (painted.length > 0) {
    painted.shift()();
    // eslint-disable-next-line no-await-in-loop -- each frame asks for the next
    await settle();
    // eslint-disable-next-line no-await-in-loop
    await settle();
  }
}

function mount(view, weeks) {
  const element = createElement('c-power-history', { is: PowerHistory });
  element.view = view;
  if (weeks !== undefined) element.weeks = weeks;
  document.body.appendChild(element);
  return element;
}

async function drawn(view, weeks) {
  const element = mount(view, weeks);
  await paint();
  return element;
}

const find = (element, selector) => element.shadowRoot.querySelector(selector);
const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
const text = (node) => node.textContent.replace(/\s+/g, ' ').trim();
const slider = (element) => find(element, '[role="slider"]');
const spoken = (element) => slider(element).getAttribute('aria-valuetext');

async function press(element, ...keys) {
  for (const key of keys)
    slider(element).dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await settle();
}

/** Half a year in which the customer pushed, and we gave in once. */
const DEAL = dealOf(
  [concession(1, '2026-10-12')],
  [
    behavior(1, '2026-06-02'),
    behavior(2, '2026-09-15'),
    behavior(3, '2026-09-22', 'shared-goals', { by: 'seller' }),
    behavior(4, '2026-11-18'),
    behavior(5, '2026-12-24'),
  ],
);

describe('the line of a deal', () => {
  it('waits until the rest of the page is painted', async () => {
    const element = mount(viewOf(DEAL));
    await settle();
    expect(slider(element)).toBeNull();
    await paint();
    expect(slider(element)).not.toBeNull();
  });

  it('covers twelve weeks of days up to today', async () => {
    const element = await drawn(viewOf(DEAL));
    expect(find(element, 'h3').textContent).toBe('The last 12 weeks');
    expect(slider(element).getAttribute('aria-valuemax')).toBe('84');
    expect(all(element, '.ends span').map(text)).toEqual(['Aug 31', 'Nov 23']);
    expect(spoken(element)).toMatch(
      /^Nov 23 · −\d+ · ◀+ Customer \w+ · likely −\d+ to −?\+?\d+ · 5 events$/,
    );
  });

  it.each([
    [4, '28'],
    ['8', '56'],
    [0, '84'],
    ['many', '84'],
    [-3, '7'],
    [500, '364'],
  ])('covers as many weeks as an admin sets: %p', async (weeks, days) => {
    expect(slider(await drawn(viewOf(DEAL), weeks)).getAttribute('aria-valuemax')).toBe(days);
  });

  it('ends at the close of a closed deal', async () => {
    const closed = { isClosed: true, asOf: '2026-10-20', readOn: '2026-10-20' };
    const element = await drawn(viewOf(DEAL, closed));
    expect(find(element, 'h3').textContent).toBe('The 12 weeks up to its close');
    expect(all(element, '.ends span').map(text)[1]).toBe('Oct 20');
  });

  it('says that there is none where nothing has been logged', async () => {
    const element = await drawn(viewOf(dealOf()));
    expect(slider(element)).toBeNull();
    expect(text(find(element, '.note'))).toBe(
      'In these 12 weeks too little was logged to draw a line.',
    );
  });

  it('says so too where all that is logged lies ahead, or is too little', async () => {
    const ahead = await drawn(viewOf(dealOf([], [behavior(1, '2026-12-24')])));
    expect(slider(ahead)).toBeNull();
    const little = await drawn(
      viewOf(dealOf([], [behavior(1, '2026-11-01', 'budget-limit', { intensity: 1 })])),
    );
    expect(slider(little)).toBeNull();
  });

  it('has gaps, and says of a day in one that there was too little', async () => {
    const element = await drawn(
      viewOf(dealOf([], [behavior(1, '2026-11-10'), behavior(2, '2026-11-20')])),
    );
    await press(element, 'Home');
    expect(spoken(element)).toBe('Aug 31 · ? Not enough evidence');
    expect(find(element, '.dot')).toBeNull();
  });

  it('is there from a single event that says enough', async () => {
    const one = dealOf([], [behavior(1, '2026-11-20', 'ultimatum', { intensity: 5 })]);
    const element = await drawn(viewOf(one));
    expect(find(element, '.line').getAttribute('d')).toContain('M ');
    expect(all(element, 'li')).toHaveLength(1);
  });

  it('follows what is logged, and gives up the line that it was drawing', async () => {
    const element = await drawn(viewOf(DEAL));
    const before = find(element, '.line').getAttribute('d');
    const more = dealOf(DEAL.concessions, [...DEAL.behaviors, behavior(9, TODAY)]);
    element.view = viewOf(DEAL);
    element.view = viewOf(more);
    await paint();
    expect(find(element, '.line').getAttribute('d')).not.toBe(before);
    expect(spoken(element)).toContain('6 events');
  });

  it('is gone with its deal', async () => {
    const element = await drawn(viewOf(DEAL));
    element.view = viewOf({ ...dealOf(), id: '006000000000002AAA' });
    await settle();
    expect(slider(element)).toBeNull();
    await paint();
    expect(slider(element)).toBeNull();
  });

  it('is drawn when it comes back into a page that it had left before', async () => {
    const element = mount(viewOf(DEAL));
    element.remove();
    await paint();
    document.body.appendChild(element);
    await paint();
    expect(slider(element)).not.toBeNull();
  });
});

describe('the events that made it turn', () => {
  it('are numbered, named and linked', async () => {
    const element = await drawn(viewOf(DEAL));
    const events = all(element, 'li c-power-event-link').map(({ entry }) => entry.on);
    expect(events).toContain('2026-11-18');
    expect(all(element, '.mark').map(text)).toEqual(all(element, 'li .number').map(text));
  });

  it('are all in the table, and those without a mark are told of', async () => {
    const busy = dealOf(
      [],
      Array.from({ length: 40 }, (_, at) =>
        behavior(
          at,
          `2026-${at < 20 ? '10' : '11'}-${String(1 + (at % 20)).padStart(2, '0')}`,
          'ultimatum',
          {
            by: at % 2 ? 'seller' : 'customer',
          },
        ),
      ),
    );
    const element = await drawn(viewOf(busy));
    const marks = all(element, '.mark').length;
    expect(marks).toBeLessThanOrEqual(6);
    const more = Number(/\d+/.exec(text(all(element, '.note').at(-1)))[0]);
    const details = find(element, 'details');
    details.open = true;
    details.dispatchEvent(new CustomEvent('toggle'));
    await settle();
    expect(
      all(element, 'tbody tr .note').filter((node) => text(node).startsWith('Turned')),
    ).toHaveLength(marks + more);
  });
});

describe('the table', () => {
  it('tells of every week, the newest first', async () => {
    const element = await drawn(viewOf(DEAL));
    const details = find(element, 'details');
    details.open = true;
    details.dispatchEvent(new CustomEvent('toggle'));
    await settle();
    const days = all(element, 'tbody th').map(text);
    expect(days[0]).toBe('Nov 23');
    for (const week of ['Nov 16', 'Nov 9', 'Oct 12', 'Aug 31']) expect(days).toContain(week);
    details.open = false;
    details.dispatchEvent(new CustomEvent('toggle'));
    await settle();
    expect(find(element, 'table')).toBeNull();
  });
});

describe('a day of the line', () => {
  it.each([
    [['ArrowLeft'], 'Nov 22'],
    [['ArrowDown', 'ArrowUp'], 'Nov 23'],
    [['ArrowLeft', 'ArrowLeft', 'ArrowRight'], 'Nov 22'],
    [['PageDown'], 'Nov 16'],
    [['PageDown', 'PageDown', 'PageUp'], 'Nov 16'],
    [['Home'], 'Aug 31'],
    [['Home', 'ArrowLeft'], 'Aug 31'],
    [['Home', 'End'], 'Nov 23'],
    [['ArrowRight'], 'Nov 23'],
    [['a'], 'Nov 23'],
  ])('is chosen by keys: %p', async (keys, day) => {
    const element = await drawn(viewOf(DEAL));
    await press(element, ...keys);
    expect(spoken(element).split(' · ')[0]).toBe(day);
    expect(text(find(element, '.words'))).toBe(spoken(element));
  });

  it('is chosen by pressing there, not by passing over it', async () => {
    const element = await drawn(viewOf(DEAL));
    jest.spyOn(slider(element), 'getBoundingClientRect').mockReturnValue({ left: 100, width: 840 });
    const at = (clientX, buttons) =>
      Object.assign(new CustomEvent('pointermove'), { clientX, buttons });
    slider(element).dispatchEvent(at(110, 0));
    await settle();
    expect(spoken(element)).toContain('Nov 23');
    slider(element).dispatchEvent(at(110, 1));
    await settle();
    expect(spoken(element)).toContain('Sep 1');
  });

  const look = (element) => find(element, '.look');

  /** A gauge that shows the day which it is asked for. */
  async function inGauge(others = {}) {
    const element = await drawn(viewOf(DEAL, others));
    const days = [];
    element.addEventListener('replay', ({ detail }) => {
      days.push(detail.day);
      element.view = viewOf(DEAL, {
        ...others,
        asOf: detail.day ?? TODAY,
        readOn: TODAY,
        replay: detail.day,
      });
    });
    return { element, days };
  }

  it('can be looked at, and leads back to where the look began', async () => {
    const { element, days } = await inGauge();
    expect(look(element).disabled).toBe(true);
    await press(element, 'PageDown');
    expect(look(element).label).toBe('Look at this day');
    look(element).click();
    await paint();
    expect(days).toEqual(['2026-11-16']);
    expect(look(element).disabled).toBe(true);
    expect(slider(element).getAttribute('aria-valuemax')).toBe('84');
    const focus = jest.spyOn(look(element), 'focus');
    element.view = viewOf(DEAL);
    await paint();
    expect(focus).toHaveBeenCalledTimes(1);
    expect(spoken(element)).toContain('Nov 16');
  });

  it('leads back from the line, too', async () => {
    const { element, days } = await inGauge();
    await press(element, 'PageDown');
    look(element).click();
    await press(element, 'End');
    expect(look(element).label).toBe('Back to today');
    look(element).click();
    expect(days).toEqual(['2026-11-16', null]);
  });
});
