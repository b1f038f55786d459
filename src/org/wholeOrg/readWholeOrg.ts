/** A whole org → columns: everything that stored readings are made of. */
import { dayNumber } from '../../model/batch/index.ts';
import { Codes } from '../bulk/codes.ts';
import { IdIndex } from '../bulk/idIndex.ts';
import { IdPacker } from '../bulk/packedIds.ts';
import { canGoOn, forgetQuery } from '../bulk/queryJob.ts';
import { BEHAVIOR, CONCESSION, OPPORTUNITY, READING } from '../fields.ts';
import type { Gate } from '../gate.ts';
import { BehaviorRows } from './behaviorRows.ts';
import { answeredPlaces, ConcessionRows } from './concessionRows.ts';
import { DealRows } from './dealRows.ts';
import type { Belonging } from './eventRows.ts';
import type { Logged } from './gather.ts';
import { orderOf, sortedByDeal } from './order.ts';
import { outlookOn, type Outlook } from './outlook.ts';
import { begin, finish, type Reading, type Source } from './source.ts';
import { OBJECTS, sourcesOf, type Scope, type WholeObject } from './sources.ts';
import { StoredRows } from './storedRows.ts';
import type { Timeline } from './timeline.ts';

/** Bulk queries by their object: what a run that was cut off had begun. */
type Jobs = Partial<Record<WholeObject, string>>;

/** How to read an org. */
export interface WholeReading {
  /** Which deals. */
  of: Scope;
  /** The instant; the org's time zone makes it a day. */
  now: Date;
  /** Queries that were begun before on the same day. */
  jobs?: Jobs;
  /** Told of all queries, once they are begun. */
  onBegun?: (jobs: Jobs) => Promise<void>;
  /** Told how many records of an object are read. */
  onPage?: (object: WholeObject, count: number) => void;
}

/** A whole org. */
export interface WholeOrg extends Logged {
  /** ISO day, where the org is. */
  today: string;
  timeline: Timeline;
  stored: StoredRows;
  packer: IdPacker;
}

/**
 * What a run that was cut off had begun, where all of it can be gone on with: results of different
 * times do not belong together.
 */
async function jobsToGoOnWith(gate: Gate, { jobs = {} }: WholeReading): Promise<Jobs> {
  const can = await Promise.all(Object.values(jobs).map((id) => canGoOn(gate, id)));
  return can.every(Boolean) ? jobs : {};
}

/** Begins all queries, so that the org works on them at once. */
async function beginAll(
  gate: Gate,
  sources: Record<WholeObject, Source>,
  reading: WholeReading,
): Promise<Record<WholeObject, Reading>> {
  const jobs = await jobsToGoOnWith(gate, reading);
  const begun = await Promise.all(
    OBJECTS.map(
      async (object) => [object, await begin(gate, sources[object], jobs[object])] as const,
    ),
  );
  const ids = begun.flatMap(([object, { job }]) => (job === null ? [] : [[object, job]]));
  await reading.onBegun?.(Object.fromEntries(ids) as Jobs);
  return Object.fromEntries(begun) as Record<WholeObject, Reading>;
}

/** Puts all queries away together: a run that is cut off before finds all of them again. */
async function forgetAll(gate: Gate, begun: Record<WholeObject, Reading>): Promise<void> {
  const jobs = Object.values(begun).flatMap(({ job }) => (job === null ? [] : [job]));
  await Promise.all(jobs.map((job) => forgetQuery(gate, job)));
}

/** Open deals, and closed ones of which there is something to read or to keep. */
function readOf(
  deals: DealRows,
  logs: readonly { deal: Int32Array; count: number }[],
  stored: StoredRows,
): Uint8Array {
  const isRead = Uint8Array.from(stored.isThere.subarray(0, deals.count));
  for (let row = 0; row < deals.count; row += 1) if (deals.isClosed[row] === 0) isRead[row] = 1;
  for (const { deal, count } of logs)
    for (let at = 0; at < count; at += 1) {
      const row = deal[at] as number;
      if (row >= 0) isRead[row] = 1;
    }
  return isRead;
}

class WholeReader {
  readonly #gate: Gate;
  readonly #begun: Record<WholeObject, Reading>;
  readonly #onPage: WholeReading['onPage'];
  readonly packer = new IdPacker();

  constructor(gate: Gate, begun: Record<WholeObject, Reading>, { onPage }: WholeReading) {
    this.#gate = gate;
    this.#begun = begun;
    this.#onPage = onPage;
  }

  /** Reads an object into rows that are made once their number is known. */
  async rows<Rows extends DealRows | ConcessionRows | BehaviorRows | StoredRows>(
    object: WholeObject,
    make: (records: number) => Rows,
  ): Promise<Rows> {
    let rows = make(0);
    await finish(
      this.#gate,
      this.#begun[object],
      (records) => (rows = make(records)),
      (count) => this.#onPage?.(object, count),
    );
    return rows;
  }
}

/** What has been read: deals first, for events are told theirs as they come. */
async function allRows(reader: WholeReader, timeline: Timeline) {
  const { packer } = reader;
  const recordTypes = new Codes(timeline.recordTypes);
  const deals = await reader.rows(OPPORTUNITY, (size) => new DealRows(size, packer, recordTypes));
  const belonging: Belonging = { packer, deals: new IdIndex(deals.high, deals.low, deals.count) };
  const concessionKinds = timeline.kinds('concessions');
  const behaviorKinds = timeline.kinds('behaviors');
  const [gave, did] = [new Codes(concessionKinds), new Codes(behaviorKinds)];
  const [concessions, behaviors, stored] = await Promise.all([
    reader.rows(CONCESSION, (size) => new ConcessionRows(size, belonging, gave)),
    reader.rows(BEHAVIOR, (size) => new BehaviorRows(size, belonging, did)),
    reader.rows(READING, () => new StoredRows(deals.count, belonging)),
  ]);
  return { deals, concessionKinds, behaviorKinds, concessions, behaviors, stored };
}

/** Puts what has been read in the order in which it is computed. */
function ordered(rows: Awaited<ReturnType<typeof allRows>>, { today, timeline }: Outlook): Logged {
  const { deals, concessions, behaviors, stored } = rows;
  const isRead = readOf(deals, [concessions, behaviors], stored);
  const order = orderOf(deals, timeline, dayNumber(today) ?? 0, isRead);
  const concessionsOf = sortedByDeal(concessions, order);
  const answers = answeredPlaces(concessions, concessionsOf, order.positionOf);
  concessions.forgetIds();
  return { ...rows, order, concessionsOf, behaviorsOf: sortedByDeal(behaviors, order), answers };
}

/**
 * Reads deals of an org with their logs and stored readings: as columns, whatever there is of them.
 * @param outlook what is known of the org; not given: it is asked.
 * @throws {SfError} where the org does not answer or refuses, the user may not see what a reading
 *   needs, or a policy is malformed.
 */
export async function readWholeOrg(
  gate: Gate,
  reading: WholeReading,
  outlook?: Outlook,
): Promise<WholeOrg> {
  const known = outlook ?? (await outlookOn(gate, reading.now));
  const { visible, today, timeline } = known;
  const begun = await beginAll(gate, sourcesOf(visible, reading.of), reading);
  const reader = new WholeReader(gate, begun, reading);
  const rows = await allRows(reader, timeline);
  await forgetAll(gate, begun);
  return { ...ordered(rows, known), today, timeline, stored: rows.stored, packer: reader.packer };
}
