import PowerPolicyFlow from 'c/powerPolicyFlow';
import { BANDS } from 'c/powerReview';
import { BAND_SHAPES } from 'c/powerWords';
import { createElement } from 'lwc';
import { layoutOf } from '../layout';

/** An effect with so many deals from each band to each, as a table of numbers. */
function effectOf(table) {
  const flows = BANDS.flatMap((from, row) =>
    BANDS.map((to, column) => ({ from, to, deals: table[row]?.[column] ?? 0 })),
  ).filter(({ deals }) => deals > 0);
  const sum = (side, band) =>
    flows.filter((flow) => flow[side] === band).reduce((at, { deals }) => at + deals, 0);
  const bands = BANDS.map((band) => ({ band, before: sum('from', band), after: sum('to', band) }));
  const deals = flows.reduce((at, flow) => at + flow.deals, 0);
  const same = flows.filter(({ from, to }) => from === to).reduce((at, { deals: n }) => at + n, 0);
  return { flows, bands, deals, changed: deals - same };
}

/** Numbers from 0 up to a limit, the same every time. */
function dice(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

const randomEffect = (seed) => {
  const roll = dice(seed + 1);
  return effectOf(BANDS.map(() => BANDS.map(() => (roll(3) === 0 ? roll(1000) : 0))));
};

/** Where the upper edge of a ribbon begins and ends. */
function upperEdge(path) {
  const numbers = path.match(/[\d.]+/g).map(Number);
  return { left: numbers[1], right: numbers[7] };
}

describe('the flow picture', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => [seed]))(
    'has bars as high as their deals are many, none above another (%i)',
    (seed) => {
      const effect = randomEffect(seed);
      const { slots, height } = layoutOf(effect);
      for (const side of ['before', 'after']) {
        const bars = slots.map((slot) => slot[side]);
        const unit = 208 / effect.deals;
        bars.forEach((bar) => expect(bar.height).toBeCloseTo(bar.deals * unit, 6));
        bars.slice(1).forEach((bar, at) => {
          expect(bar.top).toBeGreaterThanOrEqual(bars[at].top + bars[at].height);
        });
        expect(bars.at(-1).top + bars.at(-1).height).toBeLessThanOrEqual(height + 1e-9);
      }
    },
  );

  it.each(Array.from({ length: 20 }, (_, seed) => [seed]))(
    'has ribbons that fill both bars exactly (%i)',
    (seed) => {
      const effect = randomEffect(seed);
      const { slots, ribbons } = layoutOf(effect);
      expect(ribbons.reduce((sum, { deals }) => sum + deals, 0)).toBe(effect.deals);
      for (const { band, before, after } of slots) {
        const sum = (side) =>
          ribbons.filter((one) => one[side] === band).reduce((at, { deals }) => at + deals, 0);
        expect([sum('from'), sum('to')]).toEqual([before.deals, after.deals]);
      }
    },
  );

  it('runs straight where nothing changes', () => {
    const { ribbons } = layoutOf(effectOf([[], [0, 40], [0, 0, 60]]));
    for (const { path } of ribbons) {
      const { left, right } = upperEdge(path);
      expect(right).toBe(left);
    }
  });

  it('leaves out bands that no deal is in, and draws those that stay below the others', () => {
    const { slots, ribbons } = layoutOf(effectOf([[], [0, 5, 2], [0, 1, 60]]));
    expect(slots.map(({ band }) => band)).toEqual(['customer-dominates', 'customer-leads']);
    expect(ribbons.map(({ from, to }) => from === to)).toEqual([true, true, false, false]);
  });

  it('has nothing to draw without a deal', () => {
    expect(layoutOf(effectOf([]))).toEqual({ height: 0, slots: [], ribbons: [] });
  });
});

describe('the flows', () => {
  const mount = (effect) => {
    const element = createElement('c-power-policy-flow', { is: PowerPolicyFlow });
    element.effect = effect;
    document.body.appendChild(element);
    return element;
  };
  const texts = (element, selector) =>
    [...element.shadowRoot.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

  it('name every band by a word and a shape beside the picture', () => {
    const element = mount(effectOf([[], [0, 5, 2], [0, 1, 60]]));
    expect(texts(element, '.stops_before .shape')).toEqual([
      BAND_SHAPES['customer-dominates'],
      BAND_SHAPES['customer-leads'],
    ]);
    expect(texts(element, '.stops_after .count')).toEqual(['6\u22121', '62+1']);
  });

  it('stand in a table too, those that change first', () => {
    const element = mount(effectOf([[], [0, 5, 2], [0, 1, 60]]));
    const rows = [...element.shadowRoot.querySelectorAll('table')]
      .at(-1)
      .querySelectorAll('tbody tr');
    expect([...rows].map((row) => row.lastElementChild.textContent)).toEqual(['2', '1', '5', '60']);
  });
});
