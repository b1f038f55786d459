import fc from 'fast-check';
import { printPolicyFile } from '../../src/files/policy.ts';
import { parsePolicy, type Policy } from '../../src/model/index.ts';
import { defaultPolicy, policy } from '../model/arbitraries.ts';

export const SEED = 20261123;

/** The default policy in a file of either kind. */
export const yaml = printPolicyFile(
  { policy: defaultPolicy, basedOn: 'all:3', name: 'Ours' },
  'yaml',
);
export const json = printPolicyFile(
  { policy: defaultPolicy, basedOn: 'all:3', name: 'Ours' },
  'json',
);

/** Any policy, with what a file may say of it. */
export const policyFile = fc.record({
  policy: policy.map((any) => parsePolicy(any).policy as Policy),
  basedOn: fc.option(fc.constantFrom('built-in', 'all:3', 'Renewal:12'), { nil: null }),
  name: fc.option(
    fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .filter((text) => text.trim() !== ''),
    { nil: null },
  ),
});

export const format = fc.constantFrom('yaml' as const, 'json' as const);
