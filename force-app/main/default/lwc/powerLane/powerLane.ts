import { addPage, connectionOf, nodesOf, type GraphQLNode, type LogPages } from 'c/powerDealData';
import { gql, graphql, type GraphQLQuery, type GraphQLResult } from 'lightning/graphql';
import { api, LightningElement, wire } from 'lwc';

/** What a lane reads. */
export interface LaneSpec {
  /** What it is called. */
  name: string;
  /** A query of one connection, with a variable `after` for where its page begins. */
  text: string;
  /** Name of the connection in the answer. */
  connection: string;
  /** Its other variables. */
  variables: Readonly<Record<string, unknown>>;
}

/** How far a lane has come. */
export interface LaneProgress {
  name: string;
  /** Records so far. */
  records: number;
}

/** All that a lane has read. */
export interface LaneRead {
  name: string;
  nodes: readonly GraphQLNode[];
}

/** Records that are made or deleted meanwhile shift the rest: two pages may bring the same one. */
const onceEach = (nodes: readonly GraphQLNode[]): GraphQLNode[] => [
  ...new Map(nodes.map((node) => [node['Id'], node])).values(),
];

/**
 * Reads the records of a connection to their end, page by page; it shows nothing. What was read is
 * kept where it is paused or fails: it goes on from there.
 * @fires progress after each page but the last, a `LaneProgress`.
 * @fires read once everything is there, a `LaneRead`.
 * @fires failed with what the org said.
 */
export default class PowerLane extends LightningElement {
  @api name = '';
  @api connection = '';
  @api variables: LaneSpec['variables'] = {};
  @api isPaused = false;

  @api
  get text(): string {
    return this.given;
  }
  set text(text: string) {
    this.given = text;
    this.parsed = gql`${text}`;
  }

  given = '';
  parsed: GraphQLQuery | undefined;
  cursor: string | null = null;
  pages: LogPages | null = null;
  isDone = false;

  @wire(graphql, { query: '$query', variables: '$allVariables' })
  take({ data, errors }: GraphQLResult<unknown>): void {
    if (errors) this.dispatchEvent(new CustomEvent('failed', { detail: errors }));
    else if (data) this.keep(data);
  }

  get query(): GraphQLQuery | undefined {
    return this.isPaused || this.isDone ? undefined : this.parsed;
  }

  get allVariables() {
    return { ...this.variables, after: this.cursor };
  }

  keep(data: unknown): void {
    const { name } = this;
    this.pages = addPage(this.pages, this.cursor, connectionOf(data, this.connection));
    const nodes = onceEach(nodesOf(this.pages));
    const { next } = this.pages;
    if (next === null) {
      this.isDone = true;
      this.dispatchEvent(new CustomEvent<LaneRead>('read', { detail: { name, nodes } }));
      return;
    }
    this.cursor = next;
    const detail = { name, records: nodes.length };
    this.dispatchEvent(new CustomEvent<LaneProgress>('progress', { detail }));
  }
}
