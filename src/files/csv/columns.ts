import { DEAL_NUMBERS } from '../fields.ts';

/** The columns of a deals file, in the order in which they are written. */
export const COLUMNS = [
  'deal',
  'dealName',
  'amount',
  'currency',
  'marginPercent',
  'sellerAlternatives',
  'customerAlternatives',
  'closedOn',
  'won',
  'policy',
  'readOn',
  'log',
  'id',
  'by',
  'kind',
  'on',
  'cost',
  'value',
  'securedBy',
  'inReturnFor',
  'status',
  'contested',
  'contestReason',
  'intensity',
  'note',
] as const;

export type Column = (typeof COLUMNS)[number];

/** Without these a row says nothing. */
export const NEEDED = ['deal', 'log', 'id', 'by', 'kind', 'on'] as const satisfies Column[];

/** What a row repeats of its deal. */
export const DEAL_COLUMNS = [
  'dealName',
  'currency',
  'closedOn',
  'won',
  'policy',
  'readOn',
  ...DEAL_NUMBERS,
] as const satisfies Column[];

/** What a row says of its event; `log` says which one. */
export const EVENT_COLUMNS = COLUMNS.slice(COLUMNS.indexOf('id'));

/** Names are the same whatever their case and spaces. */
const plain = (name: string): string => name.replace(/\s/g, '').toLowerCase();

const BY_NAME = new Map(COLUMNS.map((column) => [plain(column), column]));

/** The column of that name, or undefined. */
export const columnNamed = (name: string): Column | undefined => BY_NAME.get(plain(name));
