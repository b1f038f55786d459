import {
  addPage,
  behaviorsQuery,
  concessionsQuery,
  connectionOf,
  descriptionsOf,
  hiddenFields,
  nodesOf,
  OBJECTS,
  opportunityQuery,
  PAGE_OBJECTS,
  policiesQuery,
  policyRecords,
  recordTypeOf,
  type Descriptions,
  type GraphQLNode,
  type LogPages,
} from 'c/powerDealData';
import { dayOf } from 'c/powerFormat';
import { BEHAVIOR, CONCESSION, OPPORTUNITY, type SObject } from 'c/powerRecords';
import { gql, graphql, type GraphQLQuery, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfosResult } from 'lightning/uiObjectInfoApi';
import { api, wire } from 'lwc';
import type { DealNodes } from './dealNodes';
import { dayOfReading } from './view';
import { WordReader } from './wordReader';

/** The wires that bring a deal, each refreshed on its own. */
type Source = 'opportunity' | 'concessions' | 'behaviors' | 'policies';

/** Which policies may be in force. */
interface PoliciesAsked {
  readonly recordType: string | null;
  /** ISO day of the reading. */
  readonly day: string;
  /** ISO day, where that of the reading is past. */
  readonly today?: string;
}

const isSame = (a: PoliciesAsked, b: PoliciesAsked | undefined): boolean =>
  a.recordType === b?.recordType && a.day === b.day && a.today === b.today;

const isRejected = (result: PromiseSettledResult<void>): result is PromiseRejectedResult =>
  result.status === 'rejected';

/**
 * Reads an opportunity, its log and the policies that may be in force, as the user may see them,
 * and tells whoever extends it when there is something to show.
 */
export abstract class DealReader extends WordReader {
  /** Id of the opportunity; another one begins anew. */
  @api
  get recordId(): string {
    return this.currentId;
  }
  set recordId(id: string) {
    if (id === this.currentId) return;
    this.currentId = id;
    this.forget();
  }

  currentId = '';
  objectApiNames: readonly string[] | undefined = PAGE_OBJECTS;
  opportunityQuery: GraphQLQuery | undefined;
  concessionsQuery: GraphQLQuery | undefined;
  behaviorsQuery: GraphQLQuery | undefined;
  policiesQuery: GraphQLQuery | undefined;
  policiesVariables: PoliciesAsked | undefined;
  descriptions: Descriptions = new Map();
  concessionsAfter: string | null = null;
  behaviorsAfter: string | null = null;

  opportunity: GraphQLNode | null = null;
  concessions: LogPages | null = null;
  behaviors: LogPages | null = null;
  policies: readonly SObject[] | null = null;
  isDenied = false;
  refreshers = new Map<Source, () => Promise<void>>();

  /** Called where the org did not give what was asked for. */
  abstract fail(cause: unknown): void;
  /** Called where the log's objects are not theirs to see. */
  abstract deny(): void;
  /** Called where there is no such deal, or it is not theirs to see. */
  abstract miss(): void;

  @wire(getObjectInfos, { objectApiNames: '$objectApiNames' })
  describe({ data, error: cause }: ObjectInfosResult): void {
    if (cause) this.fail(cause);
    if (data) this.ask(descriptionsOf(data));
  }

  @wire(graphql, { query: '$opportunityQuery', variables: '$opportunityVariables' })
  takeOpportunity(result: GraphQLResult<unknown>): void {
    const data = this.received('opportunity', result);
    if (!data) return;
    this.opportunity = connectionOf(data, OPPORTUNITY).edges[0]?.node ?? null;
    if (this.opportunity) this.askPolicies(this.opportunity);
    else this.miss();
    this.read();
  }

  @wire(graphql, { query: '$concessionsQuery', variables: '$concessionsVariables' })
  takeConcessions(result: GraphQLResult<unknown>): void {
    const data = this.received('concessions', result);
    if (!data) return;
    const page = connectionOf(data, CONCESSION);
    this.concessions = addPage(this.concessions, this.concessionsAfter, page);
    this.concessionsAfter = this.concessions.next ?? this.concessionsAfter;
    this.read();
  }

  @wire(graphql, { query: '$behaviorsQuery', variables: '$behaviorsVariables' })
  takeBehaviors(result: GraphQLResult<unknown>): void {
    const data = this.received('behaviors', result);
    if (!data) return;
    const page = connectionOf(data, BEHAVIOR);
    this.behaviors = addPage(this.behaviors, this.behaviorsAfter, page);
    this.behaviorsAfter = this.behaviors.next ?? this.behaviorsAfter;
    this.read();
  }

  @wire(graphql, { query: '$policiesQuery', variables: '$policiesVariables' })
  takePolicies(result: GraphQLResult<unknown>): void {
    const data = this.received('policies', result);
    if (!data) return;
    this.policies = policyRecords(data);
    this.read();
  }

  /** The user's own day, which goes on while a page stays open. */
  get today(): string {
    return dayOf(new Date());
  }

  get opportunityVariables() {
    return { recordId: this.recordId };
  }

  get concessionsVariables() {
    return { recordId: this.recordId, after: this.concessionsAfter };
  }

  get behaviorsVariables() {
    return { recordId: this.recordId, after: this.behaviorsAfter };
  }

  override get concessionType(): string | undefined {
    return this.descriptions.get(CONCESSION)?.defaultRecordTypeId;
  }

  override get behaviorType(): string | undefined {
    return this.descriptions.get(BEHAVIOR)?.defaultRecordTypeId;
  }

  /** Everything that was read of the deal; null: some of it is still to come. */
  get nodes(): DealNodes | null {
    const { opportunity, concessions, behaviors, policies } = this;
    if (!opportunity || !concessions || !behaviors || !policies) return null;
    if (concessions.next !== null || behaviors.next !== null) return null;
    const log = { concessions: nodesOf(concessions), behaviors: nodesOf(behaviors) };
    return { opportunity, ...log, policies, hidden: hiddenFields(this.descriptions) };
  }

  /** Nothing of one deal may show on another. */
  forget(): void {
    this.opportunity = null;
    this.concessions = null;
    this.behaviors = null;
    this.policies = null;
    this.concessionsAfter = null;
    this.behaviorsAfter = null;
    this.policiesVariables = undefined;
    this.policiesQuery = undefined;
  }

  /** Describes what may be asked for, then asks; without the log's objects there is no reading. */
  ask(descriptions: Descriptions): void {
    this.isDenied = OBJECTS.some((object) => !descriptions.has(object));
    if (this.isDenied) {
      this.deny();
      return;
    }
    this.descriptions = descriptions;
    this.opportunityQuery = gql`${opportunityQuery(descriptions)}`;
    this.concessionsQuery = gql`${concessionsQuery(descriptions)}`;
    this.behaviorsQuery = gql`${behaviorsQuery(descriptions)}`;
  }

  /** Which policies apply is known only once the deal is, and may change with its type and day. */
  askPolicies(opportunity: GraphQLNode): void {
    const { today } = this;
    const day = dayOfReading(opportunity, today);
    const isPast = day < today;
    const recordType = recordTypeOf(opportunity);
    const asked = { recordType, day, ...(isPast ? { today } : {}) };
    if (isSame(asked, this.policiesVariables)) return;
    this.policies = null;
    this.policiesVariables = asked;
    this.policiesQuery = gql`${policiesQuery(this.descriptions, isPast)}`;
  }

  /** What a wire brought, or undefined where it brought nothing or an error. */
  received(source: Source, { data, errors, refresh }: GraphQLResult<unknown>): unknown {
    if (refresh) this.refreshers.set(source, refresh);
    if (!errors) return data;
    this[source] = null;
    this.fail(errors);
    return undefined;
  }

  /** Reads everything again, the logs from their first page; true where that succeeded. */
  async refresh(): Promise<boolean> {
    this.concessionsAfter = null;
    this.behaviorsAfter = null;
    const refreshed = [...this.refreshers.values()].map((refresh) => refresh());
    const failure = (await Promise.allSettled(refreshed)).find(isRejected);
    if (failure) this.fail(failure.reason);
    const { opportunity, concessions, behaviors, policies } = this;
    return !failure && [opportunity, concessions, behaviors, policies].every(Boolean);
  }

  /** This wire has no refresh: it asks again once it has lost its parameter and found it. */
  async describeAnew(): Promise<void> {
    this.objectApiNames = undefined;
    await Promise.resolve();
    this.objectApiNames = PAGE_OBJECTS;
  }
}
