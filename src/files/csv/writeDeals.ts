import { replaceFile } from '../access.ts';
import { LOG_FIELDS, type Log } from '../fields.ts';
import type { DealEntry, DealsToWrite } from '../types.ts';
import { writeCell } from './cells.ts';
import { COLUMNS, type Column } from './columns.ts';
import { writeTable } from './write.ts';

type Values = Partial<Record<Column, unknown>>;

const rowOf = (values: Values): string[] =>
  COLUMNS.map((column) => writeCell(column, values[column]));

const dealValues = ({
  deal,
  name,
  currency,
  closedOn,
  won,
  policy,
  readOn,
}: DealEntry): Values => ({
  deal: deal.id ?? name,
  dealName: name,
  amount: deal.amount,
  currency,
  marginPercent: deal.marginPercent,
  sellerAlternatives: deal.sellerAlternatives,
  customerAlternatives: deal.customerAlternatives,
  closedOn,
  won,
  policy,
  readOn,
});

/** What the row of an event says besides its deal. */
function eventValues(event: object, log: Log, { notes, contestReasons }: DealEntry): Values {
  const fields = new Map(Object.entries(event) as [string, unknown][]);
  const id = String(fields.get('id'));
  return {
    log,
    ...Object.fromEntries(LOG_FIELDS[log].map((field) => [field, fields.get(field)])),
    contestReason: contestReasons.get(id),
    note: notes.get(id),
  };
}

function* rowsOf(entry: DealEntry): Generator<string[]> {
  const own = dealValues(entry);
  const { concessions, behaviors } = entry.deal;
  const events: [Log, object][] = [
    ...(concessions ?? []).map((event): [Log, object] => ['concession', event]),
    ...(behaviors ?? []).map((event): [Log, object] => ['behavior', event]),
  ];
  if (events.length === 0) yield rowOf(own);
  for (const [log, event] of events) yield rowOf({ ...own, ...eventValues(event, log, entry) });
}

function* table(deals: readonly DealEntry[]): Generator<readonly string[]> {
  yield COLUMNS;
  for (const entry of deals) yield* rowsOf(entry);
}

/** Writes a row for each event, or one for a deal without any. */
export async function writeCsvDeals(path: string, { deals }: DealsToWrite): Promise<void> {
  await replaceFile(path, (draft) => writeTable(draft, table(deals)));
}
