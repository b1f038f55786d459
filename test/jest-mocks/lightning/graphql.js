import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

/**
 * Stands in for the platform's module, which no package ships: tests emit what the org would
 * answer. Its own stub in sfdx-lwc-jest lacks mutations, and a `gql` that keeps the query.
 */
export class graphql extends createTestWireAdapter() {
  /** Answers every component whose query has this name. */
  static answer(name, data, refresh) {
    super.emit({ data, errors: undefined, refresh }, (config) => isNamed(config, name));
  }

  /** Fails every component whose query has this name. */
  static reject(name, errors, refresh) {
    super.emit({ data: undefined, errors, refresh }, (config) => isNamed(config, name));
  }
}

const isNamed = ({ query }, name) => query?.source.includes(`query ${name}(`) ?? false;

export const gql = (parts, ...values) => ({ source: String.raw({ raw: parts }, ...values) });

/** What a mutation comes to is the test's to say: `executeMutation.mockResolvedValueOnce(…)`. */
export const executeMutation = jest.fn().mockResolvedValue({ data: {}, errors: undefined });
