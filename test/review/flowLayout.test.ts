import fc from 'fast-check';
import { flowLayout, type FlowLayout } from '../../src/review/index.ts';
import { flowEnds } from '../../src/review/week/flow.ts';
import { reviewOf } from '../../src/review/week/review.ts';
import { pipeline } from './week/pipelines.ts';

const ENDS = ['top', 'middle', 'bottom'] as const;

/** A flow with so many deals from each end to each, as a table of numbers. */
function layoutOf(table: readonly (readonly number[])[]): FlowLayout<(typeof ENDS)[number]> {
  const ways = ENDS.flatMap((from, row) =>
    ENDS.map((to, column) => ({ from, to, deals: table[row]?.[column] ?? 0 })),
  ).filter(({ deals }) => deals > 0);
  const sum = (side: 'from' | 'to', end: string): number =>
    ways.filter((way) => way[side] === end).reduce((at, { deals }) => at + deals, 0);
  const ends = ENDS.map((end) => ({ end, before: sum('from', end), after: sum('to', end) }));
  return flowLayout(ends, ways);
}

const cells = fc.oneof(fc.constant(0), fc.nat(1000));
const layout = fc
  .array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 })
  .map(layoutOf);
/** That of a weekly review, whose deals also come and go. */
const weekly = pipeline.map((sources): FlowLayout<string> => {
  const { flow } = reviewOf(sources, {});
  if (flow === null) throw new Error('A week was frozen.');
  return flowLayout<string>(
    flowEnds(flow),
    flow.streams.map(({ from, to, deals }) => ({ from, to, deals: deals.length })),
  );
});

/** Holds a property of any picture. */
const always = (holds: (picture: FlowLayout<string>) => void): void =>
  fc.assert(fc.property(fc.oneof(layout, weekly), holds), { numRuns: 300 });

/** Where the upper edge of a ribbon begins and ends, and the lower one. */
function edgesOf(path: string): Record<'before' | 'after', [number, number]> {
  const numbers = (path.match(/[\d.]+/g) ?? []).map(Number);
  const at = (place: number): number => numbers[place] ?? Number.NaN;
  return { before: [at(1), at(15)], after: [at(7), at(9)] };
}

describe('the picture of a flow', () => {
  it('has bars as high as their deals are many, none above another', () => {
    always(({ slots, height }) => {
      const units = slots.flatMap(({ before, after }) =>
        [before, after].filter(({ deals }) => deals > 0).map((bar) => bar.height / bar.deals),
      );
      for (const unit of units) expect(unit).toBeCloseTo(units[0] ?? 0, 6);
      for (const side of ['before', 'after'] as const) {
        let below = 0;
        for (const slot of slots) {
          expect(slot[side].top).toBeGreaterThanOrEqual(below - 1e-9);
          below = slot[side].top + slot[side].height;
        }
        expect(below).toBeLessThanOrEqual(height + 1e-9);
      }
    });
  });

  it('has ribbons that fill both bars exactly, none over another', () => {
    always(({ slots, ribbons }) => {
      for (const [side, end] of [
        ['before', 'from'],
        ['after', 'to'],
      ] as const)
        for (const slot of slots) {
          let at = slot[side].top;
          const touching = ribbons
            .filter((ribbon) => ribbon[end] === slot.end)
            .map(({ path }) => edgesOf(path)[side])
            .sort(([a], [b]) => a - b);
          for (const [top, bottom] of touching) {
            expect(Math.abs(top - at)).toBeLessThan(0.02);
            at = bottom;
          }
          expect(Math.abs(at - slot[side].top - slot[side].height)).toBeLessThan(0.02);
        }
    });
  });

  it('runs straight where nothing changes', () => {
    const { ribbons } = layoutOf([[0], [0, 40], [0, 0, 60]]);
    for (const { path } of ribbons) {
      const { before, after } = edgesOf(path);
      expect(after[0]).toBe(before[0]);
    }
  });

  it('leaves out ends that no deal is at, and draws those that stay below the others', () => {
    const { slots, ribbons } = layoutOf([[0], [0, 5, 2], [0, 1, 60]]);
    expect(slots.map(({ end }) => end)).toEqual(['middle', 'bottom']);
    expect(ribbons.map(({ from, to }) => from === to)).toEqual([true, true, false, false]);
  });

  it('has nothing to draw without a deal', () => {
    expect(layoutOf([])).toEqual({ height: 0, slots: [], ribbons: [] });
  });
});
