/** Where everything stands in the picture of a flow: bands then on the left, bands now on the right. */
import {
  ARRIVALS,
  DEPARTURES,
  type Flow,
  type FlowFrom,
  type FlowStream,
  type FlowTo,
} from './flow.ts';

/** As they lie on the dial, from the customer's side to ours; then what is on none. */
const DIAL = [
  'customer-dominates',
  'customer-leads',
  'balanced',
  'seller-leads',
  'seller-dominates',
  'unknown',
] as const;
const LEFT: readonly FlowFrom[] = [...DIAL, ...ARRIVALS];
const RIGHT: readonly FlowTo[] = [...DIAL, ...DEPARTURES];

/** Shares of the height that all gaps together take at most, so that deals have room. */
const MOST_GAPS = 0.3;

/** How large a picture is, in its own units. */
export interface PictureSize {
  width: number;
  height: number;
  /** Width of a bar. */
  bar: number;
  /** Between two bars. */
  gap: number;
}

/** A bar: a band then or now, where deals came from, or where they went. */
interface FlowBar<End extends FlowFrom | FlowTo = FlowFrom | FlowTo> {
  end: End;
  deals: number;
  x: number;
  y: number;
  height: number;
}

/** A ribbon from a bar on the left to one on the right. */
interface FlowRibbon {
  stream: FlowStream;
  /** Where its middle leaves and arrives. */
  yFrom: number;
  yTo: number;
  height: number;
  /** Path of an SVG. */
  path: string;
}

/** A picture of a flow. */
export interface FlowPicture {
  before: readonly FlowBar<FlowFrom>[];
  after: readonly FlowBar<FlowTo>[];
  ribbons: readonly FlowRibbon[];
}

const dealsOf = (streams: readonly FlowStream[]): number =>
  streams.reduce((sum, { deals }) => sum + deals.length, 0);

/** The bars of one side, one below the other; only where there are deals. */
function barsOf<End extends FlowFrom | FlowTo>(
  ends: readonly End[],
  countOf: (end: End) => number,
  { x, height, gap }: { x: number; height: number; gap: number },
): FlowBar<End>[] {
  const counted = ends
    .map((end) => ({ end, deals: countOf(end) }))
    .filter(({ deals }) => deals > 0);
  const all = counted.reduce((sum, { deals }) => sum + deals, 0);
  const gaps = Math.max(0, counted.length - 1);
  const between = gaps === 0 ? 0 : Math.min(gap, (MOST_GAPS * height) / gaps);
  const perDeal = (height - gaps * between) / all;
  let y = 0;
  return counted.map(({ end, deals }) => {
    const bar = { end, deals, x, y, height: deals * perDeal };
    y += bar.height + between;
    return bar;
  });
}

const place = (number: number): number => Math.round(number * 100) / 100;

/** A ribbon as wide as its deals at either end, which leaves and arrives level. */
function ribbonPath([x0, y0, h0]: Edge, [x1, y1, h1]: Edge): string {
  const middle = place((x0 + x1) / 2);
  const [a, b, c, d] = [y0, y1, y1 + h1, y0 + h0].map(place);
  return (
    `M${place(x0)} ${a}C${middle} ${a} ${middle} ${b} ${place(x1)} ${b}` +
    `V${c}C${middle} ${c} ${middle} ${d} ${place(x0)} ${d}Z`
  );
}

/** Where a ribbon touches a bar: x, the upper y, and how high. */
type Edge = readonly [x: number, y: number, height: number];

/** Takes one piece after the other off each bar, from the top. */
class Pieces {
  readonly #bars: ReadonlyMap<string, FlowBar>;
  readonly #taken = new Map<string, number>();

  constructor(bars: readonly FlowBar[]) {
    this.#bars = new Map(bars.map((bar) => [bar.end, bar]));
  }

  take(end: string, deals: number, x: number): Edge {
    const bar = this.#bars.get(end) as FlowBar;
    const taken = this.#taken.get(end) ?? 0;
    this.#taken.set(end, taken + deals);
    const perDeal = bar.height / bar.deals;
    return [x, bar.y + taken * perDeal, deals * perDeal];
  }
}

const byPlace = (a: FlowStream, b: FlowStream): number =>
  LEFT.indexOf(a.from) - LEFT.indexOf(b.from) || RIGHT.indexOf(a.to) - RIGHT.indexOf(b.to);

/** Draws a flow; nothing where there are no deals. */
export function flowPicture({ streams }: Flow, size: PictureSize): FlowPicture {
  const { width, bar } = size;
  const before = barsOf(LEFT, (end) => dealsOf(streams.filter(({ from }) => from === end)), {
    ...size,
    x: 0,
  });
  const after = barsOf(RIGHT, (end) => dealsOf(streams.filter(({ to }) => to === end)), {
    ...size,
    x: width - bar,
  });
  const [left, right] = [new Pieces(before), new Pieces(after)];
  const ribbons = [...streams].sort(byPlace).map((stream): FlowRibbon => {
    const leaves = left.take(stream.from, stream.deals.length, bar);
    const arrives = right.take(stream.to, stream.deals.length, width - bar);
    return {
      stream,
      yFrom: leaves[1] + leaves[2] / 2,
      yTo: arrives[1] + arrives[2] / 2,
      height: Math.max(leaves[2], arrives[2]),
      path: ribbonPath(leaves, arrives),
    };
  });
  return { before, after, ribbons };
}
