/** Why a deal moved, as a line of text whose figures add up. */
import type { DealDetail } from '../week/types.ts';
import type { Mover } from '../week/movers.ts';
import type { WhyLine } from '../week/why.ts';
import { addingUp, shownChange } from './addingUp.ts';
import type { ReviewText, ReviewWords } from './words.ts';

/** Decimals of points. */
export const POINTS = 1;

/** A part of a movement, in words. */
export interface WhyPart {
  text: string;
  /** Points of the needle, rounded so that all parts sum to the change as it is shown. */
  points: number;
}

/** By how many points a deal moved, as its balances are shown. */
export const shownMove = ({ before, after }: Mover): number =>
  shownChange(before.balance, after.balance, POINTS);

/** A reading that is stored may be older than the log; what is less than this is not seen. */
const SEEN = 0.05;

/** What is added to an event's name where it is more than that it was logged. */
const LABELS: Partial<Record<NonNullable<WhyLine['label']>, ReviewText>> = {
  removed: 'why.removed',
  contested: 'why.contested',
  edited: 'why.edited',
  answered: 'why.answered',
  due: 'why.due',
  undue: 'why.undue',
};

function nameOf({ cause, event, label, isLate, count }: WhyLine, words: ReviewWords): string {
  if (cause === 'others') return words.text('why.others', count);
  if (cause !== 'event') return words.text(`why.${cause}`);
  const name = event ? words.kind(event.log, event.kind) : words.text('why.unknown');
  const key = isLate ? 'why.late' : LABELS[label ?? 'added'];
  return key === undefined ? name : words.text(key, name);
}

/**
 * Why a deal moved, part by part.
 * @returns nothing where nobody can say.
 */
export function whyParts(
  mover: Mover,
  detail: DealDetail | undefined,
  words: ReviewWords,
): WhyPart[] {
  const why = detail?.why;
  if (!why) return [];
  const parts = why.lines.map((line) => ({
    text: nameOf(line, words),
    points: line.balance,
  }));
  const unstored = mover.change - why.change;
  if (Math.abs(unstored) >= SEEN)
    parts.push({ text: words.text('why.unstored'), points: unstored });
  const shown = addingUp(
    parts.map(({ points }) => points),
    shownMove(mover),
    POINTS,
  );
  return parts
    .map((part, at) => ({ ...part, points: shown[at] as number }))
    .filter(({ points }) => points !== 0);
}

/** The same on one line, each figure kept beside its words. */
export const whyText = (mover: Mover, detail: DealDetail | undefined, words: ReviewWords): string =>
  whyParts(mover, detail, words)
    .map(({ text, points }) => `${text}\u00a0${words.points(points)}`)
    .join(' · ');
