import loading from '@salesforce/label/c.Power_Gauge_loading';
import title from '@salesforce/label/c.Power_Gauge_title';
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
  policiesQuery,
  type Descriptions,
  type GraphQLNode,
  type LogPages,
} from 'c/powerDealData';
import { reduceErrors } from 'c/powerErrors';
import { dayOf } from 'c/powerFormat';
import type { ReadingView } from 'c/powerReading';
import { BEHAVIOR, BrokenPolicyError, CONCESSION, OPPORTUNITY } from 'c/powerRecords';
import { gql, graphql, type GraphQLQuery, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfosResult } from 'lightning/uiObjectInfoApi';
import { api, LightningElement, wire } from 'lwc';
import { broken, EMPTY, failed, GONE, NO_ACCESS, type Notice } from './notices';
import { dayOfReading, readingView, recordTypeOf, stampOf } from './view';

/** The wires that bring a deal, each refreshed on its own. */
type Source = 'opportunity' | 'concessions' | 'behaviors' | 'policies';

const isRejected = (result: PromiseSettledResult<void>): result is PromiseRejectedResult =>
  result.status === 'rejected';

/**
 * The power-balance gauge of an opportunity: reads its log as the user may see it, and shows who
 * holds the power, how hard both sides pull and by which kind of power.
 */
export default class PowerGauge extends LightningElement {
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
  labels = { title, loading };
  objectApiNames: readonly string[] | undefined = OBJECTS;

  opportunityQuery: GraphQLQuery | undefined;
  concessionsQuery: GraphQLQuery | undefined;
  behaviorsQuery: GraphQLQuery | undefined;
  policiesQuery: GraphQLQuery | undefined;
  policiesVariables: { recordType: string | null; day: string } | undefined;
  descriptions: Descriptions = new Map();
  concessionsAfter: string | null = null;
  behaviorsAfter: string | null = null;

  opportunity: GraphQLNode | null = null;
  concessions: LogPages | null = null;
  behaviors: LogPages | null = null;
  policies: readonly GraphQLNode[] | null = null;

  view: ReadingView | null = null;
  notice: Notice | null = null;
  unseen: readonly string[] = [];
  isDenied = false;
  refreshers = new Map<Source, () => Promise<void>>();

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
    else this.say(GONE);
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
    const edges = [...connectionOf(data, 'own').edges, ...connectionOf(data, 'forAll').edges];
    this.policies = edges.map(({ node }) => node);
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

  get isLoading(): boolean {
    return !this.view && !this.notice;
  }

  /** The day and the policy that the reading is stamped with. */
  get stamp(): string {
    return this.view ? stampOf(this.view) : '';
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
    this.view = null;
    this.notice = this.isDenied ? NO_ACCESS : null;
  }

  /** Describes what may be asked for, then asks; without the log's objects there is no reading. */
  ask(descriptions: Descriptions): void {
    this.isDenied = OBJECTS.some((object) => !descriptions.has(object));
    if (this.isDenied) {
      this.say(NO_ACCESS);
      return;
    }
    this.descriptions = descriptions;
    this.unseen = hiddenFields(descriptions);
    this.opportunityQuery = gql`${opportunityQuery(descriptions)}`;
    this.concessionsQuery = gql`${concessionsQuery(descriptions)}`;
    this.behaviorsQuery = gql`${behaviorsQuery(descriptions)}`;
  }

  /** Which policies apply is known only once the deal is, and may change with its type and day. */
  askPolicies(opportunity: GraphQLNode): void {
    const day = dayOfReading(opportunity, this.today);
    const recordType = recordTypeOf(opportunity);
    const asked = this.policiesVariables;
    if (asked?.day === day && asked.recordType === recordType) return;
    this.policies = null;
    this.policiesVariables = { recordType, day };
    this.policiesQuery ??= gql`${policiesQuery(this.descriptions)}`;
  }

  /** What a wire brought, or undefined where it brought nothing or an error. */
  received(source: Source, { data, errors, refresh }: GraphQLResult<unknown>): unknown {
    if (refresh) this.refreshers.set(source, refresh);
    if (!errors) return data;
    this[source] = null;
    this.fail(errors);
    return undefined;
  }

  /** A notice stands in place of a reading, never beside one. */
  say(notice: Notice): void {
    this.view = null;
    this.notice = notice;
  }

  fail(cause: unknown): void {
    this.say(failed(reduceErrors(cause)));
  }

  /** Takes the reading once every part is there. */
  read(): void {
    const { opportunity, concessions, behaviors, policies, unseen } = this;
    if (!opportunity || !concessions || !behaviors || !policies) return;
    if (concessions.next !== null || behaviors.next !== null) return;
    try {
      const log = { concessions: nodesOf(concessions), behaviors: nodesOf(behaviors) };
      this.show(readingView({ opportunity, ...log, policies, hidden: unseen }, this.today));
    } catch (cause) {
      if (!(cause instanceof BrokenPolicyError)) throw cause;
      this.say(broken(cause.version));
    }
  }

  /** A deal on which nothing is known says what to do first. */
  show(view: ReadingView): void {
    const isEmpty = view.entries.size === 0 && view.reading.band === 'unknown';
    this.view = isEmpty ? null : view;
    this.notice = isEmpty ? EMPTY : null;
  }

  /** Reads everything again, the logs from their first page. */
  async refresh(): Promise<void> {
    this.concessionsAfter = null;
    this.behaviorsAfter = null;
    const refreshed = [...this.refreshers.values()].map((refresh) => refresh());
    const failure = (await Promise.allSettled(refreshed)).find(isRejected);
    if (failure) this.fail(failure.reason);
  }

  /** This wire has no refresh: it asks again once it has lost its parameter and found it. */
  async describeAnew(): Promise<void> {
    this.objectApiNames = undefined;
    await Promise.resolve();
    this.objectApiNames = OBJECTS;
  }

  /** Asks again whatever there is to ask. */
  retry(): void {
    this.notice = null;
    (this.template?.querySelector('.body') as HTMLElement | null)?.focus();
    if (this.descriptions.size === 0) void this.describeAnew();
    void this.refresh();
  }
}
