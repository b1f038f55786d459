/** Give and get: which concessions answer each other, and how far they are answered. */
import { NOWHERE } from './ids.ts';
import type { CountedConcession, Log } from './intake.ts';
import type { Terms } from './terms.ts';
import type { Party, Policy } from './types.ts';
import { costUnits, worthUnits } from './units.ts';

/** Where a concession stands among its answers. */
export interface Standing {
  /** Not part of an exchange: nothing of weight came the other way. */
  alone: boolean;
  /** Share of it that nothing answers, 0 … 1: o. */
  open: number;
}

/** Follows the links to the first concession of a group, halving the path on the way. */
function rootOf(parents: number[], place: number): number {
  let at = place;
  for (let up = parents[at] as number; up !== at; up = parents[at] as number) {
    parents[at] = parents[up] as number;
    at = up;
  }
  return at;
}

/** What each of some concessions answers among them: its place, or `NOWHERE`. */
export function answersAmong(concessions: readonly CountedConcession[]): number[] {
  const places = new Map(concessions.map(({ event }, place) => [event.id, place]));
  return concessions.map(({ event }) => places.get(event.inReturnFor ?? '') ?? NOWHERE);
}

/**
 * The connected components of concessions joined by `inReturnFor`: of each concession the place of
 * the one that stands for its group.
 */
function rootsOf(answers: readonly number[]): number[] {
  const parents = answers.map((_, place) => place);
  for (let place = 0; place < parents.length; place += 1) {
    const answered = answers[place] as number;
    if (answered !== NOWHERE) parents[rootOf(parents, place)] = rootOf(parents, answered);
  }
  for (let place = 0; place < parents.length; place += 1) parents[place] = rootOf(parents, place);
  return parents;
}

/** A concession and all that are joined to it, whoever gave them. */
export function groupOf({ concessions, answers }: Log, id: string): CountedConcession[] {
  const roots = rootsOf(answers);
  const root = roots[concessions.findIndex(({ event }) => event.id === id)];
  return concessions.filter((_, place) => roots[place] === root);
}

/** o = max(0, 1 − W_p/M_p): what p gave and was answered in worth moves no power. */
const openPart = (received: number, gave: number): number => Math.max(0, 1 - received / gave);

/** Where a concession stands that nothing answers. */
const ALONE: Standing = { alone: true, open: 1 };

const sideOf = (party: Party): number => (party === 'seller' ? 0 : 1);

/**
 * Where each concession stands, in their order.
 * Source: docs/model.md, 'Give and get'.
 */
export function standingsOf(
  concessions: readonly CountedConcession[],
  answers: readonly number[],
  terms: Terms,
  policy: Policy,
): Standing[] {
  const roots = rootsOf(answers);
  // M and W of each party of each group, at 2 · root + side: the other party's at that ^ 1. Lists,
  // since to make a typed array takes as long as a tenth of a reading.
  const [gave, worth]: [number[], number[]] = [[], []];
  for (const _ of concessions) {
    gave.push(0, 0);
    worth.push(0, 0);
  }
  const placeOf = ({ event }: CountedConcession, at: number): number =>
    2 * (roots[at] as number) + sideOf(event.by);
  for (let at = 0; at < concessions.length; at += 1) {
    const concession = concessions[at] as CountedConcession;
    const own = placeOf(concession, at);
    gave[own] = (gave[own] as number) + costUnits(concession, terms, policy);
    worth[own] = (worth[own] as number) + worthUnits(concession, terms, policy);
  }
  return concessions.map((concession, at): Standing => {
    const own = placeOf(concession, at);
    const ours = gave[own] as number;
    if (!(ours > 0 && (gave[own ^ 1] as number) > 0)) return ALONE;
    return { alone: false, open: openPart(worth[own ^ 1] as number, ours) };
  });
}
