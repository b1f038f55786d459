/** Published versions as the history shows them. Pure. */
import broken from '@salesforce/label/c.Power_Versions_broken';
import first from '@salesforce/label/c.Power_Versions_first';
import firstOwn from '@salesforce/label/c.Power_Versions_first_own';
import goBackTo from '@salesforce/label/c.Power_Versions_go_back_to';
import newer from '@salesforce/label/c.Power_Versions_newer';
import nobody from '@salesforce/label/c.Power_Versions_nobody';
import noReason from '@salesforce/label/c.Power_Versions_no_reason';
import number from '@salesforce/label/c.Power_Versions_number';
import { dayText, fill } from 'c/powerFormat';
import { isNewer, parsePolicy, type Policy } from 'c/powerModel';
import { builtInPolicy, type PolicyVersion } from 'c/powerRecords';

/** A version of the list. */
export interface Item {
  key: string;
  title: string;
  name: string;
  by: string;
  on: string;
  reason: string;
  isInForce: boolean;
  /** Why it cannot be read; empty: it can. */
  problem: string;
  goBackLabel: string;
  mayGoBack: boolean;
}

/** What is wrong with a version; empty: nothing. */
function problemOf({ document }: PolicyVersion): string {
  const { flaws } = parsePolicy(document);
  if (flaws.length === 0) return '';
  return isNewer(flaws) ? newer : broken;
}

/** One is gone back to only where that changes something, and to none that cannot be read. */
export function itemOf(version: PolicyVersion, inForce: string | null): Item {
  const problem = problemOf(version);
  const isInForce = version.key === inForce;
  return {
    key: version.key,
    title: fill(number, version.number),
    name: version.name,
    by: version.publishedBy ?? nobody,
    on: dayText(version.publishedOn),
    reason: version.reason ?? noReason,
    isInForce,
    problem,
    goBackLabel: fill(goBackTo, version.number),
    mayGoBack: problem === '' && !isInForce,
  };
}

/** Two policies that are compared. */
export interface Pair {
  before: Policy;
  after: Policy;
  /** What the first is, where it is no version of the same list; empty: it is. */
  note: string;
}

/** What the first version of a list is compared with. */
const noteOf = (origin: PolicyVersion | null): string =>
  origin ? fill(firstOwn, origin.name, origin.key) : first;

/**
 * A version and the one before it; null: one of them cannot be read.
 * @param versions newest first.
 * @param origin what held until the first of them; null: what is built in.
 */
export function pairAt(
  versions: readonly PolicyVersion[],
  at: number,
  origin: PolicyVersion | null,
): Pair | null {
  const [version, previous] = [versions[at], versions[at + 1]];
  const held = previous ?? origin;
  const after = version ? parsePolicy(version.document).policy : null;
  const before = held ? parsePolicy(held.document).policy : builtInPolicy().policy;
  return before && after ? { before, after, note: previous ? '' : noteOf(origin) } : null;
}
