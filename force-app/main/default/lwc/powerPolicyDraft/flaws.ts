/** What is wrong in a draft, at its place and in an admin's words. */
import above from '@salesforce/label/c.Power_Lab_flaw_above';
import atLeast from '@salesforce/label/c.Power_Lab_flaw_at_least';
import atMost from '@salesforce/label/c.Power_Lab_flaw_at_most';
import between from '@salesforce/label/c.Power_Lab_flaw_between';
import less from '@salesforce/label/c.Power_Lab_flaw_less';
import longName from '@salesforce/label/c.Power_Lab_flaw_long_name';
import more from '@salesforce/label/c.Power_Lab_flaw_more';
import noPush from '@salesforce/label/c.Power_Lab_flaw_no_push';
import other from '@salesforce/label/c.Power_Lab_flaw_other';
import { fill } from 'c/powerFormat';
import { parsePolicy, policyRange, type PolicyFlaw, type Range } from 'c/powerModel';
import { policyField, type PolicyField } from 'c/powerPolicyWords';
import type { LabDraft } from './draft';
import { valueAt } from './pointer';

/** By place, what is wrong there. */
export type Flaws = ReadonlyMap<string, string>;

/** Where a policy has an upper end only so that no sum overflows. */
const UNBOUNDED = 1e9;

/** What to type instead of a number that does not fit. */
function rangeWords({ above: over, from, to }: Range, value: unknown, field: PolicyField): string {
  const say = (bound: number): string => field.format(bound);
  if (typeof value === 'number' && value > to) return fill(atMost, say(to));
  if (to < UNBOUNDED) return fill(between, say(from ?? over ?? 0), say(to));
  return over === undefined ? fill(atLeast, say(from ?? 0)) : fill(above, say(over));
}

/** What a check says of something that no field of the page can bring about. */
const otherWords = ({ path, message }: PolicyFlaw): string => fill(other, path, message);

const isIn = ({ above: over = -Infinity, from = -Infinity, to }: Range, value: unknown): boolean =>
  typeof value === 'number' && value > over && value >= from && value <= to;

/** A number within its range can only be the pressure of a kind that does not push. */
const numberWords = (range: Range, field: PolicyField, value: unknown): string =>
  isIn(range, value) ? noPush : rangeWords(range, value, field);

function words(flaw: PolicyFlaw, draft: LabDraft): string {
  const [field, range] = [policyField(flaw.path), policyRange(flaw.path)];
  if (field && range) return numberWords(range, field, valueAt(draft.document, flaw.path));
  return field?.unit === 'name' ? longName : otherWords(flaw);
}

const THRESHOLDS = '/thresholds';
/** Each pair of neighbours that must rise, the middle of the dial among them. */
const NEIGHBOURS = [
  [0, 1],
  [1, 'zero'],
  ['zero', 2],
  [2, 3],
] as const;

type Neighbour = (typeof NEIGHBOURS)[number][number];

const placeOf = (neighbour: Neighbour): string => `${THRESHOLDS}/${neighbour}`;

const valueOf = (draft: LabDraft, neighbour: Neighbour): number =>
  neighbour === 'zero' ? 0 : Number(valueAt(draft.document, placeOf(neighbour)));

/** Of two thresholds in the wrong order, those that were moved; else both. */
function blamed(draft: LabDraft, pair: readonly Neighbour[]): Neighbour[] {
  const own = pair.filter((one) => one !== 'zero');
  const moved = own.filter(
    (one) => valueOf(draft, one) !== Number(valueAt(draft.base.policy, placeOf(one))),
  );
  return moved.length > 0 ? moved : own;
}

function orderFlaws(
  draft: LabDraft,
  [left, right]: readonly [Neighbour, Neighbour],
): [string, string][] {
  const [low, high] = [valueOf(draft, left), valueOf(draft, right)];
  if (low < high) return [];
  return blamed(draft, [left, right]).map((one) => {
    const field = policyField(placeOf(one));
    const bound = one === left ? high : low;
    return [placeOf(one), fill(one === left ? less : more, field?.format(bound) ?? bound)];
  });
}

const flawsAt = (flaw: PolicyFlaw, draft: LabDraft): (readonly [string, string])[] =>
  flaw.path === THRESHOLDS
    ? NEIGHBOURS.flatMap((pair) => orderFlaws(draft, pair))
    : [[flaw.path, words(flaw, draft)]];

/** Everything that is wrong in a draft; nothing: it may be published. */
export function flawsOf(draft: LabDraft): Flaws {
  const { flaws } = parsePolicy(draft.document);
  return new Map(flaws.flatMap((flaw) => flawsAt(flaw, draft)));
}
