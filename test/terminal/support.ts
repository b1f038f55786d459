import type { Behavior, Concession, Deal } from '../../src/model/index.ts';
import { readDeal, type NamedDeal } from '../../src/org/dealReading.ts';
import { policyInForce } from '../../src/org/records.ts';
import { onlyPolicy, type PolicyTaken } from '../../src/org/policyTaken.ts';
import type { Shown } from '../../src/terminal/entries.ts';

export const DAY = '2026-11-23';
const NO_LABELS = { concessions: new Map<string, string>(), behaviors: new Map<string, string>() };

const builtIn = onlyPolicy(policyInForce([], null, DAY));

/** A deal under the built-in policy or another, read on the tests' day. */
export function shown(
  deal: Deal,
  named: Partial<NamedDeal> = {},
  hidden: string[] = [],
  taken: Partial<PolicyTaken> = {},
): Shown {
  const whole = {
    deal,
    name: 'Acme renewal',
    currency: 'USD',
    isClosed: false,
    closedOn: null,
    won: null,
    notes: new Map<string, string>(),
    contestReasons: new Map<string, string>(),
    ...named,
  };
  const reading = readDeal(whole, () => ({ ...builtIn, ...taken }), DAY, hidden);
  return { ...reading, kinds: NO_LABELS };
}

let ids = 0;

export const gave = (fields: Partial<Concession> = {}): Concession => ({
  id: `c${ids++}`,
  by: 'seller',
  kind: 'price',
  on: '2026-11-10',
  ...fields,
});

export const showed = (fields: Partial<Behavior> = {}): Behavior => ({
  id: `b${ids++}`,
  by: 'customer',
  kind: 'ultimatum',
  on: '2026-11-18',
  ...fields,
});

/** A deal on which both sides have acted in every way. */
export const lively = (): Shown =>
  shown({
    amount: 1_200_000,
    marginPercent: 32,
    sellerAlternatives: 1,
    customerAlternatives: 3,
    concessions: [
      gave({ cost: 72_000, securedBy: 'pressure' }),
      gave({ by: 'customer', kind: 'term-length', on: '2026-11-09', cost: 30_000, value: 60_000 }),
    ],
    behaviors: [
      showed(),
      showed({ kind: 'competitor-quote', on: '2026-11-12' }),
      showed({ by: 'seller', kind: 'shared-goals', on: '2026-11-03' }),
    ],
  });

const STYLE = /\u001b\[\d+m/g;

export const withoutColour = (text: string): string => text.replace(STYLE, '');
