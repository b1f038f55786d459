/** What is asked for all deals at once: how many records there are, then page by page. */
import {
  connectionOf,
  dealSelection,
  PAGE_SIZE,
  visible,
  type Descriptions,
} from 'c/powerDealData';
import {
  BEHAVIOR,
  BEHAVIOR_FIELDS,
  CONCESSION,
  CONCESSION_FIELDS,
  OPPORTUNITY,
} from 'c/powerRecords';

/** Which deals: those that are open, or those that were closed since a day. */
export type Part = 'open' | 'closed';
export const PARTS: readonly Part[] = ['open', 'closed'];

/** What is read of them. */
export type Source = 'deals' | 'concessions' | 'behaviors';
export const SOURCES: readonly Source[] = ['deals', 'concessions', 'behaviors'];

export const OBJECT_OF: Readonly<Record<Source, string>> = {
  deals: OPPORTUNITY,
  concessions: CONCESSION,
  behaviors: BEHAVIOR,
};

/** Records of one object that can be paged through. */
export const BOUND = 1_000_000;

/** The lookup from an event to its deal, and the name of that relationship in a filter. */
const [PARENT, RELATIONSHIP] = ['Opportunity__c', 'Opportunity__r'];

const DEALS: Readonly<Record<Part, string>> = {
  open: '{ IsClosed: { eq: false } }',
  closed: '{ IsClosed: { eq: true }, CloseDate: { gte: { value: $since } } }',
};

const filter = (source: Source, part: Part): string =>
  source === 'deals' ? DEALS[part] : `{ ${RELATIONSHIP}: ${DEALS[part]} }`;

const selection = (descriptions: Descriptions, source: Source): string => {
  if (source === 'deals') return dealSelection(descriptions, ['Name', 'IsWon']);
  const fields = source === 'concessions' ? CONCESSION_FIELDS : BEHAVIOR_FIELDS;
  return `Id ${visible(descriptions, OBJECT_OF[source], [...fields, PARENT])}`;
};

/** One page, in an order that does not change while it is read. Variables: `after`, `since`. */
export const pageQuery = (
  descriptions: Descriptions,
  source: Source,
  part: Part,
): string => `query powerLabPage($after: String${part === 'closed' ? ', $since: Date' : ''}) {
  uiapi { query {
    ${OBJECT_OF[source]}(
      where: ${filter(source, part)}
      orderBy: { Id: { order: ASC } }
      first: ${PAGE_SIZE}, after: $after, upperBound: ${BOUND}
    ) {
      edges { node { ${selection(descriptions, source)} } }
      pageInfo { hasNextPage endCursor }
    }
  } }
}`;

const aliasOf = (source: Source, part: Part): string => `${part}_${source}`;

const countSelection = (source: Source, part: Part): string =>
  `${aliasOf(source, part)}: ${OBJECT_OF[source]}(where: ${filter(source, part)}, first: 1) {
    totalCount
  }`;

/** How many records there are of each, all in one request. Variable: `since`. */
export const countsQuery = (): string => `query powerLabCounts($since: Date) { uiapi { query {
  ${PARTS.flatMap((part) => SOURCES.map((source) => countSelection(source, part))).join('\n  ')}
} } }`;

/** Number of records of each source, by part. */
export type Counts = Readonly<Record<Part, Readonly<Record<Source, number>>>>;

/** What the org answered to `countsQuery`. */
export function countsOf(data: unknown): Counts {
  const count = (source: Source, part: Part): number =>
    connectionOf(data, aliasOf(source, part)).totalCount ?? 0;
  const counts = (part: Part): Record<Source, number> => ({
    deals: count('deals', part),
    concessions: count('concessions', part),
    behaviors: count('behaviors', part),
  });
  return { open: counts('open'), closed: counts('closed') };
}
