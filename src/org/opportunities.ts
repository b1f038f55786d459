/** Which opportunities somebody means, by id, by name, or all that are open. */
import type { SObject } from './deals.ts';
import { userOf } from './failures.ts';
import { OPPORTUNITY, OPPORTUNITY_FIELDS } from './fields.ts';
import { isMeantAsId, opportunityId } from './ids.ts';
import { problem } from './messages.ts';
import { recordsOf, type Org } from './query.ts';
import { list, literal, pieces } from './soql.ts';
import type { CurrentUser } from './today.ts';
import type { Visible } from './visible.ts';

/** The opportunities to read. */
export type Selection =
  /** Ids and names, in the order in which they are wanted. */
  | { by: 'asked'; opportunities: readonly string[] }
  /** All that are open: of `me`, of a username, or null: of everyone. */
  | { by: 'open'; owner: string | null };

/** Deals of one name that an error lists before it breaks off. */
const LISTED = 5;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const idOf = (record: SObject): string => text(record['Id']);

/** The fields to ask for; record types and currencies exist only in orgs that use them. */
export function opportunityColumns({ fields }: Visible): string {
  const seen = fields.get(OPPORTUNITY) ?? new Set<string>();
  const wanted = [...OPPORTUNITY_FIELDS, 'IsWon', 'CurrencyIsoCode'].filter((field) =>
    seen.has(field),
  );
  const recordType = seen.has('RecordTypeId') ? ['RecordType.DeveloperName'] : [];
  return ['Id', 'Name', ...wanted, ...recordType].join(', ');
}

const select = (visible: Visible, where: string): string =>
  `SELECT ${opportunityColumns(visible)} FROM ${OPPORTUNITY} WHERE ${where} ORDER BY Id`;

/** The records whose field has one of the values. */
async function withOneOf(
  org: Org,
  visible: Visible,
  field: 'Id' | 'Name',
  values: readonly string[],
): Promise<SObject[]> {
  const found: SObject[] = [];
  for (const piece of pieces(values)) {
    found.push(...(await recordsOf(org, select(visible, `${field} IN ${list(piece)}`))));
  }
  return found;
}

const described = (deal: SObject): string =>
  [idOf(deal), text(deal['CloseDate']) && `closes ${text(deal['CloseDate'])}`]
    .filter(Boolean)
    .join(', ');

/** The one deal of a name; Salesforce compares names whatever their case. */
function theOneNamed(name: string, deals: readonly SObject[]): SObject | null {
  const sameName = deals.filter((deal) => text(deal['Name']).toLowerCase() === name.toLowerCase());
  if (sameName.length <= 1) return sameName[0] ?? null;
  const some = sameName.slice(0, LISTED).map(described).join('; ');
  const more = sameName.length > LISTED ? ` and ${sameName.length - LISTED} more` : '';
  throw problem('opportunityNameAmbiguous', [sameName.length, name, some + more]);
}

/** Id with 18 characters of each text that is meant as one. */
function idsAmong(opportunities: readonly string[]): Map<string, string> {
  const meant = opportunities.filter(isMeantAsId);
  const ids = new Map(meant.map((asked) => [asked, opportunityId(asked)]));
  const wrong = meant.filter((asked) => ids.get(asked) === null);
  if (wrong.length > 0) throw problem('opportunityIdMalformed', [wrong.join(', ')]);
  return ids as Map<string, string>;
}

async function askedFor(
  org: Org,
  visible: Visible,
  opportunities: readonly string[],
): Promise<SObject[]> {
  const ids = idsAmong(opportunities);
  const names = opportunities.filter((asked) => !ids.has(asked));
  const byId = await withOneOf(org, visible, 'Id', [...new Set(ids.values())]);
  const byName = await withOneOf(org, visible, 'Name', names);
  const found = opportunities.map((asked) => {
    const id = ids.get(asked);
    return id ? byId.find((deal) => idOf(deal) === id) : theOneNamed(asked, byName);
  });
  const missing = opportunities.filter((_, at) => !found[at]);
  if (missing.length > 0) throw problem('opportunityNotFound', [missing.join(', '), userOf(org)]);
  return [...new Map(found.map((deal) => [idOf(deal as SObject), deal as SObject])).values()];
}

async function ownerId(org: Org, owner: string, me: CurrentUser): Promise<string> {
  if (owner === 'me') return me.id;
  const soql = `SELECT Id FROM User WHERE Username = ${literal(owner)}`;
  const [user] = await recordsOf(org, soql);
  if (!user) throw problem('ownerUnknown', [owner]);
  return idOf(user);
}

/**
 * The opportunities that were selected: those asked for in the order in which they were, each once.
 * @param me who `me` is.
 * @throws {SfError} where one is not there, not to be seen, or not the only one of its name.
 */
export async function opportunitiesIn(
  org: Org,
  visible: Visible,
  selection: Selection,
  me: CurrentUser,
): Promise<SObject[]> {
  if (selection.by === 'asked') return askedFor(org, visible, selection.opportunities);
  const { owner } = selection;
  const owned = owner === null ? '' : ` AND OwnerId = ${literal(await ownerId(org, owner, me))}`;
  return recordsOf(org, select(visible, `IsClosed = false${owned}`));
}
