import asOfClose from '@salesforce/label/c.Power_Gauge_as_of_close';
import asOfDay from '@salesforce/label/c.Power_Gauge_as_of';
import builtIn from '@salesforce/label/c.Power_Gauge_built_in';
import empty from '@salesforce/label/c.Power_Gauge_empty';
import emptyMessage from '@salesforce/label/c.Power_Gauge_empty_message';
import error from '@salesforce/label/c.Power_Gauge_error';
import hidden from '@salesforce/label/c.Power_Gauge_hidden';
import likely from '@salesforce/label/c.Power_Gauge_likely';
import loading from '@salesforce/label/c.Power_Gauge_loading';
import noAccess from '@salesforce/label/c.Power_Gauge_no_access';
import noAccessMessage from '@salesforce/label/c.Power_Gauge_no_access_message';
import notFound from '@salesforce/label/c.Power_Gauge_not_found';
import policyBroken from '@salesforce/label/c.Power_Gauge_policy_broken';
import policyBrokenMessage from '@salesforce/label/c.Power_Gauge_policy_broken_message';
import retry from '@salesforce/label/c.Power_Gauge_retry';
import thin from '@salesforce/label/c.Power_Gauge_thin';
import thinMessage from '@salesforce/label/c.Power_Gauge_thin_message';
import title from '@salesforce/label/c.Power_Gauge_title';
import underPolicy from '@salesforce/label/c.Power_Gauge_under_policy';
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
import { dayOf, dayText, fill, plain, signed } from 'c/powerFormat';
import { BEHAVIOR, BrokenPolicyError, CONCESSION, OPPORTUNITY } from 'c/powerRecords';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import { gql, graphql, type GraphQLQuery, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfosResult } from 'lightning/uiObjectInfoApi';
import { api, LightningElement, wire } from 'lwc';
import { dayOfReading, gaugeView, recordTypeOf, type GaugeView } from './view';

/** What is shown where there is no reading. */
interface Notice {
  heading: string;
  message: string;
  iconName: string;
  actionLabel: string;
}

const NO_ACCESS: Notice = {
  heading: noAccess,
  message: noAccessMessage,
  iconName: 'utility:lock',
  actionLabel: '',
};
const EMPTY: Notice = {
  heading: empty,
  message: emptyMessage,
  iconName: 'utility:log_a_call',
  actionLabel: '',
};

const failed = (message: string): Notice => ({
  heading: error,
  message,
  iconName: 'utility:error',
  actionLabel: retry,
});

const broken = (version: string): Notice => ({
  heading: policyBroken,
  message: fill(policyBrokenMessage, version),
  iconName: 'utility:warning',
  actionLabel: '',
});

/** The wires that bring a deal, each refreshed on its own. */
type Source = 'opportunity' | 'concessions' | 'behaviors' | 'policies';

/**
 * The power-balance gauge of an opportunity: reads its log as the user may see it, and shows who
 * holds the power, how hard both sides pull and by which kind of power.
 */
export default class PowerGauge extends LightningElement {
  @api recordId!: string;

  labels = { title, loading, hidden, thin, thinMessage };
  objectApiNames = OBJECTS;
  today = dayOf(new Date());

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

  view: GaugeView | null = null;
  notice: Notice | null = null;
  isPartial = false;
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
    else this.notice = failed(notFound);
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

  get bandClass(): string {
    return `badge badge_${this.view?.reading.band}`;
  }

  get bandWord(): string {
    return BAND_WORDS[this.view?.reading.band ?? 'unknown'];
  }

  get bandShape(): string {
    return BAND_SHAPES[this.view?.reading.band ?? 'unknown'];
  }

  get isThin(): boolean {
    return this.view?.reading.band === 'unknown';
  }

  get headline(): string {
    return signed(this.view?.reading.balance ?? 0);
  }

  get interval(): string {
    const { low = 0, high = 0, contributions = [] } = this.view?.reading ?? {};
    return fill(likely, plain(low), plain(high), contributions.length);
  }

  get hasWarnings(): boolean {
    return (this.view?.reading.warnings.length ?? 0) > 0;
  }

  /** The day and the policy that the reading is stamped with. */
  get stamp(): string {
    if (!this.view) return '';
    const { asOf, isClosed, policy } = this.view;
    const day = fill(isClosed ? asOfClose : asOfDay, dayText(asOf));
    const name = policy.name ? `${policy.name} (${policy.version})` : builtIn;
    return `${day} · ${fill(underPolicy, name)}`;
  }

  /** Describes what may be asked for, then asks; without the log's objects there is no reading. */
  ask(descriptions: Descriptions): void {
    if (OBJECTS.some((object) => !descriptions.has(object))) {
      this.notice = NO_ACCESS;
      return;
    }
    this.descriptions = descriptions;
    this.isPartial = hiddenFields(descriptions).length > 0;
    this.opportunityQuery = gql`${opportunityQuery(descriptions)}`;
    this.concessionsQuery = gql`${concessionsQuery(descriptions)}`;
    this.behaviorsQuery = gql`${behaviorsQuery(descriptions)}`;
  }

  /** Which policies apply is known only once the deal is: its record type, and its day. */
  askPolicies(opportunity: GraphQLNode): void {
    const day = dayOfReading(opportunity, this.today);
    this.policiesVariables = { recordType: recordTypeOf(opportunity), day };
    this.policiesQuery ??= gql`${policiesQuery(this.descriptions)}`;
  }

  /** What a wire brought, or undefined where it brought nothing or an error. */
  received(source: Source, { data, errors, refresh }: GraphQLResult<unknown>): unknown {
    if (refresh) this.refreshers.set(source, refresh);
    if (errors) this.fail(errors);
    return errors ? undefined : data;
  }

  fail(cause: unknown): void {
    this.view = null;
    this.notice = failed(reduceErrors(cause).join(' '));
  }

  /** Takes the reading once every part is there. */
  read(): void {
    const { opportunity, concessions, behaviors, policies } = this;
    if (!opportunity || !concessions || !behaviors || !policies) return;
    if (concessions.next !== null || behaviors.next !== null) return;
    try {
      const log = { concessions: nodesOf(concessions), behaviors: nodesOf(behaviors) };
      this.show(gaugeView({ opportunity, ...log, policies }, this.today));
    } catch (cause) {
      if (!(cause instanceof BrokenPolicyError)) throw cause;
      this.view = null;
      this.notice = broken(cause.version);
    }
  }

  /** A deal on which nothing is known says what to do first. */
  show(view: GaugeView): void {
    const isEmpty = view.logged === 0 && view.reading.band === 'unknown';
    this.view = isEmpty ? null : view;
    this.notice = isEmpty ? EMPTY : null;
  }

  retry(): void {
    this.notice = null;
    for (const refresh of this.refreshers.values()) void refresh();
  }
}
