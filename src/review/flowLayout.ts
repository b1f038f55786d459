/** Where things lie in the picture of a flow: what was stands on the left, what is on the right. */

/** Height that all deals together have, in drawing units of 1/16 rem. */
const ALL_DEALS = 208;
/** Height that the words of an end take at least. */
const LABEL = 46;
const GAP = 6;
/** The picture is as wide as there is room: its width in drawing units is stretched. */
export const FLOW_WIDTH = 100;

/** An end of a flow, such as a band, and the deals that are there on either side. */
export interface FlowEnd<End extends string> {
  end: End;
  before: number;
  after: number;
}

/** Deals that go the same way. */
export interface FlowWay<End extends string> {
  from: End;
  to: End;
  deals: number;
}

/** A bar on one side. */
interface FlowStop {
  deals: number;
  top: number;
  height: number;
}

/** An end on both sides, in the same place, so that what does not change runs straight. */
export interface FlowSlot<End extends string> {
  end: End;
  /** Middle of its words. */
  middle: number;
  before: FlowStop;
  after: FlowStop;
}

/** A way, and the path that it is drawn by. */
export interface FlowRibbon<End extends string> extends FlowWay<End> {
  path: string;
}

/** The picture of a flow. */
export interface FlowLayout<End extends string> {
  height: number;
  slots: readonly FlowSlot<End>[];
  /** Those that stay come first, so that those that change lie above them. */
  ribbons: readonly FlowRibbon<End>[];
}

type Side = 'before' | 'after';

function slotsOf<End extends string>(
  ends: readonly FlowEnd<End>[],
  unit: number,
): { slots: FlowSlot<End>[]; height: number } {
  const slots: FlowSlot<End>[] = [];
  let top = 0;
  for (const { end, before, after } of ends.filter((one) => one.before + one.after > 0)) {
    const height = Math.max(LABEL, before * unit, after * unit);
    const middle = top + height / 2;
    const stop = (count: number): FlowStop => ({
      deals: count,
      height: count * unit,
      top: middle - (count * unit) / 2,
    });
    slots.push({ end, middle, before: stop(before), after: stop(after) });
    top += height + GAP;
  }
  return { slots, height: Math.max(0, top - GAP) };
}

/** A ribbon from one height to another, as thick as its deals. */
const ribbonPath = (from: number, to: number, thickness: number): string => {
  const [half, left, right] = [FLOW_WIDTH / 2, from + thickness, to + thickness];
  const place = (value: number): string => value.toFixed(2);
  return [
    `M 0 ${place(from)}`,
    `C ${half} ${place(from)} ${half} ${place(to)} ${FLOW_WIDTH} ${place(to)}`,
    `L ${FLOW_WIDTH} ${place(right)}`,
    `C ${half} ${place(right)} ${half} ${place(left)} 0 ${place(left)}`,
    'Z',
  ].join(' ');
};

/** Where the next ribbon begins on each bar of a side. */
const edges = (slots: readonly FlowSlot<string>[], side: Side): Map<string, number> =>
  new Map(slots.map((slot) => [slot.end, slot[side].top]));

const isSame = ({ from, to }: FlowWay<string>): boolean => from === to;

function ribbonsOf<End extends string>(
  ways: readonly FlowWay<End>[],
  slots: readonly FlowSlot<End>[],
  unit: number,
): FlowRibbon<End>[] {
  const [left, right] = [edges(slots, 'before'), edges(slots, 'after')];
  const ribbons = ways.map(({ from, to, deals }) => {
    const [start, end] = [left.get(from) ?? 0, right.get(to) ?? 0];
    left.set(from, start + deals * unit);
    right.set(to, end + deals * unit);
    return { from, to, deals, path: ribbonPath(start, end, deals * unit) };
  });
  return [...ribbons.filter(isSame), ...ribbons.filter((ribbon) => !isSame(ribbon))];
}

/**
 * Lays a flow out; ends without a deal on either side are left out.
 * @param ends in the order in which they lie, from the top.
 * @param ways in the order of their ends on either side, so that they cross no more than they must.
 */
export function flowLayout<End extends string>(
  ends: readonly FlowEnd<End>[],
  ways: readonly FlowWay<End>[],
): FlowLayout<End> {
  const deals = ways.reduce((sum, way) => sum + way.deals, 0);
  const unit = ALL_DEALS / Math.max(1, deals);
  const { slots, height } = slotsOf(ends, unit);
  return { height, slots, ribbons: ribbonsOf(ways, slots, unit) };
}
