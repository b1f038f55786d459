/** Everything of an org that planning an import needs to know. */
import type { Policy } from '../../model/index.ts';
import { soundPolicy } from '../dealReading.ts';
import { readingDay, type SObject } from '../deals.ts';
import { explained } from '../failures.ts';
import { OPPORTUNITY } from '../fields.ts';
import { policiesIn } from '../logs.ts';
import { problem } from '../messages.ts';
import { policyInForce } from '../policies.ts';
import type { Org } from '../query.ts';
import { recordTypeOf } from '../scoreOrg.ts';
import { currentUser, dayIn } from '../today.ts';
import { visibleIn } from '../visible.ts';
import { eventsOf, opportunitiesOf } from './lookups.ts';
import { CURRENCY, EXTERNAL_ID, SHAPES } from './shapes.ts';
import type { ImportRow, Log, LogRights, OrgState, TargetDeal } from './types.ts';

/** What an opportunity's policy and amounts depend on; not every org has all of it. */
const DEAL_COLUMNS = ['IsClosed', 'CloseDate', CURRENCY];
const RECORD_TYPE = ['RecordTypeId', 'RecordType.DeveloperName'] as const;

async function rightsIn(org: Org, log: Log): Promise<LogRights> {
  const { object } = SHAPES[log];
  const description = await org.describe(object).catch((error: unknown) => {
    throw explained(error, org);
  });
  const fields = new Map(
    description.fields.map((field) => [
      field.name,
      {
        createable: field.createable,
        updateable: field.updateable,
        length: field.length,
        scale: field.scale,
      },
    ]),
  );
  if (!fields.has(EXTERNAL_ID)) throw problem('externalIdHidden', [object]);
  const { createable, updateable, keyPrefix } = description;
  return { createable, updateable, keyPrefix: keyPrefix ?? '', fields };
}

/** The policy in force for each deal: for an open one today, for a closed one on its close. */
function policies(records: readonly SObject[], today: string): (deal: SObject) => Policy {
  const parsed = new Map<string, Policy>();
  return (deal) => {
    const [day, recordType] = [readingDay(deal, today), recordTypeOf(deal)];
    const key = `${day} ${recordType ?? ''}`;
    const policy =
      parsed.get(key) ?? soundPolicy(() => policyInForce(records, recordType, day)).policy;
    parsed.set(key, policy);
    return policy;
  };
}

async function dealsOf(
  org: Org,
  fields: ReadonlySet<string>,
  rows: readonly ImportRow[],
  today: string,
): Promise<TargetDeal[]> {
  const seen = DEAL_COLUMNS.filter((field) => fields.has(field));
  const recordType = fields.has(RECORD_TYPE[0]) ? [RECORD_TYPE[1]] : [];
  const columns = ['Id', 'Name', ...seen, ...recordType].join(', ');
  const policyOf = policies(await policiesIn(org, today), today);
  const deals = await opportunitiesOf(org, columns, rows);
  return deals.map((deal) => ({
    id: String(deal['Id']),
    name: String(deal['Name']),
    policy: policyOf(deal),
    currency: typeof deal[CURRENCY] === 'string' ? deal[CURRENCY] : null,
  }));
}

/**
 * Looks up what rows name, and what the user may do.
 * @param now the instant of the import.
 * @throws {SfError} where the org does not answer, lacks the package, or hides what an import needs.
 */
export async function orgStateFor(
  org: Org,
  rows: readonly ImportRow[],
  now: Date,
): Promise<OrgState> {
  const [visible, user] = [await visibleIn(org), await currentUser(org)];
  const rights = {
    concession: await rightsIn(org, 'concession'),
    behavior: await rightsIn(org, 'behavior'),
  };
  const fields = visible.fields.get(OPPORTUNITY) ?? new Set<string>();
  const deals = await dealsOf(org, fields, rows, dayIn(now, user.timeZone));
  return {
    dealsById: new Map(deals.map((deal) => [deal.id, deal])),
    dealsByName: Map.groupBy(deals, ({ name }) => name),
    events: {
      concession: await eventsOf(org, 'concession', rights.concession, rows),
      behavior: await eventsOf(org, 'behavior', rights.behavior, rows),
    },
    rights,
    contest: { by: user.id, on: now.toISOString() },
  };
}
