/** Keeps the stored readings of an org as they should be: one piece of work after the other. */
import { dealsOf } from '../../org/changes/touchedDeals.ts';
import type { Change } from '../../org/changes/changeEvent.ts';
import type { Gate } from '../../org/gate.ts';
import type { Rejected } from '../../org/storedReadings/report.ts';
import type { Logger } from '../log.ts';
import type { State } from '../state/state.ts';
import { DEALS_AT_ONCE } from '../sync/refreshDeals.ts';
import type { Outlooks } from '../upkeep/outlooks.ts';
import type { Work } from '../upkeep/work.ts';
import { Backlog, type Entry } from './backlog.ts';
import type { Metrics } from './metrics.ts';
import { keepPosition, type Position } from './position.ts';
import type { Vitals } from './vitals.ts';

/** Milliseconds without another change after which a burst is over. */
const QUIET_MS = 150;
/** Milliseconds that the first change of a burst waits at most. */
const PATIENCE_MS = 400;
/** Refused records that the log names at once; their number it says always. */
const TOLD = 100;
/** Changes that are looked at together. */
const CHANGES_AT_ONCE = 1000;

/** Why the whole org is synced. */
type Reason = 'start' | 'day' | 'policy' | 'overflow' | 'lost';

/** What a keeper works with. */
export interface KeeperTools {
  gate: Gate;
  state: State;
  now: () => Date;
  log: Logger;
  vitals: Vitals;
  metrics: Metrics;
  backlog: Backlog;
  outlooks: Outlooks;
  work: Work;
}

/** Deals of some changes, and those whose record nobody can find any more. */
interface Touched {
  deals: string[];
  /** How many of the changes these are. */
  entries: readonly Entry[];
  isWhole: boolean;
}

const piecesOf = (deals: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(deals.length / DEALS_AT_ONCE) }, (_, piece) =>
    deals.slice(piece * DEALS_AT_ONCE, (piece + 1) * DEALS_AT_ONCE),
  );

/**
 * Waits for all, even where one fails: else a deal could be read again while somebody is about to
 * write what was read of it before.
 */
async function allDone(pieces: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(pieces);
  await Promise.all(pieces);
}

/** Does what is to be done, in the order of urgency. */
export class Keeper {
  readonly #tools: KeeperTools;
  #reason: Reason | null = null;
  #position: Position;

  constructor(tools: KeeperTools, position: Position | null) {
    this.#tools = tools;
    this.#position = position ?? { by: 'channel', at: null, syncedOn: '' };
  }

  /** Whether the whole org was ever synced. */
  get isEstablished(): boolean {
    return this.#position.syncedOn !== '';
  }

  /** Changes come from now on. */
  begun(by: Position['by'], isGapless: boolean): void {
    if (this.#position.by !== by) this.#position = { ...this.#position, by, at: null };
    if (!isGapless) this.resync(this.isEstablished ? 'lost' : 'start');
  }

  /** No changes come for a while. */
  deaf(): void {
    this.#tools.backlog.interrupt();
  }

  /** The whole org is to be synced. */
  resync(reason: Reason): void {
    this.#reason ??= reason;
  }

  /** Takes in what happened. */
  heard(replayId: number, change: Change | null): void {
    const { backlog, metrics, now, outlooks } = this.#tools;
    metrics.heard();
    if (change?.of === 'everything') {
      outlooks.forget();
      this.resync(change.reason);
    }
    backlog.add({ replayId, change, at: now().getTime() });
  }

  /**
   * Does one piece of work, if there is any.
   * @returns milliseconds after which to look again.
   * @throws {SfError} where the org does not answer or refuses; nothing is lost by that.
   */
  async step(): Promise<number> {
    const { backlog, vitals } = this.#tools;
    await this.#notice();
    if (this.#reason !== null) await this.#sync(this.#reason);
    const wait = this.#collapse();
    if (wait > 0) return wait;
    if (backlog.length > 0) await this.#refresh();
    vitals.doing = 'waiting';
    await this.commit();
    return backlog.length > 0 ? 0 : QUIET_MS;
  }

  /** Keeps how far everything is done. */
  async commit(): Promise<void> {
    const { backlog, now, state } = this.#tools;
    const at = backlog.settled(now().getTime());
    if (at === null || at === this.#position.at || !this.isEstablished) return;
    this.#position = { ...this.#position, at };
    await keepPosition(state, this.#position);
  }

  /** Sees to it that another day is noticed: readings fade from day to day. */
  async #notice(): Promise<void> {
    const { today } = await this.#tools.outlooks.today();
    if (this.isEstablished && this.#position.syncedOn !== today) this.resync('day');
  }

  /** Milliseconds to wait for more of the same burst. */
  #collapse(): number {
    const { backlog, now } = this.#tools;
    if (backlog.since === null || backlog.until === null) return 0;
    const at = now().getTime();
    return Math.min(backlog.until + QUIET_MS, backlog.since + PATIENCE_MS) - at;
  }

  async #sync(reason: Reason): Promise<void> {
    const { state, work, log, vitals, metrics, backlog } = this.#tools;
    vitals.doing = 'syncing';
    log.info({ reason }, 'sync begun');
    // What was heard of before is read with the rest; what comes meanwhile may not be.
    const known = backlog.length;
    this.#reason = null;
    try {
      const synced = await work.sync();
      backlog.drop(known);
      metrics.synced();
      metrics.wrote(synced);
      vitals.synced();
      this.#position = { ...this.#position, syncedOn: synced.today };
      const { read, written, linked, gone, rejected, leftOut } = synced;
      const counts = { rejected: rejected.length, leftOut: leftOut.events };
      log.info({ reason, read, written, linked, gone, ...counts }, 'sync done');
      this.#tellRefused(rejected);
    } catch (error) {
      this.resync(reason);
      throw error;
    }
    await keepPosition(state, this.#position);
  }

  async #refresh(): Promise<void> {
    const { now, work, vitals, metrics, backlog } = this.#tools;
    vitals.doing = 'refreshing';
    const { deals, entries, isWhole } = await this.#touched();
    const pieces = piecesOf(deals);
    for (let from = 0; from < pieces.length; from += work.hands)
      await allDone(pieces.slice(from, from + work.hands).map((ids) => this.#refreshSome(ids)));
    for (const { at } of entries) metrics.stored(now().getTime() - at);
    backlog.drop(entries.length);
    if (!isWhole) this.resync('lost');
  }

  async #refreshSome(deals: readonly string[]): Promise<void> {
    const { work, log, metrics } = this.#tools;
    const refreshed = await work.refresh(deals);
    metrics.wrote(refreshed);
    const { read, written, linked, rejected } = refreshed;
    log.info({ read, written, linked, rejected: rejected.length }, 'refreshed');
    this.#tellRefused(rejected);
  }

  /** By id and code alone: what the org says of a record may repeat what a customer said. */
  #tellRefused(rejected: readonly Rejected[]): void {
    for (const { dealId, code } of rejected.slice(0, TOLD))
      this.#tools.log.warn({ dealId, code }, 'refused');
  }

  /** The deals of the oldest changes: as many as can be read together. */
  async #touched(): Promise<Touched> {
    const { gate, backlog, work } = this.#tools;
    const most = DEALS_AT_ONCE * work.hands;
    const entries = backlog.first(CHANGES_AT_ONCE);
    const deals = new Set<string>();
    let count = 0;
    for (const { change } of entries) {
      if (change?.of === 'log') break;
      const ids = change?.of === 'deals' ? change.ids : [];
      if (deals.size > 0 && new Set([...deals, ...ids]).size > most) break;
      for (const id of ids) deals.add(id);
      count += 1;
    }
    if (count > 0) return { deals: [...deals], entries: entries.slice(0, count), isWhole: true };
    return this.#touchedByLog(gate, entries.slice(0, 1));
  }

  /** The deals of records that do not say themselves which they belong to. */
  async #touchedByLog(gate: Gate, entries: readonly Entry[]): Promise<Touched> {
    const [change] = entries.map((entry) => entry.change);
    if (change?.of !== 'log') return { deals: [], entries, isWhole: true };
    return { ...(await dealsOf(gate, change.object, change.ids)), entries };
  }
}
