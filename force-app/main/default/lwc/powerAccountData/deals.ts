/** Records of an account → its deals, each with its reading. Pure. */
import { recordOf, recordTypeOf, textOf, type GraphQLNode } from 'c/powerDealData';
import { dayOf } from 'c/powerFormat';
import {
  ledgerOf,
  readPower,
  type AccountDeal,
  type Deal,
  type Party,
  type PartyLedger,
  type Policy,
  type Reading,
} from 'c/powerModel';
import {
  BrokenPolicyError,
  dealFromRecords,
  policyInForce,
  readingDay,
  type SObject,
} from 'c/powerRecords';

/** What has been read of an account. */
export interface AccountRecords {
  deals: readonly GraphQLNode[];
  concessions: readonly GraphQLNode[];
  behaviors: readonly GraphQLNode[];
  /** Every one that may be in force. */
  policies: readonly SObject[];
}

/** A deal's reading, as its gauge shows it, and the money behind it. */
interface Read {
  reading: Reading;
  ledger: Record<Party, PartyLedger>;
}

/** One deal of an account. */
export interface DealOfAccount extends AccountDeal {
  id: string;
  name: string;
  /** As the org calls it; empty: hidden. */
  stage: string;
  /** ISO day on which it closed or should close; empty: hidden. */
  closeDate: string;
  amount: number | null;
  /** ISO code; null: the user's own. */
  currency: string | null;
  /** Null: its policy cannot be read. */
  read: Read | null;
  /** Version of a policy that cannot be read; empty: it can. */
  brokenPolicy: string;
}

type Logs = ReadonlyMap<unknown, readonly SObject[]>;

const byDeal = (nodes: readonly GraphQLNode[]): Logs =>
  Map.groupBy(nodes.map(recordOf), ({ Opportunity__c }) => Opportunity__c);

/** A deal that was brought in after its close counts from its close. */
function openedOn({ CreatedDate }: SObject, closedOn: string | null, today: string): string {
  const created = textOf(CreatedDate) ? dayOf(new Date(textOf(CreatedDate))) : today;
  return closedOn !== null && closedOn < created ? closedOn : created;
}

type Outcome = Pick<DealOfAccount, 'read' | 'brokenPolicy'>;

function outcomeOf(deal: Deal, policyOf: () => Policy, readOn: string): Outcome {
  try {
    const policy = policyOf();
    const read = {
      reading: readPower(deal, policy, readOn),
      ledger: ledgerOf(deal, policy, readOn),
    };
    return { read, brokenPolicy: '' };
  } catch (cause) {
    if (!(cause instanceof BrokenPolicyError)) throw cause;
    return { read: null, brokenPolicy: cause.version };
  }
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const labelOf = (value: unknown): string => {
  const { label, value: key } = (value ?? {}) as { label?: unknown; value?: unknown };
  return textOf(label) || textOf(key);
};

const byClose = (a: DealOfAccount, b: DealOfAccount): number =>
  a.closeDate < b.closeDate ? -1 : Number(a.closeDate > b.closeDate);

/** Open ones first, the next to close on top; then those that were closed, the latest on top. */
const inOrder = (deals: readonly DealOfAccount[]): DealOfAccount[] => {
  const [open, closed] = [true, false].map((isOpen) =>
    deals.filter(({ closedOn }) => (closedOn === null) === isOpen).sort(byClose),
  ) as [DealOfAccount[], DealOfAccount[]];
  return [...open, ...closed.reverse()];
};

/**
 * The deals of an account: open ones read today, closed ones as of their close, each under the
 * policy of its record type that was in force then, as its gauge shows it.
 * @param today the user's own day, ISO.
 */
export function accountDeals(records: AccountRecords, today: string): DealOfAccount[] {
  const [concessions, behaviors] = [byDeal(records.concessions), byDeal(records.behaviors)];
  const dealOf = (node: GraphQLNode): DealOfAccount => {
    const opportunity = recordOf(node);
    const id = textOf(opportunity['Id']);
    const log = { concessions: concessions.get(id) ?? [], behaviors: behaviors.get(id) ?? [] };
    const deal = dealFromRecords({ opportunity, ...log });
    const readOn = readingDay(opportunity, today);
    const closedOn = opportunity['IsClosed'] === true ? readOn : null;
    const policyOf = () => policyInForce(records.policies, recordTypeOf(node), readOn).policy;
    return {
      id,
      deal,
      closedOn,
      openedOn: openedOn(opportunity, closedOn, today),
      name: textOf(opportunity['Name']) || id,
      stage: labelOf(node['StageName']),
      closeDate: textOf(opportunity['CloseDate']),
      amount: numberOf(opportunity['Amount']),
      currency: textOf(opportunity['CurrencyIsoCode']) || null,
      ...outcomeOf(deal, policyOf, readOn),
    };
  };
  return inOrder(records.deals.map(dealOf));
}
