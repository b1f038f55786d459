import { Ajv2020 } from 'ajv/dist/2020.js';
import { join } from 'node:path';

import schema from '../../config/fault-plan.schema.json' with { type: 'json' };
import { LocalOrgError, readFaultPlan, seededPlan } from '../../src/local-org/index.ts';
import { folder } from './support.ts';

const isValid = new Ajv2020({ allowUnionTypes: true }).compile(schema);

/** What is wrong with a plan, as whoever wrote it is told; nothing, where it is right. */
function problemsOf(plan: unknown): string[] {
  const path = join(folder({ 'plan.json': JSON.stringify(plan) }), 'plan.json');
  try {
    readFaultPlan(path);
    return [];
  } catch (error) {
    if (!(error instanceof LocalOrgError)) throw error;
    expect(error.name).toBe('FaultPlanInvalid');
    return error.problem.split('\n').slice(1, -1);
  }
}

const of = (...rules: unknown[]): object => ({ seed: 1, rules });

describe('a fault plan', () => {
  it.each<[string, object]>([
    ['that lets nothing go wrong', of()],
    ['of a file that names its schema', { $schema: './fault-plan.schema.json', ...of() }],
    ['with every fault', { ...seededPlan(7) }],
    ['with what happens only when it is asked for', of({ fault: 'limitExceeded', nth: [2, 3] })],
    [
      'with all that a rule can say',
      of({
        fault: 'latency',
        ms: [5, 20],
        method: 'POST',
        path: '*/query',
        after: 1,
        every: 2,
        nth: [3],
        probability: 0.5,
        atMost: 9,
      }),
    ],
  ])('%s is read', (_, plan) => {
    expect(problemsOf(plan)).toEqual([]);
    expect([isValid(plan), isValid.errors]).toEqual([true, null]);
  });

  it.each<[string, unknown, string[]]>([
    ['is a list', [], ['  It must be an object with a seed and rules.']],
    ['has no seed', { rules: [] }, ['  seed must be a whole number.']],
    ['has no rules', { seed: 1 }, ['  rules must be a list.']],
    [
      'holds something else',
      { ...of(), rule: [] },
      ['  rule is not known; a plan has a seed and rules.'],
    ],
    ['has a rule that is none', of(5), ['  rules[0] must be an object.']],
    [
      'has an unknown fault',
      of({ fault: 'flood' }),
      [
        '  rules[0].fault must be one of latency, reset, status, truncate, expireSession, ' +
          'limitExceeded, restart, lockRows, gap, overflow, reorder, lose, repeat.',
      ],
    ],
    [
      'has a fault of the wrong name twice over',
      of({ fault: 'toString' }, {}),
      [expect.stringMatching(/^ {2}rules\[0\]/), expect.stringMatching(/^ {2}rules\[1\]/)],
    ],
    [
      'leaves out what a fault needs',
      of({ fault: 'latency' }, { fault: 'status' }),
      ['  rules[0].ms is missing.', '  rules[1].status is missing.'],
    ],
    [
      'says of a fault what it does not have',
      of({ fault: 'lose', path: '*' }),
      ['  rules[0].path is not known; it may have after, every, nth, probability, atMost.'],
    ],
    [
      'says what makes no sense',
      of({ fault: 'reset', probability: 2, nth: [0], when: 'now' }),
      [
        '  rules[0].probability must be a number from 0 to 1.',
        '  rules[0].nth must be a list of whole numbers from 1.',
        '  rules[0].when must be "before" or "after".',
      ],
    ],
    [
      'has an answer that is no error',
      of({ fault: 'status', status: 200 }),
      ['  rules[0].status must be a status from 400 to 599.'],
    ],
  ])('that %s is refused with all that is wrong', (_, plan, problems) => {
    expect(problemsOf(plan)).toEqual(problems);
    expect(isValid(plan)).toBe(false);
  });

  it.each([
    ['is not there', join(folder({}), 'none.json')],
    ['holds no JSON', join(folder({ 'plan.json': '{' }), 'plan.json')],
  ])('whose file %s is refused', (_, path) => {
    expect(() => readFaultPlan(path)).toThrow(
      expect.objectContaining({ name: 'FaultPlanUnreadable' }) as Error,
    );
  });
});

describe('a plan for a long test', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(seededPlan(3)).toEqual(seededPlan(3));
    expect(seededPlan(4)).not.toEqual(seededPlan(3));
  });
});
