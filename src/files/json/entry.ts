import type { Behavior, Concession, Deal } from '../../model/index.ts';
import { DEAL_NUMBERS } from '../fields.ts';
import {
  closedOnIn,
  currencyIn,
  readOnIn,
  reporter,
  textIn,
  wonIn,
  type Report,
} from '../terms.ts';
import type { DealEntry, FileIssue } from '../types.ts';
import { isObject, type JsonObject } from './document.ts';
import { LOG_KEYS, LogReader } from './events.ts';

const STAMP = ['policy', 'readOn', 'supersededBy', 'insteadOf'] as const;
const LABELS = ['id', 'name', 'currency', 'closedOn', 'won', ...STAMP] as const;
/** Everything that a deal may say. */
export const DEAL_FIELDS: readonly string[] = [
  ...LABELS,
  ...DEAL_NUMBERS,
  ...Object.values(LOG_KEYS),
];

/** A file of one deal may name its schema for the editor. */
const IGNORED = '$schema';

/** What a deal is called in issues, and is told apart by: its id, its name or its place. */
const keyOf = ({ id, name }: JsonObject, position: number): string =>
  [id, name].find((key): key is string => typeof key === 'string' && key !== '') ??
  `deal ${position}`;

function reportUnknown(deal: JsonObject, report: Report): void {
  for (const field of Object.keys(deal)) {
    if (field !== IGNORED && !DEAL_FIELDS.includes(field)) report('unknown-field', [field]);
  }
}

/** Values as they are, for the model judges them. */
const numbersOf = (deal: JsonObject): Deal =>
  Object.fromEntries(
    DEAL_NUMBERS.filter((field) => field in deal).map((field) => [field, deal[field]]),
  );

function entryOf(deal: JsonObject, key: string, issues: FileIssue[]): DealEntry {
  const report = reporter(issues, { line: null, deal: key, event: null });
  const logs = new LogReader(key, issues);
  reportUnknown(deal, report);
  return {
    name: textIn(deal['name'], report) ?? key,
    currency: currencyIn(deal['currency'], report),
    closedOn: closedOnIn(deal['closedOn'], report),
    won: wonIn(deal['won'], report),
    policy: textIn(deal['policy'], report),
    readOn: readOnIn(deal['readOn'], report),
    supersededBy: textIn(deal['supersededBy'], report),
    insteadOf: textIn(deal['insteadOf'], report),
    deal: {
      id: key,
      ...numbersOf(deal),
      concessions: logs.read(deal['concessions'], 'concession') as Concession[],
      behaviors: logs.read(deal['behaviors'], 'behavior') as Behavior[],
    },
    notes: logs.remarks.note,
    contestReasons: logs.remarks.contestReason,
  };
}

/** Every deal of a list; one that is none, or is there twice, is reported and skipped. */
export function entriesOf(deals: readonly unknown[], issues: FileIssue[]): DealEntry[] {
  const entries = new Map<string, DealEntry>();
  deals.forEach((deal, index) => {
    const key = isObject(deal) ? keyOf(deal, index + 1) : `deal ${index + 1}`;
    const report = reporter(issues, { line: null, deal: key, event: null });
    if (!isObject(deal)) report('malformed-deal', [index + 1]);
    else if (entries.has(key)) report('duplicate-deal', [key, index + 1]);
    else entries.set(key, entryOf(deal, key, issues));
  });
  return [...entries.values()];
}
