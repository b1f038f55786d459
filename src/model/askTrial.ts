/** A deal with a concession more: how the needle would stand. */
import { answersAmong, groupOf } from './exchanges.ts';
import type { CountedConcession } from './intake.ts';
import { balanceOf, totalsOf, totalsWith } from './needle.ts';
import type { Concession, Party } from './types.ts';
import { costUnits } from './units.ts';
import { concessionsEvidence, type Weighed } from './weigh.ts';
import { other } from './words.ts';

/** A concession that might be given. */
export interface Wish {
  kind: string;
  /** Cost to its giver, as a share of the deal. */
  share: number;
  /** Id of the concession that it answers; null: it stands alone. */
  inReturnFor: string | null;
}

/** What wishes come to on one deal. */
export interface Trial {
  /** Who would give. */
  by: Party;
  /** Cost to the giver and value to the receiver, in money. */
  moneyOf(wish: Wish): { cost: number; value: number };
  /** The balance if all of them were given. */
  balanceWith(wishes: readonly Wish[]): number;
  /** Points left to the nearest balanced reading; 0 or less: it is reached. */
  distanceWith(wishes: readonly Wish[]): number;
  /** Whether the deal would be balanced, or beyond. */
  isReachedWith(wishes: readonly Wish[]): boolean;
}

/** Sums of the same numbers in another order differ by less: a wish that just suffices does suffice. */
const MARGIN = 1e-9;

/** Of a group of wishes each needs an id that no event of a log has. */
const wishId = (index: number): string => `\u0000wish ${index}`;

/**
 * The largest concession of the other party that stands alone, by what it cost; of equals the one
 * with the smaller id. Null: there is none.
 */
export function largestAlone({ log, evidence, terms, rules }: Weighed, by: Party): string | null {
  const sized = log.concessions
    .filter(({ event }, at) => event.by === other(by) && evidence[at]?.standing?.alone === true)
    .map((one) => ({ id: one.event.id, units: costUnits(one, terms, rules) }))
    .filter(({ units }) => units > 0)
    .sort((a, b) => b.units - a.units || (a.id < b.id ? -1 : 1));
  return sized[0]?.id ?? null;
}

/**
 * Tries wishes on a deal that was weighed. Only what a wish is joined to is weighed again.
 * @param amount of the deal, money > 0.
 */
export function trialOf(weighed: Weighed, by: Party, amount: number, asOf: string): Trial {
  const { rules, log, terms, evidence, leverage } = weighed;
  const [, customerLeads, sellerLeads] = rules.thresholds;
  const answered = largestAlone(weighed, by);
  const joined = answered === null ? [] : groupOf(log, answered);
  const ids = new Set(joined.map(({ event }) => event.id));
  const rest = totalsOf(
    evidence.filter(({ id }) => !ids.has(id)),
    leverage,
    rules,
  );

  const moneyOf = ({ kind, share }: Wish) => {
    const cost = share * amount;
    return { cost, value: cost * (rules.concessions[kind]?.valueToCost ?? 1) };
  };
  const concession = (wish: Wish, index: number): CountedConcession[] => {
    const kind = rules.concessions[wish.kind];
    const event: Concession = {
      id: wishId(index),
      by,
      kind: wish.kind,
      on: asOf,
      ...moneyOf(wish),
      securedBy: 'exchange',
      inReturnFor: wish.inReturnFor,
    };
    return kind ? [{ event, kind, age: 0 }] : [];
  };
  const balanceWith = (wishes: readonly Wish[]): number => {
    const concessions = [...joined, ...wishes.flatMap(concession)];
    return balanceOf(
      totalsWith(rest, concessionsEvidence(concessions, answersAmong(concessions), terms, rules)),
    );
  };
  const distanceWith = (wishes: readonly Wish[]): number => {
    const balance = balanceWith(wishes);
    return by === 'customer' ? customerLeads - balance : balance - sellerLeads;
  };
  const isReachedWith = (wishes: readonly Wish[]): boolean => distanceWith(wishes) < -MARGIN;
  return { by, moneyOf, balanceWith, distanceWith, isReachedWith };
}
