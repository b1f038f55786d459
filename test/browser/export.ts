import type { SObject } from '../../src/org/records.ts';
import {
  BEHAVIOR,
  BEHAVIOR_FIELDS,
  CONCESSION,
  CONCESSION_FIELDS,
  dealFromRecords,
  OPPORTUNITY_FIELDS,
  POLICY_FIELDS,
  policyInForce,
  readingDay,
} from '../../src/org/records.ts';
import { readPower, type Reading } from '../../src/model/index.ts';
import type { TestDemo } from './demoOrg.ts';

const SERVICE = 'service@powerbalance.local';
const ALL = 2000;

type Node = Record<string, { value: unknown } | string>;
interface Answer {
  uiapi: { query: Record<string, { edges: { node: Node }[] }> };
}

const record = (node: Node): SObject =>
  Object.fromEntries(
    Object.entries(node).map(([name, field]) => [
      name,
      typeof field === 'string' ? field : field.value,
    ]),
  );

const selection = (fields: readonly string[]): string =>
  `edges { node { Id ${fields.map((field) => `${field} { value }`).join(' ')} } }`;

/** Every record of an object that passes a filter, by the org's API and not by a page. */
async function exported(
  demo: TestDemo,
  object: string,
  fields: readonly string[],
  where: string,
): Promise<SObject[]> {
  const query = `query { uiapi { query { ${object}(${where} first: ${ALL}) { ${selection(fields)} } } } }`;
  const { uiapi } = await demo.query<Answer>(SERVICE, query);
  return (uiapi.query[object]?.edges ?? []).map(({ node }) => record(node));
}

/** The ids of a number of deals with a log, spread evenly over all. */
export async function someDeals(demo: TestDemo, count: number): Promise<string[]> {
  const opportunities = await exported(demo, 'Opportunity', ['Name'], '');
  const step = opportunities.length / count;
  return Array.from({ length: count }, (_, at) =>
    String(opportunities[Math.floor(at * step)]?.['Id']),
  );
}

/** DeveloperName of a deal's record type; null: none. */
async function recordTypeOf(demo: TestDemo, id: string): Promise<string | null> {
  const fields = 'edges { node { RecordType { DeveloperName { value } } } }';
  const query = `query { uiapi { query { Opportunity(where: { Id: { eq: "${id}" } }) { ${fields} } } } }`;
  const { uiapi } = await demo.query<{
    uiapi: { query: { Opportunity: { edges: { node: RecordTypeNode }[] } } };
  }>(SERVICE, query);
  return uiapi.query.Opportunity.edges[0]?.node.RecordType?.DeveloperName.value ?? null;
}

interface RecordTypeNode {
  RecordType: { DeveloperName: { value: string } } | null;
}

/** A reading that no page has touched. */
export interface ExportedReading {
  reading: Reading;
  isClosed: boolean;
}

/** The reading of a deal as the model takes it from what the org exports. */
export async function readingOf(
  demo: TestDemo,
  id: string,
  today: string,
): Promise<ExportedReading> {
  const ofDeal = `where: { Opportunity__c: { eq: "${id}" } }`;
  const [opportunity = {}] = await exported(
    demo,
    'Opportunity',
    OPPORTUNITY_FIELDS,
    `where: { Id: { eq: "${id}" } }`,
  );
  const concessions = await exported(demo, CONCESSION, CONCESSION_FIELDS, ofDeal);
  const behaviors = await exported(demo, BEHAVIOR, BEHAVIOR_FIELDS, ofDeal);
  const policies = await exported(demo, 'Power_Policy__c', POLICY_FIELDS, '');
  const asOf = readingDay(opportunity, today);
  const { policy } = policyInForce(policies, await recordTypeOf(demo, id), asOf);
  const deal = dealFromRecords({ opportunity, concessions, behaviors });
  return { reading: readPower(deal, policy, asOf), isClosed: opportunity['IsClosed'] === true };
}
