import PowerComputed from 'c/powerComputed';
import { createElement } from 'lwc';
import { BEHAVIORS, CONCESSIONS, empty, thin, view } from '../../powerWhy/__tests__/view';

jest.mock(
  '@salesforce/label/c.Power_Computed_needle',
  () => ({ default: '({0} − {1}) ÷ {2} × 100 = {3}' }),
  { virtual: true },
);
jest.mock('@salesforce/label/c.Power_Computed_thin', () => ({ default: '{0}, takes {1}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Computed_fading', () => ({ default: '{0}, half {1}: {3}' }), {
  virtual: true,
});

function mount(given) {
  const element = createElement('c-power-computed', { is: PowerComputed });
  element.view = given;
  document.body.appendChild(element);
  return element;
}

const find = ({ shadowRoot }, selector) => shadowRoot.querySelector(selector);
const texts = ({ shadowRoot }, selector) =>
  [...shadowRoot.querySelectorAll(selector)].map((node) => node.textContent);

async function opened(given) {
  const element = mount(given);
  const details = find(element, 'details');
  details.open = true;
  details.dispatchEvent(new CustomEvent('toggle'));
  await Promise.resolve();
  return element;
}

const numberOf = (text) => Number(text.replace('\u2212', '-').replace('+', ''));

describe('how a reading is computed', () => {
  afterEach(() => document.body.replaceChildren());

  it('is worked out once somebody asks, and not before', async () => {
    const element = mount(view());
    expect(texts(element, 'section')).toEqual([]);
    expect(texts(await opened(view()), 'h4')).toEqual([
      'c.Power_Computed_event_heading',
      'c.Power_Computed_known_heading',
      'c.Power_Computed_needle_heading',
      'c.Power_Tension_label',
      'c.Power_Computed_faces_heading',
    ]);
  });

  it('gives the needle to whoever works it out again', async () => {
    const given = view();
    const element = await opened(given);
    const [line] = texts(element, '.line').filter((text) => text.includes('× 100'));
    const [, ours, theirs, all, needle] = /^\((\S+) − (\S+)\) ÷ (\S+) × 100 = (\S+)$/.exec(line);
    const result = (100 * (Number(ours) - Number(theirs))) / Number(all);
    expect(result.toFixed(1)).toBe(numberOf(needle).toFixed(1));
    expect(numberOf(needle).toFixed(1)).toBe(given.reading.balance.toFixed(1));
  });

  it('walks through the event that pulls hardest, and leads to it', async () => {
    const given = view();
    const element = await opened(given);
    const link = find(element, 'c-power-event-link');
    const [hardest] = [...given.reading.contributions].sort(
      (a, b) => Math.abs(b.balance) - Math.abs(a.balance),
    );
    expect(link.entry.id).toBe(hardest.id);
    expect(texts(element, '.line')[1]).toMatch(/^\d+ days, half (30|90) days: \d+/);
  });

  it.each([
    ['theirs', [CONCESSIONS[0]], []],
    ['ours', [CONCESSIONS[1]], []],
    ['neither', [], [BEHAVIORS[2]]],
  ])('says to which side it pulls: %s', async (side, concessions, behaviors) => {
    const element = await opened(view({ concessions, behaviors }));
    expect(texts(element, 'p')).toContain(`c.Power_Computed_event_${side}`);
  });

  it.each([
    ['sized', { Cost__c: 72_000 }],
    ['capped', { Cost__c: 2_400_000 }],
    ['unsized', { Cost__c: null }],
  ])('has words for each way to size an event: %s', async (size, fields) => {
    const concessions = [{ ...CONCESSIONS[0], ...fields }];
    const element = await opened(view({ concessions, behaviors: [] }));
    expect(texts(element, '.line')).toContain(`c.Power_Computed_size_${size}`);
  });

  it('counts who can walk away only where that is known', async () => {
    const unknown = { Seller_Alternatives__c: null };
    expect(texts(await opened(view()), '.line')).toContain('c.Power_Computed_all_walk_away');
    expect(texts(await opened(view({ deal: unknown })), '.line')).toContain('c.Power_Computed_all');
  });

  it('shows by which power, each share with its units', async () => {
    const given = view();
    const element = await opened(given);
    const cells = texts(element, 'tbody td .note').map(Number);
    const totals = texts(element, 'tfoot td .note').map(Number);
    expect(cells).toHaveLength(9);
    const { both } = given.reading.faces;
    expect(((100 * cells[8]) / totals[2]).toFixed(1)).toBe((100 * both.integrative).toFixed(1));
  });

  it('says first that too little is known, and then nothing of tension and faces', async () => {
    const element = await opened(thin());
    expect(find(element, '.thin').textContent).toMatch(/^0\.\d+, takes 1\.5$/);
    expect(texts(element, 'h4')).toHaveLength(3);
    expect(find(element, 'table')).toBeNull();
  });

  it('has its own words where nothing counts', async () => {
    const element = await opened(empty());
    expect(texts(element, 'p')).toContain('c.Power_Computed_empty');
    expect(find(element, 'c-power-event-link')).toBeNull();
  });

  it('goes with the reading while it is open, and forgets it once closed', async () => {
    const element = await opened(empty());
    element.view = view();
    await Promise.resolve();
    expect(find(element, 'c-power-event-link')).not.toBeNull();
    find(element, 'details').open = false;
    find(element, 'details').dispatchEvent(new CustomEvent('toggle'));
    await Promise.resolve();
    expect(texts(element, 'section')).toEqual([]);
  });
});
