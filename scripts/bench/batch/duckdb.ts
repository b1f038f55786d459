/** A peer for reading many deals: DuckDB adding up the same sums, without exchanges. */
import {
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  UTINYINT,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { PARTY_CODES, SECURED_BY_CODES, type DealColumns } from '../../../src/model/batch/index.ts';
import type { Policy } from '../../../src/model/index.ts';
import type { Many } from './manyDeals.ts';

/** Rows that DuckDB takes at once. */
const CHUNK = 2048;
const FACES = ['destructive', 'economic', 'integrative'] as const;

type Column = readonly [name: string, type: DuckDBType, values: ArrayLike<number>];

/** A table of columns; NaN is what nobody has said. */
async function load(db: DuckDBConnection, table: string, columns: readonly Column[]) {
  const types = columns.map(([, type]) => type);
  const fields = columns.map(([name, type]) => `${name} ${type.toString()}`);
  await db.run(`CREATE TABLE ${table} (${fields.join(', ')})`);
  const appender = await db.createAppender(table);
  const rows = columns[0]?.[2].length ?? 0;
  for (let first = 0; first < rows; first += CHUNK) {
    const chunk = DuckDBDataChunk.create(types);
    const pick = (values: ArrayLike<number>): DuckDBValue[] =>
      Array.from({ length: Math.min(CHUNK, rows - first) }, (_, at) => {
        const value = values[first + at] as number;
        return Number.isNaN(value) ? null : value;
      });
    chunk.setColumns(columns.map(([, , values]) => pick(values)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function dealOfEach(start: Uint32Array): Int32Array {
  const deals = new Int32Array(start.at(-1) ?? 0);
  for (let deal = 0; deal < start.length - 1; deal += 1)
    deals.fill(deal, start[deal], start[deal + 1]);
  return deals;
}

const count = (length: number): number[] => Array.from({ length }, (_, at) => at);

/** What the policy says of each kind of behaviour, and of each way to secure a concession. */
async function loadPolicy(db: DuckDBConnection, deals: DealColumns, policy: Policy) {
  const behaviors = deals.behaviorKinds.map((name) => policy.behaviors[name]);
  await load(db, 'behavior_kinds', [
    ['kind', UTINYINT, count(behaviors.length)],
    ['weight', DOUBLE, behaviors.map((kind) => kind?.weight ?? 0)],
    ['pressure', DOUBLE, behaviors.map((kind) => kind?.pressure ?? 0)],
    ['face', UTINYINT, behaviors.map((kind) => (kind ? FACES.indexOf(kind.face) : 3))],
  ]);
  const concessions = deals.concessionKinds.map((name) => policy.concessions[name]);
  await load(db, 'concession_kinds', [
    ['kind', UTINYINT, count(concessions.length)],
    ['weight', DOUBLE, concessions.map((kind) => kind?.weight ?? 0)],
    ['cash', UTINYINT, concessions.map((kind) => Number(kind?.cash ?? false))],
  ]);
  await load(db, 'ways', [
    ['way', UTINYINT, count(SECURED_BY_CODES.length)],
    ['tilt', DOUBLE, SECURED_BY_CODES.map((way) => policy.concessionTilt[way ?? 'unknown'])],
    ['face', UTINYINT, [3, 0, 1, 2, 2]],
  ]);
}

async function loadDeals(db: DuckDBConnection, { amount, concessions, behaviors }: DealColumns) {
  await load(db, 'deals', [
    ['deal', INTEGER, count(amount.length)],
    ['amount', DOUBLE, amount],
  ]);
  await load(db, 'concessions', [
    ['deal', INTEGER, dealOfEach(concessions.start)],
    ['party', UTINYINT, concessions.by],
    ['kind', UTINYINT, concessions.kind],
    ['day', INTEGER, concessions.on],
    ['stands', UTINYINT, concessions.stands],
    ['cost', DOUBLE, concessions.cost],
    ['value', DOUBLE, concessions.value],
    ['way', UTINYINT, concessions.securedBy],
  ]);
  await load(db, 'behaviors', [
    ['deal', INTEGER, dealOfEach(behaviors.start)],
    ['party', UTINYINT, behaviors.by],
    ['kind', UTINYINT, behaviors.kind],
    ['day', INTEGER, behaviors.on],
    ['stands', UTINYINT, behaviors.stands],
    ['intensity', DOUBLE, behaviors.intensity],
  ]);
}

const shown = PARTY_CODES.flatMap((_, party) =>
  FACES.map((_face, face) => `sum(x) FILTER (party = ${party} AND face = ${face})`),
);
const money = ['cost', 'value'].flatMap((column) =>
  PARTY_CODES.map((_, party) => `sum(${column}) FILTER (giver = ${party})`),
);

const sumsBy = (policy: Policy, today: number): string => `
  WITH events AS (
    SELECT deal, party, NULL AS giver, face, pressure * x AS pull, pressure * x AS hard, x, day,
      NULL AS cost, NULL AS value, NULL AS cash
    FROM (SELECT *, weight * intensity / 3
        * pow(2, -(${today} - day) / ${policy.behaviorHalfLifeDays}) AS x
      FROM behaviors JOIN behavior_kinds USING (kind) WHERE stands = 1 AND day <= ${today})
    UNION ALL
    SELECT deal, 1 - party AS party, party AS giver, face, tilt * x AS pull,
      CASE WHEN way = 1 THEN x ELSE 0 END AS hard, x, day, cost, value, cash * value AS cash
    FROM (SELECT concessions.*, tilt, face, cash, weight
        * coalesce(least(${policy.concessionCap}, cost / amount / ${policy.concessionUnit}),
            ${policy.unsizedUnits})
        * pow(2, -(${today} - day) / ${policy.concessionHalfLifeDays}) AS x
      FROM concessions JOIN concession_kinds USING (kind) JOIN ways USING (way)
        JOIN deals USING (deal) WHERE stands = 1 AND day <= ${today}))
  SELECT deal, sum(x), sum(pull) FILTER (party = 1), sum(pull) FILTER (party = 0), sum(hard),
    ${[...shown, ...money].join(', ')}, sum(cash) FILTER (giver = 0),
    count(*), count(giver), max(day)
  FROM events GROUP BY deal`;

/** Deals in DuckDB, on one thread, as the model reads them. */
export interface Peer {
  /** Adds up all sums of all deals, into a table. */
  run: () => Promise<void>;
  close: () => void;
}

export async function duckDb({ deals, policy, today }: Many): Promise<Peer> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const db = await instance.connect();
  await loadPolicy(db, deals, policy);
  await loadDeals(db, deals);
  return {
    run: async () => {
      await db.run(`CREATE OR REPLACE TABLE sums AS ${sumsBy(policy, today)}`);
    },
    close: () => {
      db.closeSync();
      instance.closeSync();
    },
  };
}
