import type { ConcessionStatus, Face, Party, SecuredBy } from './types.ts';

export const PARTIES = ['seller', 'customer'] as const satisfies readonly Party[];

export const FACES = ['destructive', 'economic', 'integrative'] as const satisfies readonly Face[];

export const SECURED_BY = [
  'pressure',
  'exchange',
  'collaboration',
  'volunteered',
] as const satisfies readonly SecuredBy[];

export const STATUSES = [
  'planned',
  'offered',
  'given',
  'withdrawn',
] as const satisfies readonly ConcessionStatus[];

export const other = (party: Party): Party => (party === 'seller' ? 'customer' : 'seller');

export const isParty = (value: unknown): value is Party =>
  value === 'seller' || value === 'customer';

/** Whether the value is one of the words. */
export const isOneOf = <T extends string>(words: readonly T[], value: unknown): value is T =>
  (words as readonly unknown[]).includes(value);
