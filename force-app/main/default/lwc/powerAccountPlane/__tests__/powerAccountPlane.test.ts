import PowerAccountPlane from 'c/powerAccountPlane';
import { quartersSince } from 'c/powerAccountData';
import { createElement } from 'lwc';

const TODAY = '2026-11-23';

/** A quarter for each of the pairs [tension, integration]; null: too little evidence. */
function pointsOf(places) {
  const quarters = quartersSince('2010-01-01', TODAY).slice(-places.length);
  return places.map((place, index) => ({
    quarter: quarters[index],
    point: place && { tension: place[0], integration: place[1] },
    deals: place ? 2 : index % 2,
    evidence: place ? 6.25 : 0,
  }));
}

function mount(places, limit = 12) {
  const element = createElement('c-power-account-plane', { is: PowerAccountPlane });
  Object.assign(element, { points: pointsOf(places), limit, today: TODAY });
  document.body.appendChild(element);
  return element;
}

const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
const textsOf = (element, selector) =>
  all(element, selector).map((node) => node.textContent.trim());
const rowsOf = (element) =>
  element.shadowRoot
    .querySelector('c-power-account-table')
    .rows.map(({ cells }) => cells.map(({ shape = '', text }) => `${shape}${text}`));
const numberOf = (node, name) => Number(node.getAttribute(name));

afterEach(() => document.body.replaceChildren());

describe('the path of an account', () => {
  it('has a dot for each quarter that says something, further right the more is done together', () => {
    const element = mount([
      [50, 10],
      [20, 40],
      [5, 80],
    ]);
    const dots = all(element, '.dot');
    const across = dots.map((dot) => numberOf(dot, 'cx'));
    const down = dots.map((dot) => numberOf(dot, 'cy'));
    expect(across).toEqual([...across].sort((a, b) => a - b));
    expect(down).toEqual([...down].sort((a, b) => a - b));
    expect(dots.map((dot) => dot.classList.contains('dot_latest'))).toEqual([false, false, true]);
  });

  it('points onwards on each step that has the room', () => {
    const element = mount([
      [50, 10],
      [50, 80],
      [50, 81],
    ]);
    const [far, near] = all(element, '.arrow').map((one) => one.getAttribute('points'));
    const [tip, ...tail] = far.split(' ').map((corner) => Number(corner.split(',')[0]));
    expect(tail.every((x) => x < tip)).toBe(true);
    expect(near).toBe('');
  });

  it('is dashed where quarters between say too little', () => {
    const element = mount([[50, 10], null, [20, 40], [5, 80]]);
    const dashed = all(element, '.step').map((step) => step.classList.contains('step_gap'));
    expect(dashed).toEqual([true, false]);
    expect(textsOf(element, '.note')).toContain('c.Power_Account_gap');
  });

  it('stays within the picture at the ends of its scales', () => {
    const element = mount([
      [100, 0],
      [0, 100],
    ]);
    const [, , width, height] = all(element, 'svg')[0]
      .getAttribute('viewBox')
      .split(' ')
      .map(Number);
    for (const dot of all(element, '.dot')) {
      const [x, y, r] = ['cx', 'cy', 'r'].map((name) => numberOf(dot, name));
      expect(Math.min(x - r, y - r, width - x - r, height - y - r)).toBeGreaterThanOrEqual(0);
    }
  });

  it('names its first and its latest quarter, and only the latest where both are one place', () => {
    expect(
      textsOf(
        mount([
          [50, 10],
          [5, 80],
        ]),
        '.name',
      ),
    ).toHaveLength(2);
    expect(
      textsOf(
        mount([
          [5, 80],
          [20, 20],
          [5, 81],
        ]),
        '.name',
      ),
    ).toEqual(['c.Power_Account_quarter_running']);
  });

  it('says in words where it begins and ends', () => {
    const [picture] = all(
      mount([
        [50, 10],
        [5, 80],
      ]),
      '[role="img"]',
    );
    expect(picture.getAttribute('aria-label')).toBe('c.Power_Account_plane_label');
  });

  it('shows the latest quarters and says that the table has all', () => {
    const element = mount(Array.from({ length: 15 }, (_, index) => [10, 20 + index]));
    expect(all(element, '.dot')).toHaveLength(12);
    expect(textsOf(element, '.note')).toContain('c.Power_Account_capped');
    expect(rowsOf(element)).toHaveLength(15);
  });

  it('is a single dot where there is a single quarter', () => {
    const element = mount([[50, 10]]);
    expect(all(element, '.dot')).toHaveLength(1);
    expect(all(element, '.step')).toHaveLength(0);
  });

  it('is not drawn where no quarter says anything, which the table says of each', () => {
    const element = mount([null, null]);
    expect(all(element, '.picture')).toHaveLength(0);
    expect(rowsOf(element).map(([, standing]) => standing)).toEqual([
      'c.Power_Account_quarter_empty',
      'c.Power_Account_quarter_thin',
    ]);
  });
});

describe('the table of quarters', () => {
  it('has every number of the picture', () => {
    const element = mount([[50.4, 10.6], null, [5, 80]]);
    const rows = rowsOf(element).map(([, ...cells]) => cells);
    expect(rows).toEqual([
      ['✕c.Power_Account_quadrant_fight', '50', '11', '2', '6.3'],
      ['c.Power_Account_quarter_thin', '–', '–', '1', '0.0'],
      ['●c.Power_Account_quadrant_together', '5', '80', '2', '6.3'],
    ]);
  });
});
