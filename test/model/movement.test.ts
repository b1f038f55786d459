import fc from 'fast-check';
import {
  explainMovement,
  parsePolicy,
  readPower,
  type Behavior,
  type Concession,
  type Deal,
  type Movement,
  type Policy,
} from '../../src/model/index.ts';
import { AS_OF, deal, defaultPolicy, policy } from './arbitraries.ts';

const LAST_WEEK = '2026-11-16';
const NUMBER_DIGITS = 9;

const concession = (id: string, on: string, more: Partial<Concession> = {}): Concession => ({
  id,
  by: 'seller',
  kind: 'price',
  on,
  cost: 10_000,
  securedBy: 'pressure',
  ...more,
});

const behavior = (id: string, on: string, more: Partial<Behavior> = {}): Behavior => ({
  id,
  by: 'customer',
  kind: 'ultimatum',
  on,
  ...more,
});

const dealWith = (
  concessions: Concession[],
  behaviors: Behavior[] = [],
  more: Deal = {},
): Deal => ({
  amount: 100_000,
  concessions,
  behaviors,
  ...more,
});

const move = (
  before: Deal,
  after: Deal,
  { from = LAST_WEEK, to = AS_OF, policies = [defaultPolicy, defaultPolicy] } = {},
): Movement =>
  explainMovement(
    { deal: before, policy: policies[0] as Policy, asOf: from },
    { deal: after, policy: policies[1] as Policy, asOf: to },
  );

/** The label of each event in a step. */
const labels = ({ steps }: Movement, step: 'time' | 'log'): Record<string, string> =>
  Object.fromEntries(
    (steps.find((one) => one.step === step)?.shares ?? []).map(({ id, label }) => [
      id ?? 'alternatives',
      label,
    ]),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('a movement', () => {
  const edits: fc.Arbitrary<{ before: Deal; after: Deal }> = fc
    .tuple(deal, deal, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }))
    .map(([before, other, keep]) => ({
      before,
      // Some events stay as they were, some are edited, some go and some come.
      after: {
        ...other,
        concessions: [
          ...(before.concessions ?? []).filter((_, at) => keep[at]),
          ...(other.concessions ?? []).filter((_, at) => !keep[at]),
        ],
        behaviors: [
          ...(before.behaviors ?? []).filter((_, at) => keep[at + 8]),
          ...(other.behaviors ?? []).filter((_, at) => !keep[at + 8]),
        ],
      },
    }));
  const days = fc
    .integer({ min: -400, max: 400 })
    .map((days) => new Date(Date.parse(AS_OF) + days * 86_400_000).toISOString().slice(0, 10));
  const checkedPolicy = policy.map((any) => parsePolicy(any).policy as Policy);

  it('adds up: steps to the change, shares to their steps, whatever changed', () => {
    fc.assert(
      fc.property(
        edits,
        days,
        days,
        checkedPolicy,
        checkedPolicy,
        (deals, from, to, old, young) => {
          const { before, after } = deals;
          const movement = move(before, after, { from, to, policies: [old, young] });
          expect(movement.before).toBe(readPower(before, old, from).balance);
          expect(movement.after).toBe(readPower(after, young, to).balance);
          expect(movement.change).toBeCloseTo(movement.after - movement.before, NUMBER_DIGITS);
          expect(sum(movement.steps.map(({ balance }) => balance))).toBeCloseTo(
            movement.change,
            NUMBER_DIGITS,
          );
          for (const { step, balance, shares } of movement.steps.slice(0, 2)) {
            expect([step, sum(shares.map((share) => share.balance))]).toEqual([
              step,
              expect.closeTo(balance, NUMBER_DIGITS),
            ]);
          }
          const [time, log, terms, rules] = movement.steps.map(({ step }) => step);
          expect([time, log, terms, rules]).toEqual(['time', 'log', 'deal', 'policy']);
        },
      ),
    );
  });

  it('is nothing where nothing changed', () => {
    fc.assert(
      fc.property(deal, (any) => {
        const { change, steps } = move(any, any, { from: AS_OF, to: AS_OF });
        expect([change, ...steps.map(({ balance }) => balance)]).toEqual([0, 0, 0, 0, 0]);
      }),
    );
  });
});

describe('while a week passes', () => {
  it('what was logged fades, and what was dated later comes due', () => {
    const log = dealWith([concession('old', '2026-11-01'), concession('next', '2026-11-20')]);
    const movement = move(log, log);
    expect(labels(movement, 'time')).toEqual({ old: 'faded', next: 'due' });
    expect(movement.steps.slice(1).map(({ balance }) => balance)).toEqual([0, 0, 0]);
  });

  it('an answer that comes due answers', () => {
    const log = dealWith([
      concession('ours', '2026-11-01'),
      concession('theirs', '2026-11-20', { by: 'customer', inReturnFor: 'ours' }),
    ]);
    expect(labels(move(log, log), 'time')).toEqual({ ours: 'answered', theirs: 'due' });
  });

  it('going back, what is not due yet leaves', () => {
    const log = dealWith([concession('old', '2026-11-01'), concession('next', '2026-11-20')]);
    expect(labels(move(log, log, { from: AS_OF, to: LAST_WEEK }), 'time')).toEqual({
      old: 'faded',
      next: 'undue',
    });
  });

  it('the alternatives weigh more as the rest fades', () => {
    const log = dealWith([concession('old', '2026-11-01')], [], {
      sellerAlternatives: 1,
      customerAlternatives: 3,
    });
    expect(labels(move(log, log), 'time')).toEqual({ old: 'faded', alternatives: 'faded' });
  });
});

describe('what somebody did to the log', () => {
  const stays = behavior('stays', '2026-11-02');
  const changes: [string, Concession[], Concession[], Record<string, string>][] = [
    ['added', [], [concession('c', '2026-11-10')], { c: 'added' }],
    ['removed', [concession('c', '2026-11-10')], [], { c: 'removed' }],
    [
      'contested',
      [concession('c', '2026-11-10')],
      [concession('c', '2026-11-10', { contested: true })],
      { c: 'contested' },
    ],
    [
      'contested no longer, though edited too',
      [concession('c', '2026-11-10', { contested: true })],
      [concession('c', '2026-11-10', { cost: 1 })],
      { c: 'contested' },
    ],
    [
      'given, and planned before',
      [concession('c', '2026-11-10', { status: 'planned' })],
      [concession('c', '2026-11-10', { status: 'given' })],
      { c: 'edited' },
    ],
    [
      'said to be given, which it was',
      [concession('c', '2026-11-10', { status: null })],
      [concession('c', '2026-11-10', { status: 'given' })],
      { c: 'diluted' },
    ],
    [
      'answered by another',
      [concession('c', '2026-11-10')],
      [
        concession('c', '2026-11-10'),
        concession('a', '2026-11-12', { by: 'customer', inReturnFor: 'c' }),
      ],
      { c: 'answered', a: 'added' },
    ],
  ];

  it.each(changes)('%s', (_, before, after, expected) => {
    const movement = move(dealWith(before, [stays]), dealWith(after, [stays]), { from: AS_OF });
    expect(labels(movement, 'log')).toEqual({ stays: 'diluted', ...expected });
  });

  it('dilutes the alternatives too', () => {
    const terms = { sellerAlternatives: 0, customerAlternatives: 4 };
    const movement = move(
      dealWith([], [stays], terms),
      dealWith([concession('c', '2026-11-10')], [stays], terms),
      { from: AS_OF },
    );
    expect(labels(movement, 'log')).toMatchObject({ alternatives: 'diluted', c: 'added' });
  });
});

describe('what changed beside the log', () => {
  const log = dealWith([concession('c', '2026-11-01')], [behavior('b', '2026-11-02')]);

  it('is the step of the deal, in which the log has no share', () => {
    const { steps } = move(log, {
      ...log,
      amount: 200_000,
      customerAlternatives: 4,
      sellerAlternatives: 0,
    });
    const [, logStep, dealStep, policyStep] = steps;
    expect([logStep?.balance, policyStep?.balance]).toEqual([0, 0]);
    expect(dealStep?.balance).not.toBe(0);
    expect(dealStep?.shares).toEqual([]);
  });

  it('is the step of the policy', () => {
    const other = parsePolicy({ ...defaultPolicy, priorEvidence: 1 }).policy as Policy;
    const { steps } = move(log, log, { from: AS_OF, policies: [defaultPolicy, other] });
    expect(steps.map(({ balance }) => balance !== 0)).toEqual([false, false, false, true]);
  });
});
