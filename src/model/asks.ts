/** What to ask for, or to offer, so that a deal comes back to balanced. */
import { largestAlone, trialOf, type Trial, type Wish } from './askTrial.ts';
import { bandOf } from './needle.ts';
import type { Band, Deal, Party, Policy } from './types.ts';
import { weigh } from './weigh.ts';

/** A concession that is asked for. */
export interface AskedConcession {
  /** A key of `Policy.concessions`. */
  kind: string;
  /** To its giver, as a share of the deal. */
  share: number;
  /** To its giver, money. */
  cost: number;
  /** To its receiver, money. */
  value: number;
  /** Id of the concession that it answers; null: it stands alone. */
  inReturnFor: string | null;
}

/** One way back to balanced: a concession, or a pair of them where no single one suffices. */
export interface Ask {
  /** Who is to give. */
  by: Party;
  concessions: AskedConcession[];
  /** What they cost their giver together, as a share of the deal. */
  share: number;
  /** The balance once they are given. */
  balance: number;
  /** False: even these, each at the most that is asked for, leave the deal out of balance. */
  isEnough: boolean;
}

/** Nobody is asked for more than three units at a time: 15 % of the deal by default. */
const MOST_UNITS = 3;
/** Halvings of the interval in which the smallest cost lies: down to the last digits of a number. */
const HALVINGS = 50;

/** Who is to give, by who holds the power. */
const GIVERS: Readonly<Partial<Record<Band, Party>>> = {
  'customer-dominates': 'customer',
  'customer-leads': 'customer',
  'seller-leads': 'seller',
  'seller-dominates': 'seller',
};

/** The smallest share at which a condition holds that holds from there up to `most`. */
function smallest(holds: (share: number) => boolean, most: number): number {
  let [low, high] = [0, most];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Kinds that may still be logged. */
const kindsOf = ({ concessions }: Policy): string[] =>
  Object.keys(concessions).filter((kind) => concessions[kind]?.retired !== true);

/** Each kind standing alone, and in return for the largest concession that does: first if it is there. */
const wishesFor = (kinds: readonly string[], answered: string | null): Omit<Wish, 'share'>[] =>
  kinds.flatMap((kind) => [
    ...(answered === null ? [] : [{ kind, inReturnFor: answered }]),
    { kind, inReturnFor: null },
  ]);

const shareOf = (wishes: readonly Wish[]): number =>
  wishes.reduce((total, { share }) => total + share, 0);

function askFrom(wishes: readonly Wish[], trial: Trial): Ask {
  const concessions = wishes.map((wish) => ({ ...wish, ...trial.moneyOf(wish) }));
  return {
    by: trial.by,
    concessions,
    share: shareOf(wishes),
    balance: trial.balanceWith(wishes),
    isEnough: trial.isReachedWith(wishes),
  };
}

/** The cheaper way to ask for each kind; on a tie, the answering one, which comes first. */
function cheapestOfEach(asks: readonly Ask[]): Ask[] {
  const cheapest = new Map<string, Ask>();
  for (const ask of asks) {
    const { kind = '' } = ask.concessions[0] ?? {};
    const known = cheapest.get(kind);
    if (!known || ask.share < known.share) cheapest.set(kind, ask);
  }
  return [...cheapest.values()];
}

/** Cheapest for the giver first, then what is worth most to the receiver, then by kind. */
const inOrder =
  ({ concessions }: Policy) =>
  (a: Ask, b: Ask): number => {
    const [kindA = '', kindB = ''] = [a, b].map((ask) => ask.concessions[0]?.kind);
    const worth = (kind: string): number => concessions[kind]?.valueToCost ?? 0;
    return a.share - b.share || worth(kindB) - worth(kindA) || (kindA < kindB ? -1 : 1);
  };

/** Each wish that suffices alone at `most`, at the smallest share at which it does. */
function singleAsks(wishes: readonly Omit<Wish, 'share'>[], most: number, trial: Trial): Ask[] {
  return wishes
    .filter((wish) => trial.isReachedWith([{ ...wish, share: most }]))
    .map((wish) => {
      const share = smallest((some) => trial.isReachedWith([{ ...wish, share: some }]), most);
      return askFrom([{ ...wish, share }], trial);
    });
}

/** Whatever is cheaper by less than this is as cheap: the last digits of a search. */
const AS_CHEAP = 1 - 1e-12;

/** The first of them by `inOrder`: whatever is no cheaper than one before it is not worked out. */
function cheapestSingle(
  { concessions }: Policy,
  wishes: readonly Omit<Wish, 'share'>[],
  most: number,
  trial: Trial,
): Ask | null {
  const worth = ({ kind }: { kind: string }): number => concessions[kind]?.valueToCost ?? 0;
  const ordered = wishes.toSorted((a, b) => worth(b) - worth(a) || (a.kind < b.kind ? -1 : 1));
  let cheapest: Ask | null = null;
  for (const wish of ordered) {
    const share: number = cheapest === null ? most : cheapest.share * AS_CHEAP;
    if (trial.isReachedWith([{ ...wish, share }]))
      cheapest = singleAsks([wish], most, trial)[0] ?? cheapest;
  }
  return cheapest;
}

/** Two wishes of different kinds, the first at the most that is asked for. */
type Pair = (share: number) => Wish[];

const pairsOf = (wishes: readonly Omit<Wish, 'share'>[], most: number): Pair[] =>
  wishes.flatMap((first) =>
    wishes
      .filter(({ kind }) => kind !== first.kind)
      .map((second): Pair => (share) => [
        { ...first, share: most },
        { ...second, share },
      ]),
  );

const secondShare = (pair: readonly Wish[] | null, most: number): number =>
  pair?.[1]?.share ?? most;

/** The pair whose second is smallest; null: none suffices. */
function smallestPair(pairs: readonly Pair[], most: number, trial: Trial): Wish[] | null {
  return pairs.reduce<Wish[] | null>((best, pair) => {
    const limit = secondShare(best, most);
    if (!trial.isReachedWith(pair(limit))) return best;
    const share = smallest((some) => trial.isReachedWith(pair(some)), limit);
    return best === null || share < limit ? pair(share) : best;
  }, null);
}

/** The pair that comes nearest with both at the most that is asked for; null: there is none. */
function nearestPair(pairs: readonly Pair[], most: number, trial: Trial): Wish[] | null {
  const [first, ...others] = pairs.map((pair) => pair(most));
  if (!first) return null;
  return others.reduce(
    (near, pair) => (trial.distanceWith(pair) < trial.distanceWith(near) ? pair : near),
    first,
  );
}

function pairAsk(wishes: readonly Omit<Wish, 'share'>[], most: number, trial: Trial): Ask[] {
  const pairs = pairsOf(wishes, most);
  const found = smallestPair(pairs, most, trial) ?? nearestPair(pairs, most, trial);
  return found ? [askFrom(found, trial)] : [];
}

/** A deal out of balance, and what may be wished for. */
interface Imbalance {
  rules: Policy;
  trial: Trial;
  wishes: readonly Omit<Wish, 'share'>[];
  /** Share of the deal that one wish may be at most. */
  most: number;
}

/** Null: the deal is balanced or unknown, or has no amount. */
function imbalanceOf(deal: Deal, policy: Policy, asOf: string): Imbalance | null {
  const weighed = weigh(deal, policy, asOf);
  const { rules, totals, terms } = weighed;
  const by = GIVERS[bandOf(totals, rules)];
  if (!by || terms.amount === null) return null;
  return {
    rules,
    trial: trialOf(weighed, by, terms.amount, asOf),
    wishes: wishesFor(kindsOf(rules), largestAlone(weighed, by)),
    most: Math.min(MOST_UNITS, rules.concessionCap) * rules.concessionUnit,
  };
}

/**
 * What would bring a deal back to balanced: for a band on the customer's side what to ask of them,
 * for one on the seller's side what to offer. Each ask is the smallest that suffices; where no
 * single concession does, one pair; where that fails too, the pair that comes nearest, which says so.
 * None where the deal is balanced or unknown, or has no amount.
 *
 * Source: docs/model.md, 'Asks'. Retired kinds are not asked for.
 * @throws {RangeError} where `asOf` is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export function planAsk(deal: Deal, policy: Policy, asOf: string): Ask[] {
  const imbalance = imbalanceOf(deal, policy, asOf);
  if (imbalance === null) return [];
  const { rules, trial, wishes, most } = imbalance;
  const single = cheapestOfEach(singleAsks(wishes, most, trial));
  return single.length > 0 ? single.sort(inOrder(rules)) : pairAsk(wishes, most, trial);
}

/**
 * The first of what `planAsk` says, without the others; null: there is none. For lists of deals.
 *
 * Source: docs/model.md, 'Asks'.
 * @throws {RangeError} where `asOf` is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export function cheapestAsk(deal: Deal, policy: Policy, asOf: string): Ask | null {
  const imbalance = imbalanceOf(deal, policy, asOf);
  if (imbalance === null) return null;
  const { rules, trial, wishes, most } = imbalance;
  const single = cheapestSingle(rules, wishes, most, trial);
  return single ?? pairAsk(wishes, most, trial)[0] ?? null;
}
