/** Where things lie in the flow picture: bands before on the left, after on the right. Pure. */
import type { Band } from 'c/powerModel';
import type { Effect } from 'c/powerReview';

/** What of an effect is drawn. */
export type Flows = Pick<Effect, 'bands' | 'flows' | 'deals'>;

/** Height that all deals together have, in drawing units of 1/16 rem. */
const ALL_DEALS = 208;
/** Height that the words of a band take at least. */
const LABEL = 46;
const GAP = 6;
/** The picture is as wide as there is room: its width in drawing units is stretched. */
export const WIDTH = 100;

/** A band on one side. */
export interface Stop {
  deals: number;
  /** Its bar. */
  top: number;
  height: number;
}

/** A band on both sides, in the same place, so that what does not change runs straight. */
export interface Slot {
  band: Band;
  /** Middle of its words. */
  middle: number;
  before: Stop;
  after: Stop;
}

export interface Ribbon {
  from: Band;
  to: Band;
  deals: number;
  path: string;
}

export interface Layout {
  height: number;
  slots: readonly Slot[];
  /** Those that stay come first, so that those that change lie above them. */
  ribbons: readonly Ribbon[];
}

type Side = 'before' | 'after';

function slotsOf({ bands, deals }: Flows): { slots: Slot[]; height: number } {
  const unit = ALL_DEALS / Math.max(1, deals);
  const slots: Slot[] = [];
  let top = 0;
  for (const { band, before, after } of bands.filter((one) => one.before + one.after > 0)) {
    const height = Math.max(LABEL, before * unit, after * unit);
    const middle = top + height / 2;
    const stop = (count: number): Stop => ({
      deals: count,
      height: count * unit,
      top: middle - (count * unit) / 2,
    });
    slots.push({ band, middle, before: stop(before), after: stop(after) });
    top += height + GAP;
  }
  return { slots, height: Math.max(0, top - GAP) };
}

/** A ribbon from one height to another, as thick as its deals. */
const ribbonPath = (from: number, to: number, thickness: number): string => {
  const [half, left, right] = [WIDTH / 2, from + thickness, to + thickness];
  const place = (value: number): string => value.toFixed(2);
  return [
    `M 0 ${place(from)}`,
    `C ${half} ${place(from)} ${half} ${place(to)} ${WIDTH} ${place(to)}`,
    `L ${WIDTH} ${place(right)}`,
    `C ${half} ${place(right)} ${half} ${place(left)} 0 ${place(left)}`,
    'Z',
  ].join(' ');
};

/** Where the next ribbon begins on each band's bar of a side. */
const edges = (slots: readonly Slot[], side: Side): Map<Band, number> =>
  new Map(slots.map((slot) => [slot.band, slot[side].top]));

const isSame = ({ from, to }: Pick<Ribbon, 'from' | 'to'>): boolean => from === to;

/** Ribbons leave and reach each bar in the order of the bands, so that they cross no more than they must. */
function ribbonsOf({ flows, deals }: Flows, slots: readonly Slot[]): Ribbon[] {
  const unit = ALL_DEALS / Math.max(1, deals);
  const [left, right] = [edges(slots, 'before'), edges(slots, 'after')];
  const ribbons = flows.map(({ from, to, deals: count }) => {
    const [start, end] = [left.get(from) ?? 0, right.get(to) ?? 0];
    left.set(from, start + count * unit);
    right.set(to, end + count * unit);
    return { from, to, deals: count, path: ribbonPath(start, end, count * unit) };
  });
  return [...ribbons.filter(isSame), ...ribbons.filter((ribbon) => !isSame(ribbon))];
}

/** The picture of an effect; bands without a deal on either side are left out. */
export function layoutOf(effect: Flows): Layout {
  const { slots, height } = slotsOf(effect);
  return { height, slots, ribbons: ribbonsOf(effect, slots) };
}
