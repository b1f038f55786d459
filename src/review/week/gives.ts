/** What we gave and nothing came back for: what it costs, by kind and by who logged it. */
import { sumOf, type Money } from './money.ts';
import type { Person, UnreturnedGive, WeekDeal } from './types.ts';

/** Gives that have something in common. */
interface GivesOf {
  gives: number;
  /** Deals on which they were given. */
  deals: number;
  /** What those cost of which that is known. */
  cost: readonly Money[];
  /** Gives of which nobody has said what they cost. */
  unsized: number;
}

/** All gives without return. */
export interface Gives extends GivesOf {
  /** Of these, what was logged since the last week was frozen; null: none was frozen. */
  since: GivesOf | null;
  /** The costliest kind first. */
  byKind: readonly (GivesOf & { kind: string })[];
  byPerson: readonly (GivesOf & { person: Person })[];
}

type Priced = UnreturnedGive & { currency: string | null };

const figuresOf = (gives: readonly Priced[]): GivesOf => ({
  gives: gives.length,
  deals: new Set(gives.map(({ dealId }) => dealId)).size,
  cost: sumOf(gives.map(({ currency, cost }) => ({ currency, amount: cost }))),
  unsized: gives.filter(({ cost }) => cost === null).length,
});

/** Currencies are not compared with each other: what is most of any counts. */
const byCost = (a: GivesOf, b: GivesOf): number =>
  (b.cost[0]?.amount ?? 0) - (a.cost[0]?.amount ?? 0) || b.gives - a.gives;

/**
 * Adds up gives on open deals.
 * @param deals those that are looked at.
 * @param since ISO instant at which the last week was frozen; null: none was.
 */
export function givesOf(
  gives: readonly UnreturnedGive[],
  deals: readonly WeekDeal[],
  since: string | null,
): Gives {
  const currencies = new Map(deals.map(({ id, currency }) => [id, currency]));
  const priced = gives.flatMap((give): Priced[] => {
    const currency = currencies.get(give.dealId);
    return currency === undefined ? [] : [{ ...give, currency }];
  });
  const kinds = Map.groupBy(priced, ({ kind }) => kind);
  const people = Map.groupBy(priced, ({ loggedBy }) => loggedBy.id);
  return {
    ...figuresOf(priced),
    since: since === null ? null : figuresOf(priced.filter(({ loggedOn }) => loggedOn > since)),
    byKind: [...kinds].map(([kind, some]) => ({ kind, ...figuresOf(some) })).sort(byCost),
    byPerson: [...people.values()]
      .map((some) => ({ person: (some[0] as Priced).loggedBy, ...figuresOf(some) }))
      .sort(byCost),
  };
}
