/** The four thresholds as handles on the dial: none passes another, nor the middle. Pure. */
import type { Thresholds } from 'c/powerModel';
import type { LabDraft } from './draft';
import { valueAt } from './pointer';

/** The ends of the dial, in points. */
const END = 100;
/** Points of a whole step, and of a large one. */
const STEP = 1;
const LARGE_STEP = 10;

/** Between which whole points a handle may be moved. */
export interface Room {
  from: number;
  to: number;
}

/** The nearest whole point beyond a neighbour. */
const after = (value: number): number => Math.floor(value) + STEP;
const before = (value: number): number => Math.ceil(value) - STEP;

/** @param index 0 … 3, from left to right. */
export function roomOf(thresholds: Thresholds, index: number): Room {
  const [t1, t2, t3, t4] = thresholds;
  const rooms: readonly Room[] = [
    { from: -END, to: before(t2) },
    { from: after(t1), to: before(0) },
    { from: after(0), to: before(t4) },
    { from: after(t3), to: END },
  ];
  return rooms[index] as Room;
}

/** Where a handle comes to stand that is moved to a value: as near as there is room. */
export function movedTo(thresholds: Thresholds, index: number, value: number): number {
  const { from, to } = roomOf(thresholds, index);
  const stays = thresholds[index] ?? 0;
  return from > to ? stays : Math.min(to, Math.max(from, Math.round(value)));
}

type Stepped = (value: number, room: Room) => number;

/** What the keys of a slider do, as in the ARIA Authoring Practices. */
const KEYS: ReadonlyMap<string, Stepped> = new Map<string, Stepped>([
  ['ArrowRight', after],
  ['ArrowUp', after],
  ['ArrowLeft', before],
  ['ArrowDown', before],
  ['PageUp', (value) => value + LARGE_STEP],
  ['PageDown', (value) => value - LARGE_STEP],
  ['Home', (_, { from }) => from],
  ['End', (_, { to }) => to],
]);

/** Where a key takes a handle; null: it is no key of a slider. */
export function steppedBy(key: string, thresholds: Thresholds, index: number): number | null {
  const stepped = KEYS.get(key)?.(thresholds[index] ?? 0, roomOf(thresholds, index));
  return stepped === undefined ? null : movedTo(thresholds, index, stepped);
}

const INDEXES = [0, 1, 2, 3] as const;

const isRising = ([t1, t2, t3, t4]: Thresholds): boolean =>
  -END <= t1 && t1 < t2 && t2 < 0 && 0 < t3 && t3 < t4 && t4 <= END;

/** The thresholds as the dial can show them: those before, where the draft's make no sense. */
export function shownThresholds({ base, document }: LabDraft): Thresholds {
  const drafted = INDEXES.map((index) => valueAt(document, `/thresholds/${index}`));
  const isWhole = drafted.every((value) => typeof value === 'number');
  const thresholds = drafted as unknown as Thresholds;
  return isWhole && isRising(thresholds) ? thresholds : base.policy.thresholds;
}
