/** Which policy is in force when, for each record type that has policies of its own. */
import { SfError } from '@salesforce/core/sfError';
import { dayNumber, NO_CODE } from '../../model/batch/index.ts';
import { soundPolicy } from '../dealReading.ts';
import type { SObject } from '../deals.ts';
import { problem } from '../messages.ts';
import { policyInForce, type PolicyInForce } from '../policies.ts';

const MOST_KINDS = 255;
/** Before every day on which one was published. */
const EVER = '0001-01-01';

/** A policy from a day on. */
interface Reign {
  /** Days since 1970-01-01. */
  from: number;
  /** A place in the list of policies; or why it cannot be read. */
  policy: number | SfError;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Policies in force, by day and record type. */
export class Timeline {
  /** Each once. */
  readonly policies: PolicyInForce[] = [];
  /** Record types that have policies of their own; a deal of another has those for all. */
  readonly recordTypes: readonly string[];
  readonly #reigns: readonly (readonly Reign[])[];
  readonly #forAll: readonly Reign[];

  /**
   * @param records `Power_Policy__c` records up to the last day that is read; one that is malformed
   *   may have been in force on a day on which nothing is read.
   */
  constructor(records: readonly SObject[]) {
    const named = records
      .map((record) => text(record['Record_Type__c']))
      .filter((name) => name !== '');
    this.recordTypes = [...new Set(named)];
    this.#forAll = this.#reignsOf(records, null);
    this.#reigns = this.recordTypes.map((name) => this.#reignsOf(records, name));
  }

  /**
   * Place of the policy that is in force for a record type's code on a day.
   * @throws {SfError} where it is malformed: bad configuration stops.
   */
  policyAt(recordType: number, day: number): number {
    const reigns =
      recordType === NO_CODE ? this.#forAll : (this.#reigns[recordType] ?? this.#forAll);
    const policy = reigns.findLast(({ from }) => from <= day)?.policy ?? 0;
    if (typeof policy === 'number') return policy;
    throw policy;
  }

  /** Kinds that any of the policies has. */
  kinds(log: 'concessions' | 'behaviors'): string[] {
    const kinds = [...new Set(this.policies.flatMap(({ policy }) => Object.keys(policy[log])))];
    if (kinds.length > MOST_KINDS) throw problem('tooManyKinds', [kinds.length, MOST_KINDS]);
    return kinds;
  }

  #reignsOf(records: readonly SObject[], recordType: string | null): Reign[] {
    const days = records
      .map((record) => text(record['Published_On__c']))
      .filter((day) => day !== '');
    return [EVER, ...new Set(days)].sort().map((day) => ({
      from: dayNumber(day) ?? 0,
      policy: placeOrFlaw(() =>
        this.#placeOf(soundPolicy(() => policyInForce(records, recordType, day))),
      ),
    }));
  }

  #placeOf(policy: PolicyInForce): number {
    const place = this.policies.findIndex(({ version }) => version === policy.version);
    return place >= 0 ? place : this.policies.push(policy) - 1;
  }
}

function placeOrFlaw(place: () => number): number | SfError {
  try {
    return place();
  } catch (error) {
    if (error instanceof SfError) return error as SfError;
    throw error;
  }
}
