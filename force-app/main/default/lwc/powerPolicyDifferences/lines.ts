/** Differences of two policies in words. Pure. */
import addedAs from '@salesforce/label/c.Power_Versions_added_as';
import changed from '@salesforce/label/c.Power_Versions_changed';
import removed from '@salesforce/label/c.Power_Versions_removed';
import renamed from '@salesforce/label/c.Power_Versions_renamed';
import retired from '@salesforce/label/c.Power_Versions_retired';
import returned from '@salesforce/label/c.Power_Versions_returned';
import { fill } from 'c/powerFormat';
import type { Policy } from 'c/powerModel';
import {
  GROUP_WORDS,
  kindAt,
  kindName,
  policyField,
  type Group,
  type KindAt,
  type KindNames,
  type PolicyField,
} from 'c/powerPolicyWords';
import { policyDifferences, type PolicyDifference } from 'c/powerCompare';

/** Differences that belong together. */
export interface DifferenceGroup {
  key: Group;
  title: string;
  lines: readonly { key: string; text: string }[];
}

/** What is known of a kind's name before and after. */
interface Names {
  before: KindNames;
  after: KindNames;
}

/** What a kind that was added is like: its values, one after the other. */
function valuesOf(path: string, kind: unknown, names: KindNames): string {
  const values = Object.entries(kind as object).map(([key, value]) => {
    const field = policyField(`${path}/${key}`, names);
    return key === 'label' || !field ? '' : `${field.fieldLabel} ${field.format(value)}`;
  });
  return values.filter(Boolean).join(', ');
}

/** A kind that only one of the two has. */
function wholeKind({ path, after }: PolicyDifference, { log, kind }: KindAt, names: Names): string {
  if (after === undefined) return fill(removed, kindName(names.before, log, kind));
  return fill(addedAs, kindName(names.after, log, kind), valuesOf(path, after, names.after));
}

const words = (field: PolicyField | null, value: unknown): string =>
  field ? field.format(value) : String(value);

/** A value; whether a kind is offered, and what it is called, has words of its own. */
function valueLine({ path, before, after }: PolicyDifference, names: Names): string {
  const field = policyField(path, names.after);
  const kind = kindAt(path);
  const [then, now] = [names.before, names.after].map((known) =>
    kind ? kindName(known, kind.log, kind.kind) : '',
  ) as [string, string];
  if (field?.unit === 'name' && then !== now) return fill(renamed, then, now);
  if (path.endsWith('/retired')) return fill(after === true ? retired : returned, now);
  return fill(changed, field?.label ?? path, words(field, before), words(field, after));
}

function lineOf(difference: PolicyDifference, names: Names): string {
  const kind = kindAt(difference.path);
  const isWhole = kind !== null && policyField(difference.path) === null;
  return isWhole ? wholeKind(difference, kind, names) : valueLine(difference, names);
}

const groupOf = ({ path }: PolicyDifference): Group =>
  kindAt(path)?.log ?? policyField(path)?.group ?? 'weighing';

/**
 * What two policies say differently, in an admin's words, by what belongs together.
 * @param lists what the org's picklists call the kinds.
 */
export function differenceGroups(
  before: Policy,
  after: Policy,
  lists: KindNames['lists'],
): DifferenceGroup[] {
  const names = { before: { policies: [before], lists }, after: { policies: [after], lists } };
  const groups = Map.groupBy(policyDifferences(before, after), groupOf);
  return [...groups].map(([key, differences]) => ({
    key,
    title: GROUP_WORDS[key],
    lines: differences.map((one) => ({ key: one.path, text: lineOf(one, names) })),
  }));
}
