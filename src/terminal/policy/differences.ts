/** What two policies say differently, in words. */
import type { Policy } from '../../model/index.ts';
import { policyDifferences, type PolicyDifference } from '../../review/index.ts';
import { harmless } from '../text.ts';
import { word } from '../words.ts';
import { fieldWords, kindAt, kindFieldWords, kindText } from './fields.ts';
import { valueText, type Unit } from './values.ts';

/** One thing that two policies say differently, with its words. */
export interface WordedDifference {
  /** JSON Pointer to a value, or to a whole kind that only one of them has. */
  path: string;
  /** Null: the first does not have it. */
  before: unknown;
  /** Null: the second does not have it. */
  after: unknown;
  /** Such as `Customer leads up to: −20 → −25`. */
  text: string;
}

/** Two policies, of which the second is what people know from now on. */
interface Two {
  before: Policy;
  after: Policy;
}

type Whole = Readonly<Record<string, unknown>>;

/** A whole kind is an object; every other value of a difference is a leaf. */
const isWhole = (value: unknown): value is Whole => typeof value === 'object' && value !== null;

const shown = (unit: Unit, value: unknown): string => harmless(valueText(unit, value));

/** What a kind is like: its values, one after the other. */
const valuesOf = (kind: Whole): string =>
  Object.entries(kind)
    .filter(([field]) => field !== 'label')
    .map(([field, value]) => {
      const { label, unit } = kindFieldWords(field);
      return `${label} ${shown(unit, value)}`;
    })
    .join(', ');

/** A value; whether a kind is offered, and what it is called, has words of its own. */
function valueChange({ path, before: then, after: now }: PolicyDifference, two: Two): string {
  const { label, unit } = fieldWords(path, [two.after, two.before]);
  const kind = kindAt(path);
  const [was, is] = [two.before, two.after].map((policy) => (kind ? kindText(kind, [policy]) : ''));
  if (unit === 'name' && was !== is) return word('versions.renamed', was ?? '', is ?? '');
  if (path.endsWith('/retired'))
    return word(now === true ? 'versions.retired' : 'versions.returned', is ?? '');
  return word('versions.changed', label, shown(unit, then), shown(unit, now));
}

function textOf(difference: PolicyDifference, two: Two): string {
  const { path, before, after } = difference;
  const kind = kindAt(path);
  if (kind && isWhole(after))
    return word('versions.addedAs', kindText(kind, [two.after]), valuesOf(after));
  if (kind && isWhole(before)) return word('versions.removed', kindText(kind, [two.before]));
  return valueChange(difference, two);
}

/** What two policies say differently, in the order in which a policy is read. */
export const differencesInWords = (before: Policy, after: Policy): WordedDifference[] =>
  policyDifferences(before, after).map((difference) => {
    const { path, before: then = null, after: now = null } = difference;
    return { path, before: then, after: now, text: textOf(difference, { before, after }) };
  });

/** How many differences there are, in words. */
export const differencesCount = (count: number): string =>
  count === 1 ? word('difference.one') : word('difference.many', count);

/** Paths of kinds that the second policy no longer has. */
export const removedKinds = (differences: readonly WordedDifference[]): string[] =>
  differences
    .filter(({ before, after }) => isWhole(before) && !isWhole(after))
    .map(({ path }) => path);
