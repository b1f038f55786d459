/** Deals → what a draft is tried on, and their readings under both policies. */
import type { Policy } from 'c/powerModel';
import { BrokenPolicyError, type TrialPolicies } from 'c/powerRecords';
import {
  DAYS_BEFORE_CLOSE,
  daysBefore,
  tryPolicy,
  type Glance,
  type Trial,
  type TrialRow,
} from 'c/powerCompare';
import type { LabDeal } from './dealBook';

/** A policy in force that cannot be read, and the deals of which nothing can be said for it. */
export interface Unreadable {
  version: string;
  deals: number;
}

/** What a draft is tried on. */
export interface Plan {
  trials: readonly Trial[];
  /** Deals that the draft leaves alone: their record type has a policy of its own. */
  untouched: number;
  unreadable: readonly Unreadable[];
}

type PoliciesOf = (recordType: string | null) => TrialPolicies | null;

const trialOf = (one: LabDeal, { before, after }: TrialPolicies, today: string): Trial => {
  const { id, name, deal, closedOn, ending } = one;
  const readOn = closedOn === null ? today : daysBefore(closedOn, DAYS_BEFORE_CLOSE);
  return { id, name, deal, readOn, before, after, ending };
};

/** The version of a policy in force that is malformed; null: none, or it is another problem's. */
function policiesFor(
  policiesOf: PoliciesOf,
  recordType: string | null,
): TrialPolicies | string | null {
  try {
    return policiesOf(recordType);
  } catch (cause) {
    if (cause instanceof BrokenPolicyError) return cause.version;
    throw cause;
  }
}

const unreadableOf = (versions: ReadonlyMap<string, number>): Unreadable[] =>
  [...versions].map(([version, deals]) => ({ version, deals }));

/**
 * Which deals are read, on which day, under which two policies: an open one today, a closed one as it
 * stood while it could still turn.
 * @param today ISO day.
 */
export function planTrials(deals: readonly LabDeal[], policiesOf: PoliciesOf, today: string): Plan {
  const trials: Trial[] = [];
  const broken = new Map<string, number>();
  let untouched = 0;
  for (const one of deals) {
    const policies = policiesFor(policiesOf, one.recordType);
    if (policies === null) untouched += 1;
    else if (typeof policies === 'string') broken.set(policies, (broken.get(policies) ?? 0) + 1);
    else trials.push(trialOf(one, policies, today));
  }
  return { trials, untouched, unreadable: unreadableOf(broken) };
}

/** A reading that was taken, and what it was taken under. */
interface Taken {
  policy: Policy;
  readOn: string;
  glance: Glance;
}

/** Reads deals under both policies; what is read today is read once, whatever the draft becomes. */
export class TrialReader {
  private readonly taken = new Map<string, Taken>();

  read(trial: Trial): TrialRow {
    const row = tryPolicy({ ...trial, before: trial.after });
    return { ...row, before: this.before(trial) };
  }

  private before(trial: Trial): Glance {
    const { id, before: policy, readOn } = trial;
    const taken = this.taken.get(id);
    if (taken?.policy === policy && taken.readOn === readOn) return taken.glance;
    const { after: glance } = tryPolicy({ ...trial, after: policy });
    this.taken.set(id, { policy, readOn, glance });
    return glance;
  }
}
