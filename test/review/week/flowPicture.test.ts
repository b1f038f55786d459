import fc from 'fast-check';
import { flowPicture, type FlowPicture } from '../../../src/review/week/flowPicture.ts';
import { reviewOf } from '../../../src/review/week/review.ts';
import { pipeline } from './pipelines.ts';

const SIZE = { width: 400, height: 300, bar: 10, gap: 8 };

/** Holds a property of the picture of any pipeline's flow. */
const always = (holds: (picture: FlowPicture) => void): void =>
  fc.assert(
    fc.property(pipeline, (sources) => {
      const { flow } = reviewOf(sources, {});
      if (flow !== null) holds(flowPicture(flow, SIZE));
    }),
    { numRuns: 300 },
  );

/** Of each ribbon that touches a bar: from where to where. */
const touches = ({ path }: FlowPicture['ribbons'][number]) => {
  const [, y0 = '', y1 = '', y2 = '', y3 = ''] =
    /^M\S+ (\S+)C\S+ \S+ \S+ \S+ \S+ (\S+)V([\d.]+)C\S+ \S+ \S+ (\S+) \S+ \S+Z$/.exec(path) ?? [];
  return { left: [y0, y3].map(Number), right: [y1, y2].map(Number) };
};

describe('the picture of a flow', () => {
  it('has bars as high as their deals, one below the other, within its height', () => {
    always(({ before, after }) => {
      for (const bars of [before, after]) {
        let below = 0;
        for (const { y, height, deals } of bars) {
          expect(y).toBeGreaterThanOrEqual(below - 1e-9);
          expect(height / deals).toBeCloseTo((bars[0]?.height ?? 0) / (bars[0]?.deals ?? 1), 9);
          below = y + height;
        }
        expect(below).toBeLessThanOrEqual(SIZE.height + 1e-9);
      }
    });
  });

  it('has ribbons that fill each bar, none over another', () => {
    always(({ before, after, ribbons }) => {
      for (const [bars, side, end] of [
        [before, 'left', 'from'],
        [after, 'right', 'to'],
      ] as const)
        for (const bar of bars) {
          const edges = ribbons
            .filter(({ stream }) => stream[end] === bar.end)
            .map((ribbon) => touches(ribbon)[side])
            .sort(([a = 0], [b = 0]) => a - b);
          let at = bar.y;
          for (const [top = NaN, bottom = NaN] of edges) {
            expect(Math.abs(top - at)).toBeLessThan(0.02);
            at = bottom;
          }
          expect(Math.abs(at - bar.y - bar.height)).toBeLessThan(0.02);
        }
    });
  });

  it('is empty where there is nothing to draw', () => {
    const nothing = { streams: [], openBefore: 0, openAfter: 0 };
    expect(flowPicture(nothing, SIZE)).toEqual({ before: [], after: [], ribbons: [] });
  });
});
