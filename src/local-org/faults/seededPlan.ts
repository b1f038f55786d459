import type { FaultPlan, FaultRule } from './plan.ts';
import { randomFrom } from './random.ts';

/** Requests that only read: theirs are the long answers. */
const QUERIES = '/services/data/*/query*';
const STREAMING = '/cometd/*';

/** What goes wrong on a bad day, each with how often it does so on average. */
const BAD_DAY: readonly (FaultRule & { probability: number })[] = [
  { fault: 'latency', ms: [1, 60], probability: 0.1 },
  { fault: 'reset', when: 'before', probability: 0.01 },
  { fault: 'reset', when: 'after', probability: 0.01 },
  { fault: 'status', status: 503, probability: 0.01 },
  { fault: 'status', status: 500, probability: 0.005 },
  { fault: 'status', status: 502, body: 'html', probability: 0.005 },
  { fault: 'status', status: 504, body: 'html', when: 'after', probability: 0.005 },
  { fault: 'truncate', path: QUERIES, bytes: 1000, ending: 'broken', probability: 0.01 },
  { fault: 'truncate', path: '*/results', bytes: 20_000, ending: 'clean', probability: 0.1 },
  { fault: 'expireSession', probability: 0.002 },
  { fault: 'lockRows', probability: 0.01 },
  { fault: 'restart', ms: 300, after: 50, probability: 0.002 },
  { fault: 'reset', path: STREAMING, probability: 0.02 },
  { fault: 'lose', probability: 0.03 },
  { fault: 'repeat', probability: 0.03 },
  { fault: 'reorder', ms: [10, 200], probability: 0.05 },
  { fault: 'gap', probability: 0.02 },
  { fault: 'overflow', probability: 0.003 },
];

/**
 * A plan for a long test: everything that can be survived goes wrong now and then, how often each
 * depends on the seed. Calls do not run out: that is waited for, not survived.
 */
export function seededPlan(seed: number): FaultPlan {
  const random = randomFrom(seed);
  const rules = BAD_DAY.map((rule) => ({ ...rule, probability: rule.probability * 2 * random() }));
  return { seed, rules };
}
