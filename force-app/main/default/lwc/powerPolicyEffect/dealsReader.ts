import { connectionOf, descriptionsOf, hiddenFields, type Descriptions } from 'c/powerDealData';
import { reduceErrors } from 'c/powerErrors';
import {
  BOUND,
  countsOf,
  countsQuery,
  DealBook,
  OBJECT_OF,
  pageQuery,
  PARTS,
  SOURCES,
  type Counts,
  type Part,
  type Source,
} from 'c/powerPolicyData';
import { daysBefore, LAST_YEAR_DAYS } from 'c/powerCompare';
import { gql, graphql, type GraphQLQuery, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfosResult } from 'lightning/uiObjectInfoApi';
import { api, LightningElement, wire } from 'lwc';
import { isPast, laneAfter, NONE, START, withMore, type Lane } from './lanes';

/** Objects of which every one is needed. */
const OBJECTS = Object.values(OBJECT_OF);

type Queries = ReadonlyMap<Part, GraphQLQuery>;

/**
 * Reads every open deal with its log, then those closed within the last year, page by page, each
 * object in a lane of its own. What was read is kept whatever fails or is stopped.
 */
export abstract class DealsReader extends LightningElement {
  /** The user's own day, ISO. */
  @api today = '';

  objectApiNames: readonly string[] | undefined = OBJECTS;
  descriptions: Descriptions = new Map();
  isDenied = false;
  isStopped = false;
  /** What went wrong, in sentences; none: nothing. */
  failures: readonly string[] = [];

  countsQuery: GraphQLQuery | undefined;
  queries: Readonly<Record<Source, Queries>> | null = null;
  dealsLane = START;
  concessionsLane = START;
  behaviorsLane = START;

  book = new DealBook();
  /** How much there is to read; null: not counted yet. */
  counts: Counts | null = null;
  held: Counts = NONE;

  /** Called when a part was read to its end. */
  abstract loaded(part: Part): void;

  @wire(getObjectInfos, { objectApiNames: '$objectApiNames' })
  describe({ data, error: cause }: ObjectInfosResult): void {
    if (cause) this.fail(cause);
    if (data) this.ask(descriptionsOf(data));
  }

  @wire(graphql, { query: '$countsNow', variables: '$sinceVariables' })
  takeCounts({ data, errors }: GraphQLResult<unknown>): void {
    if (errors) this.fail(errors);
    else if (data) this.counts = countsOf(data);
  }

  @wire(graphql, { query: '$dealsQuery', variables: '$dealsVariables' })
  takeDeals(result: GraphQLResult<unknown>): void {
    this.take('deals', result);
  }

  @wire(graphql, { query: '$concessionsQuery', variables: '$concessionsVariables' })
  takeConcessions(result: GraphQLResult<unknown>): void {
    this.take('concessions', result);
  }

  @wire(graphql, { query: '$behaviorsQuery', variables: '$behaviorsVariables' })
  takeBehaviors(result: GraphQLResult<unknown>): void {
    this.take('behaviors', result);
  }

  get countsNow(): GraphQLQuery | undefined {
    return this.isStopped || this.counts || !this.today ? undefined : this.countsQuery;
  }

  get dealsQuery(): GraphQLQuery | undefined {
    return this.queryFor('deals', this.dealsLane);
  }

  get concessionsQuery(): GraphQLQuery | undefined {
    return this.queryFor('concessions', this.concessionsLane);
  }

  get behaviorsQuery(): GraphQLQuery | undefined {
    return this.queryFor('behaviors', this.behaviorsLane);
  }

  get dealsVariables() {
    return this.variablesFor(this.dealsLane);
  }

  get concessionsVariables() {
    return this.variablesFor(this.concessionsLane);
  }

  get behaviorsVariables() {
    return this.variablesFor(this.behaviorsLane);
  }

  get sinceVariables(): { since: string } | undefined {
    return this.today ? { since: daysBefore(this.today, LAST_YEAR_DAYS) } : undefined;
  }

  /** Records are asked for once they were counted, and not while reading rests. */
  queryFor(source: Source, { part, isDone }: Lane): GraphQLQuery | undefined {
    if (this.isStopped || isDone || !this.counts) return undefined;
    return this.queries?.[source].get(part);
  }

  /** A variable that a query does not declare would be an error. */
  variablesFor({ part, after }: Lane) {
    return part === 'closed' ? { after, ...this.sinceVariables } : { after };
  }

  get lanes(): Readonly<Record<Source, Lane>> {
    return {
      deals: this.dealsLane,
      concessions: this.concessionsLane,
      behaviors: this.behaviorsLane,
    };
  }

  isLoaded(part: Part): boolean {
    return Object.values(this.lanes).every((lane) => isPast(part, lane));
  }

  get hasHiddenFields(): boolean {
    return this.descriptions.size > 0 && hiddenFields(this.descriptions).length > 0;
  }

  /** Whether there are more records than can be read. */
  get isCapped(): boolean {
    const { counts } = this;
    return (
      counts !== null && PARTS.some((part) => SOURCES.some((one) => counts[part][one] > BOUND))
    );
  }

  /** Describes what may be asked for, then asks how much there is. */
  ask(descriptions: Descriptions): void {
    this.isDenied = OBJECTS.some((object) => !descriptions.has(object));
    if (this.isDenied || this.queries) return;
    this.descriptions = descriptions;
    this.queries = {
      deals: this.queriesOf('deals'),
      concessions: this.queriesOf('concessions'),
      behaviors: this.queriesOf('behaviors'),
    };
    this.countsQuery = gql`${countsQuery()}`;
  }

  queriesOf(source: Source): Queries {
    return new Map(
      PARTS.map((part) => [part, gql`${pageQuery(this.descriptions, source, part)}`] as const),
    );
  }

  /** Keeps a page and goes on to the next; the last one ends its part. */
  take(source: Source, { data, errors }: GraphQLResult<unknown>): void {
    if (errors) this.fail(errors);
    if (errors || !data) return;
    const lane = this.lanes[source];
    const { edges, pageInfo } = connectionOf(data, OBJECT_OF[source]);
    const nodes = edges.map(({ node }) => node);
    const added = this.book.add(source, lane.part, nodes);
    this.held = withMore(this.held, lane.part, source, added);
    this[`${source}Lane`] = laneAfter(lane, pageInfo);
    if (this.isLoaded(lane.part)) this.loaded(lane.part);
  }

  fail(cause: unknown): void {
    this.failures = reduceErrors(cause);
    this.isStopped = true;
  }

  /** Reads no further, and keeps what is there. */
  stop(): void {
    this.isStopped = true;
  }

  /** Goes on where it was stopped or failed. */
  goOn(): void {
    this.failures = [];
    this.isStopped = false;
    if (this.descriptions.size === 0) void this.describeAnew();
  }

  /** This wire has no refresh: it asks again once it has lost its parameter and found it. */
  async describeAnew(): Promise<void> {
    this.objectApiNames = undefined;
    await Promise.resolve();
    this.objectApiNames = OBJECTS;
  }
}
