import type { GraphQLNode } from 'c/powerDealData';
import type { SObject } from 'c/powerRecords';

/** What has been read of a deal. */
export interface DealNodes {
  opportunity: GraphQLNode;
  concessions: readonly GraphQLNode[];
  behaviors: readonly GraphQLNode[];
  /** Those that may be in force. */
  policies: readonly SObject[];
  /** Fields that are hidden from the user. */
  hidden: readonly string[];
}
