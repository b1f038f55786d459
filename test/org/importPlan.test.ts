import fc from 'fast-check';
import { batchesOf } from '../../src/org/import/batches.ts';
import { PENDING } from '../../src/org/import/changes.ts';
import { eventKey } from '../../src/org/import/keys.ts';
import { ordered } from '../../src/org/import/order.ts';
import { planImport, type Plan, type Write } from '../../src/org/import/plan.ts';
import {
  EXTERNAL_ID,
  fieldsOf,
  LOGS,
  OPPORTUNITY_OF_EVENT,
  SHAPES,
} from '../../src/org/import/shapes.ts';
import type { ExistingEvent, ImportRow, Log, OrgState } from '../../src/org/import/types.ts';
import { policyInForce } from '../../src/org/records.ts';

const { policy } = policyInForce([], null, '2026-11-25');
const ANYTHING = { createable: true, updateable: true, length: 255, scale: 2 };
const DEALS = ['006Lo0000000001IAA', '006Lo0000000002IAA'];
const MAX_RECORDS = 200;

/** What an org holds, by log and key. */
type Store = Record<Log, Map<string, ExistingEvent>>;

const rightsTo = (log: Log) => ({
  createable: true,
  updateable: true,
  keyPrefix: 'a00',
  fields: new Map(
    [EXTERNAL_ID, ...fieldsOf(log).map(([, field]) => field)].map((field) => [field, ANYTHING]),
  ),
});

const stateOf = (store: Store): OrgState => {
  const deals = DEALS.map((id) => ({ id, name: `Deal ${id}`, policy, currency: null }));
  return {
    dealsById: new Map(deals.map((deal) => [deal.id, deal])),
    dealsByName: new Map(),
    events: {
      concession: (text) => store.concession.get(eventKey(text)) ?? null,
      behavior: (text) => store.behavior.get(eventKey(text)) ?? null,
    },
    rights: { concession: rightsTo('concession'), behavior: rightsTo('behavior') },
    contest: { by: 'u', on: '2026-11-25T00:00:00.000Z' },
  };
};

const emptyStore = (): Store => ({ concession: new Map(), behavior: new Map() });

/** Does what a plan says, as an org would. */
function applied(plan: Plan, store: Store): void {
  for (const write of batchesOf([...plan.writes.values()]).flat()) {
    const { log, id, deal, existing } = write.candidate;
    const { after } = write;
    const answered = after && store[after.candidate.log].get(eventKey(after.candidate.id))?.id;
    const said = Object.entries(write.changes.fields).map(([field, value]) => {
      if (value === PENDING && !answered) throw new Error('It was written before what it answers.');
      return [field, value === PENDING ? answered : value];
    });
    const record = {
      ...existing?.record,
      [EXTERNAL_ID]: id,
      [OPPORTUNITY_OF_EVENT]: deal.id,
      ...(Object.fromEntries(said) as object),
    };
    store[log].set(eventKey(id), { id: `${log}-${id.toLowerCase()}`, deal: deal.id, record });
  }
}

const ID = fc.integer({ min: 0, max: 14 }).map((n) => `e${n}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const values = fc.record({
  deal: fc.constantFrom(...DEALS),
  log: fc.constantFrom(...LOGS, 'concession', 'concession'),
  id: ID,
  by: fc.constantFrom('seller', 'customer', 'customer', 'us'),
  cost: maybe(fc.integer({ min: -1, max: 5 })),
  inReturnFor: maybe(ID),
});

/** Rows of which most make sense. */
const rows = fc.array(values, { maxLength: 24 }).map((all) =>
  all.map(({ cost, inReturnFor, ...one }, index): ImportRow => {
    const isConcession = one.log === 'concession';
    const own = isConcession ? { kind: 'price', cost, inReturnFor } : { kind: 'tender' };
    const said = Object.entries({ ...one, ...own, on: '2026-11-01' }).filter(
      ([, value]) => value !== undefined,
    );
    return { line: index + 2, values: Object.fromEntries(said), emptied: [], flaw: null };
  }),
);

const answered = (row: ImportRow, all: readonly ImportRow[]): ImportRow | undefined =>
  all.find(({ values: { log, id } }) => log === 'concession' && id === row.values.inReturnFor);

/** Whether following what rows answer leads back to where it began. */
function isInCircle(row: ImportRow, all: readonly ImportRow[]): boolean {
  let next = answered(row, all);
  for (let steps = 0; next && steps < all.length; steps++) {
    if (next === row) return true;
    next = answered(next, all);
  }
  return false;
}

describe('a plan', () => {
  it('has one fate for every row, and none for a circle but rejection', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { writes, rejected, unchanged } = planImport(all, stateOf(emptyStore()));
        for (const row of all) {
          const fate = [writes, rejected, unchanged].filter((group) => group.has(row));
          expect(fate).toHaveLength(1);
          if (isInCircle(row, all)) expect(rejected.has(row)).toBe(true);
        }
      }),
    );
  });

  it('writes what is answered before its answers, and nothing a second time', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const store = emptyStore();
        applied(planImport(before, stateOf(store)), store);
        applied(planImport(after, stateOf(store)), store);
        const again = planImport(after, stateOf(store));
        expect([...again.writes.values()].map(({ changes }) => changes)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('goes over long chains without losing its breath', () => {
    const length = 20_000;
    const chain = Array.from({ length }, (_, n): ImportRow => ({
      line: n + 2,
      values: {
        deal: DEALS[0] as string,
        log: 'concession',
        id: `c${n}`,
        by: 'seller',
        kind: 'price',
        on: '2026-11-01',
        ...(n + 1 < length ? { inReturnFor: `c${n + 1}` } : {}),
      },
      emptied: [],
      flaw: null,
    }));
    const { writes, rejected } = planImport(chain, stateOf(emptyStore()));
    expect([writes.size, rejected.size]).toEqual([length, 0]);
    expect(writes.get(chain[0] as ImportRow)?.level).toBe(length - 1);
  });
});

describe('requests', () => {
  const write = (deal: number, more: Partial<Write> = {}): Write =>
    ({
      candidate: { log: 'concession', deal: { id: `006${deal}` }, existing: null },
      level: 0,
      ...more,
    }) as Write;
  const times = (count: number, one: () => Write) => Array.from({ length: count }, one);
  const sizes = (writes: Write[]) => batchesOf(writes).map(({ length }) => length);

  it('hold the rows of one opportunity together where they fit', () => {
    const writes = [
      ...times(150, () => write(1)),
      ...times(100, () => write(2)),
      ...times(90, () => write(3)),
    ];
    expect(sizes(writes)).toEqual([150, 190]);
    expect(sizes(times(450, () => write(1)))).toEqual([200, 200, 50]);
    expect(sizes([])).toEqual([]);
  });

  it('never hold more than the org takes, nor two kinds of things', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            deal: fc.nat(6),
            level: fc.nat(2),
            count: fc.nat(150),
            log: fc.constantFrom(...LOGS),
          }),
        ),
        (groups) => {
          const writes = groups.flatMap(({ deal, level, count, log }) =>
            times(count, () => {
              const { candidate } = write(deal);
              return write(deal, { level, candidate: { ...candidate, log } });
            }),
          );
          const batches = batchesOf(writes);
          expect(batches.flat()).toHaveLength(writes.length);
          for (const batch of batches) {
            expect(batch.length).toBeGreaterThan(0);
            expect(batch.length).toBeLessThanOrEqual(MAX_RECORDS);
            expect(
              new Set(
                batch.map(({ level, candidate }) => `${level} ${SHAPES[candidate.log].object}`),
              ).size,
            ).toBe(1);
          }
          const levels = batches.map(([first]) => first?.level ?? 0);
          expect(levels).toEqual([...levels].sort((a, b) => a - b));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('an order', () => {
  it('puts each thing after what it follows, and finds every circle once', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(19)), { minLength: 20, maxLength: 20 }), (follows) => {
        const things = follows.map((_, index) => index);
        const { inOrder, circles } = ordered(things, (thing) => follows[thing] ?? null);
        expect([...inOrder, ...circles.flat()].sort((a, b) => a - b)).toEqual(things);
        const circular = new Set(circles.flat());
        for (const [place, thing] of inOrder.entries()) {
          const next = follows[thing] ?? null;
          if (next !== null && !circular.has(next))
            expect(inOrder.indexOf(next)).toBeLessThan(place);
        }
      }),
    );
  });
});
