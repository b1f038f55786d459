/** The first figures of a review: what the org adds up itself, before any deal is read. */
import { sees, textOf, type Descriptions } from 'c/powerDealData';
import { OPPORTUNITY, READING, SNAPSHOT } from 'c/powerRecords';
import { sumOf, type Money } from 'c/powerWeekly';
import type { View } from './lanes';

/** What is known of open deals before they are read. */
export interface FirstFigures {
  open: number;
  amount: readonly Money[];
  /** Deals in which the customer leads or dominates. */
  customerHolds: number;
  /** Mean over deals with enough evidence; null: there are none. */
  tension: number | null;
  /** Deals with too little evidence, those that nobody has read included. */
  unknown: number;
  /** Deals that somebody has read. */
  read: number;
}

const CURRENCY = 'CurrencyIsoCode';

/** Values of groups: counts and sums by field, and what they are grouped by. */
type Group = Readonly<
  Record<string, { value?: unknown; count?: Value; sum?: Value; avg?: Value } | undefined>
>;
interface Value {
  value: number | null;
}

const group = (fields: readonly string[]): string =>
  fields.length === 0
    ? ''
    : `groupBy: { ${fields.map((field) => `${field}: { group: true }`).join(', ')} }`;

/** What is added up over the records of an object. */
interface Sums {
  object: string;
  /** Fields and their conditions. */
  where: string;
  /** What they are grouped by. */
  keys: readonly string[];
  /** What is worked out besides their number. */
  values: string;
}

const aggregate = (
  alias: string,
  { object, where, keys, values }: Sums,
): string => `${alias}: ${object}(where: { ${where} } ${group(keys)} first: 2000) {
    edges { node { aggregate {
      Id { count { value } } ${keys.map((key) => `${key} { value }`).join(' ')} ${values}
    } } }
  }`;

const OPEN_DEALS = { object: OPPORTUNITY, where: 'IsClosed: { eq: false }' };
const THEIR_READINGS = { object: READING, where: 'Opportunity__r: { IsClosed: { eq: false } }' };
const OPEN_THEN = {
  object: SNAPSHOT,
  where: 'Week__c: { eq: { value: $week } }, State__c: { eq: "open" }',
};

/** What the org is to add up; variable of a frozen week: `week`. */
export function figuresQuery(descriptions: Descriptions, { shown }: View): string {
  const [deals, readings, amount] = shown
    ? [OPEN_THEN, OPEN_THEN, 'Amount__c']
    : [OPEN_DEALS, THEIR_READINGS, 'Amount'];
  const keys = sees(descriptions, deals.object, CURRENCY) ? [CURRENCY] : [];
  const sum = sees(descriptions, deals.object, amount) ? `${amount} { sum { value } }` : '';
  const tension = 'Tension__c { avg { value } }';
  return `query powerReviewFigures${shown ? '($week: Date)' : ''} { uiapi { aggregate {
  ${aggregate('deals', { ...deals, keys, values: sum })}
  ${aggregate('bands', { ...readings, keys: ['Band__c'], values: tension })}
} } }`;
}

interface Answer {
  uiapi: {
    aggregate: Record<string, { edges: readonly { node: { aggregate: Group } }[] } | null>;
  };
}

const groupsIn = (data: unknown, alias: string): Group[] =>
  ((data as Answer).uiapi.aggregate[alias]?.edges ?? []).map(({ node }) => node.aggregate);

const countOf = (of: Group): number => of['Id']?.count?.value ?? 0;
const total = (groups: readonly Group[]): number =>
  groups.reduce((sum, one) => sum + countOf(one), 0);
const bandOf = (of: Group): string => textOf(of['Band__c']?.value) || 'unknown';

function meanTension(groups: readonly Group[]): number | null {
  const known = groups.filter((one) => bandOf(one) !== 'unknown');
  const deals = total(known);
  const sum = known.reduce(
    (all, one) => all + countOf(one) * (one['Tension__c']?.avg?.value ?? 0),
    0,
  );
  return deals === 0 ? null : sum / deals;
}

/** What the org has added up. */
export function figuresIn(data: unknown): FirstFigures {
  const [deals, bands] = [groupsIn(data, 'deals'), groupsIn(data, 'bands')];
  const known = bands.filter((one) => bandOf(one) !== 'unknown');
  const open = total(deals);
  return {
    open,
    amount: sumOf(
      deals.map((one) => ({
        currency: (one[CURRENCY]?.value as string | null | undefined) ?? null,
        amount: (one['Amount'] ?? one['Amount__c'])?.sum?.value ?? null,
      })),
    ),
    customerHolds: total(bands.filter((one) => bandOf(one).startsWith('customer-'))),
    tension: meanTension(bands),
    unknown: Math.max(0, open - total(known)),
    read: total(bands),
  };
}
