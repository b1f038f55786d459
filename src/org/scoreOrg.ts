import { dealFromRecords, type SObject } from './deals.ts';
import { readDeal, type DealReading, type NamedDeal } from './dealReading.ts';
import { logsIn, policiesIn, type Logs } from './logs.ts';
import { opportunitiesIn, type Selection } from './opportunities.ts';
import type { PolicyInForce } from './policies.ts';
import { onlyPolicy, policyTaken, type PolicyBasis, type PolicyTaken } from './policyTaken.ts';
import type { Org } from './query.ts';
import { currentUser, dayIn } from './today.ts';
import { visibleIn, type KindLabels } from './visible.ts';

/** What to read in an org. */
export interface OrgScoring {
  selection: Selection;
  /** ISO day; null: today, where the user lives. */
  asOf: string | null;
  /** Under which every deal is read, whatever is published; null: the policy in force. */
  policy: PolicyInForce | null;
  /** Whose policy a past day is read under. */
  basis: PolicyBasis;
}

/** Readings, the day they were asked for, and the words of the org. */
export interface OrgScores {
  asOf: string;
  readings: DealReading[];
  kinds: KindLabels;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** By event id, what a text field says where it says something. */
const textsOf = (records: readonly SObject[], field: string): Map<string, string> =>
  new Map(
    records.flatMap((record) => {
      const said = text(record[field]);
      return said ? [[String(record['Id']), said]] : [];
    }),
  );

/** An opportunity with its log and what people call it. */
export function namedDeal(opportunity: SObject, logs: Logs): NamedDeal {
  const id = String(opportunity['Id']);
  const concessions = logs.concessions.get(id) ?? [];
  const behaviors = logs.behaviors.get(id) ?? [];
  const events = [...concessions, ...behaviors];
  const isClosed = opportunity['IsClosed'] === true;
  const isWon = opportunity['IsWon'];
  return {
    deal: dealFromRecords({ opportunity, concessions, behaviors }),
    name: text(opportunity['Name']) ?? id,
    currency: text(opportunity['CurrencyIsoCode']),
    isClosed,
    closedOn: isClosed ? text(opportunity['CloseDate']) : null,
    won: isClosed && typeof isWon === 'boolean' ? isWon : null,
    notes: textsOf(events, 'Note__c'),
    contestReasons: textsOf(events, 'Contest_Reason__c'),
  };
}

/** DeveloperName of the deal's record type; null: the org or the deal has none. */
export function recordTypeOf({ RecordType: recordType }: SObject): string | null {
  if (typeof recordType !== 'object' || recordType === null) return null;
  return text((recordType as SObject)['DeveloperName']);
}

/** The policy to read an opportunity under on a day. */
const choosing =
  ({ policy, basis }: OrgScoring, policies: readonly SObject[], today: string) =>
  (opportunity: SObject) =>
  (readOn: string): PolicyTaken =>
    policy
      ? onlyPolicy(policy)
      : policyTaken(policies, recordTypeOf(opportunity), { readOn, today, basis });

/**
 * Reads deals of an org as its user may see them.
 * @param now the instant; the user's time zone makes it a day.
 * @throws {SfError} where the org does not answer, lacks the package or a deal, or a policy in force
 *   is malformed.
 */
export async function scoreOrg(org: Org, scoring: OrgScoring, now: Date): Promise<OrgScores> {
  const [visible, user] = await Promise.all([
    visibleIn(org, scoring.policy === null),
    currentUser(org),
  ]);
  const today = dayIn(now, user.timeZone);
  const asOf = scoring.asOf ?? today;
  const opportunities = await opportunitiesIn(org, visible, scoring.selection, user);
  const [logs, policies] = await Promise.all([
    logsIn(
      org,
      visible,
      opportunities.map(({ Id }) => String(Id)),
    ),
    scoring.policy ? [] : policiesIn(org, asOf < today ? today : asOf),
  ]);
  const policyOf = choosing(scoring, policies, today);
  const readings = opportunities.map((opportunity) =>
    readDeal(namedDeal(opportunity, logs), policyOf(opportunity), asOf, visible.hidden),
  );
  return { asOf, readings, kinds: visible.kinds };
}
