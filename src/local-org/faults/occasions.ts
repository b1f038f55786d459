import type { FaultPlan, FaultRule, Milliseconds, Occasion } from './plan.ts';
import { randomFrom } from './random.ts';

type FaultName = FaultRule['fault'];

/** The rules for some faults. */
type RulesOf<Name extends FaultName> = Extract<FaultRule, { fault: Name }>;

/** A rule that strikes now. */
export interface Strike<Rule extends FaultRule = FaultRule> {
  rule: Rule;
  /** Milliseconds, where the rule speaks of some. */
  ms: number;
}

/** A rule that counts what it fits, and throws dice of its own. */
interface Striking {
  rule: FaultRule;
  /** Counts an occasion that the rule fits, and says whether it strikes. */
  strikes: () => boolean;
  random: () => number;
}

/** Spreads the seeds of rules that stand side by side. */
const SPREAD = 0x9e3779b1;

/** The rules of a plan, each with its own count and dice: what one sees changes no other. */
export class Occasions {
  readonly #rules: readonly Striking[];

  constructor({ seed, rules }: FaultPlan) {
    this.#rules = rules.map((rule, index) =>
      striking(rule, randomFrom(seed ^ Math.imul(index + 1, SPREAD))),
    );
  }

  /** The rules for these faults that fit an occasion and strike on it, in the plan's order. */
  striking<Name extends FaultName>(
    names: readonly Name[],
    fits: (rule: RulesOf<Name>) => boolean = () => true,
  ): Strike<RulesOf<Name>>[] {
    return this.#rules.flatMap(({ rule, strikes, random }) =>
      isOneOf(names, rule) && fits(rule) && strikes() ? [{ rule, ms: chosen(rule, random) }] : [],
    );
  }
}

const isOneOf = <Name extends FaultName>(
  names: readonly Name[],
  rule: FaultRule,
): rule is RulesOf<Name> => names.some((name) => name === rule.fault);

function chosen(rule: FaultRule, random: () => number): number {
  const ms: Milliseconds = 'ms' in rule ? rule.ms : 0;
  if (typeof ms === 'number') return ms;
  const [least, most] = ms;
  return Math.round(least + (most - least) * random());
}

function striking(rule: FaultRule, random: () => number): Striking {
  let seen = 0;
  let struck = 0;
  const strikes = (): boolean => {
    seen += 1;
    // Thrown every time, so that the other conditions do not shift the dice.
    const isDiced = random() < (rule.probability ?? 1);
    if (!isDiced || !isTime(rule, seen) || struck >= (rule.atMost ?? Infinity)) return false;
    struck += 1;
    return true;
  };
  return { rule, strikes, random };
}

function isTime({ after = 0, every = 1, nth }: Occasion, seen: number): boolean {
  if (nth !== undefined && !nth.includes(seen)) return false;
  return seen > after && (seen - after) % every === 0;
}
