import { TODAY, behavior, dealOf, viewOf } from '../../powerMovement/__tests__/views';
import {
  all,
  DEAL,
  drawn,
  find,
  mount,
  onPage,
  paint,
  press,
  settle,
  slider,
  spoken,
  text,
} from './linePage';

onPage();

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
