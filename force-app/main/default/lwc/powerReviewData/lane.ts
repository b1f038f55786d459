/** A lane of the review: one connection, page by page. */
import { PAGE_SIZE } from 'c/powerDealData';
import type { LaneSpec } from 'c/powerLane';

/** Records of one object that can be paged through. */
const BOUND = 1_000_000;

/** What a lane asks for. */
export interface Asked {
  object: string;
  selection: string;
  /** Fields and their conditions. */
  where?: string;
  /** Declares the variables of the conditions. */
  declares?: string;
  pageSize?: number;
}

/** One page, in an order that does not change while it is read. */
const textOf = ({
  object,
  selection,
  where,
  declares = '',
  pageSize = PAGE_SIZE,
}: Asked): string => `query powerReview($after: String${declares}) { uiapi { query {
    ${object}(
      ${where === undefined ? '' : `where: { ${where} }`}
      orderBy: { Id: { order: ASC } }
      first: ${pageSize}, after: $after, upperBound: ${BOUND}
    ) {
      edges { node { Id ${selection} } }
      pageInfo { hasNextPage endCursor }
    }
  } } }`;

/** A lane under a name, with the variables of its conditions. */
export const laneOf = (
  name: string,
  asked: Asked,
  variables: LaneSpec['variables'] = {},
): LaneSpec => ({ name, text: textOf(asked), connection: asked.object, variables });
