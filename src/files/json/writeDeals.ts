import { writeFile } from 'node:fs/promises';
import { replaceFile } from '../access.ts';
import { isObject } from './document.ts';
import type { DealEntry, DealsToWrite } from '../types.ts';

const INDENT = 2;

/** A remark, or nothing at all where there is none. */
const remark = (name: string, remarks: ReadonlyMap<string, string>, id: string) => {
  const text = remarks.get(id);
  return text === undefined ? {} : { [name]: text };
};

const withRemarks =
  ({ notes, contestReasons }: DealEntry) =>
  (event: unknown): unknown =>
    isObject(event) && typeof event['id'] === 'string'
      ? {
          ...event,
          ...remark('contestReason', contestReasons, event['id']),
          ...remark('note', notes, event['id']),
        }
      : event;

const documentOf = (entry: DealEntry) => {
  const { concessions, behaviors, ...own } = entry.deal;
  return {
    ...own,
    name: entry.name,
    currency: entry.currency,
    closedOn: entry.closedOn,
    ...(entry.won === null ? {} : { won: entry.won }),
    policy: entry.policy,
    readOn: entry.readOn,
    ...(entry.supersededBy === null ? {} : { supersededBy: entry.supersededBy }),
    ...(entry.insteadOf === null ? {} : { insteadOf: entry.insteadOf }),
    concessions: (concessions ?? []).map(withRemarks(entry)),
    behaviors: (behaviors ?? []).map(withRemarks(entry)),
  };
};

/** Writes deals and policies as one JSON document. */
export async function writeJsonDeals(path: string, file: DealsToWrite): Promise<void> {
  const document = {
    policies: Object.fromEntries(file.policies),
    deals: file.deals.map(documentOf),
  };
  await replaceFile(path, (draft) =>
    writeFile(draft, `${JSON.stringify(document, null, INDENT)}\n`),
  );
}
