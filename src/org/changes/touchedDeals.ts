/** Records of a log → the deals that they belong to, whether they are deleted or not. */
import type { SObject } from '../deals.ts';
import type { Gate } from '../gate.ts';
import { list, pieces } from '../soql.ts';

/** Every record that a query finds, deleted ones too. */
export async function recordsEver(gate: Gate, soql: string): Promise<SObject[]> {
  const found: SObject[] = [];
  let url: string | undefined = `/queryAll?q=${encodeURIComponent(soql)}`;
  while (url !== undefined) {
    const page: { records: SObject[]; nextRecordsUrl?: string } = await gate.request(url);
    found.push(...page.records);
    url = page.nextRecordsUrl;
  }
  return found;
}

/**
 * The deals that records of a log belong to; of one that nobody can find any more there is none.
 * @throws {SfError} where the org does not answer or refuses.
 */
export async function dealsOf(
  gate: Gate,
  object: string,
  ids: readonly string[],
): Promise<{ deals: string[]; isWhole: boolean }> {
  const deals = new Set<string>();
  let found = 0;
  for (const piece of pieces(ids)) {
    const soql = `SELECT Id, Opportunity__c FROM ${object} WHERE Id IN ${list(piece)}`;
    const records = await recordsEver(gate, soql);
    found += records.length;
    for (const { Opportunity__c: deal } of records) deals.add(String(deal));
  }
  return { deals: [...deals], isWhole: found >= new Set(ids).size };
}
