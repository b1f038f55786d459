import type { Connection } from '@salesforce/core';
import type { SObject } from './deals.ts';
import { explained } from './failures.ts';

/** What of a connection is used: one gate, so that nothing else is said to an org. */
export type Org = Pick<
  Connection,
  'query' | 'queryMore' | 'describe' | 'identity' | 'getUsername' | 'instanceUrl'
>;

/** Told how many records of how many are read. */
export type OnPage = (read: number, total: number) => void;

/**
 * Every record that a query finds, page after page.
 * @throws {SfError} where the org does not answer or refuses.
 */
export async function recordsOf(
  org: Org,
  soql: string,
  onPage: OnPage = () => undefined,
): Promise<SObject[]> {
  const records: SObject[] = [];
  try {
    let page = await org.query<SObject>(soql);
    records.push(...page.records);
    onPage(records.length, page.totalSize);
    while (!page.done && page.nextRecordsUrl !== undefined) {
      page = await org.queryMore<SObject>(page.nextRecordsUrl);
      records.push(...page.records);
      onPage(records.length, page.totalSize);
    }
  } catch (error) {
    throw explained(error, org);
  }
  return records;
}
