/** Keeps the stored readings of an org as they should be: one piece of work after the other. */
import { dealsOf } from '../../org/changes/touchedDeals.ts';
import type { Change } from '../../org/changes/changeEvent.ts';
import type { Gate } from '../../org/gate.ts';
import type { Rejected } from '../../org/storedReadings/report.ts';
import { dayIn } from '../../org/today.ts';
import { outlookOn, type Outlook } from '../../org/wholeOrg/outlook.ts';
import type { Logger } from '../log.ts';
import type { StateFolder } from '../state/stateFolder.ts';
import { DEALS_AT_ONCE, refreshDeals } from '../sync/refreshDeals.ts';
import { syncOrg } from '../sync/syncOrg.ts';
import { Backlog, type Entry } from './backlog.ts';
import type { Metrics } from './metrics.ts';
import { keepPosition, type Position } from './position.ts';
import type { Vitals } from './vitals.ts';

/** Milliseconds without another change after which a burst is over. */
const QUIET_MS = 150;
/** Milliseconds that the first change of a burst waits at most. */
const PATIENCE_MS = 400;
/** Milliseconds after which the org is asked again what it shows of itself. */
const OUTLOOK_MS = 3_600_000;
/** Refused records that the log names at once; their number it says always. */
const TOLD = 100;
/** Changes that are looked at together. */
const CHANGES_AT_ONCE = 1000;

/** Why the whole org is synced. */
type Reason = 'start' | 'day' | 'policy' | 'overflow' | 'lost';

/** What a keeper works with. */
export interface KeeperTools {
  gate: Gate;
  state: StateFolder;
  now: () => Date;
  log: Logger;
  vitals: Vitals;
  metrics: Metrics;
  backlog: Backlog;
}

/** Deals of some changes, and those whose record nobody can find any more. */
interface Touched {
  deals: string[];
  /** How many of the changes these are. */
  entries: readonly Entry[];
  isWhole: boolean;
}

/** Does what is to be done, in the order of urgency. */
export class Keeper {
  readonly #tools: KeeperTools;
  #outlook: { of: Outlook; at: number } | null = null;
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
    const { backlog, metrics, now } = this.#tools;
    metrics.heard();
    if (change?.of === 'everything') {
      this.#outlook = null;
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
    const { now } = this.#tools;
    const { timeZone, today } = await this.#known();
    if (dayIn(now(), timeZone) !== today) this.#outlook = null;
    const isOld = this.#position.syncedOn !== (await this.#known()).today;
    if (this.isEstablished && isOld) this.resync('day');
  }

  async #known(): Promise<Outlook> {
    const { gate, now } = this.#tools;
    const at = now().getTime();
    if (this.#outlook === null || at - this.#outlook.at > OUTLOOK_MS)
      this.#outlook = { of: await outlookOn(gate, now()), at };
    return this.#outlook.of;
  }

  /** Milliseconds to wait for more of the same burst. */
  #collapse(): number {
    const { backlog, now } = this.#tools;
    if (backlog.since === null || backlog.until === null) return 0;
    const at = now().getTime();
    return Math.min(backlog.until + QUIET_MS, backlog.since + PATIENCE_MS) - at;
  }

  async #sync(reason: Reason): Promise<void> {
    const { gate, state, now, log, vitals, metrics, backlog } = this.#tools;
    vitals.doing = 'syncing';
    log.info({ reason }, 'sync begun');
    // What was heard of before is read with the rest; what comes meanwhile may not be.
    const known = backlog.length;
    this.#reason = null;
    try {
      const synced = await syncOrg({
        gate,
        state,
        now,
        open: false,
        dryRun: false,
        // Older results would lack what was heard of since.
        reusesResults: false,
      });
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
    const { now, vitals, metrics, backlog } = this.#tools;
    vitals.doing = 'refreshing';
    const { deals, entries, isWhole } = await this.#touched();
    for (let from = 0; from < deals.length; from += DEALS_AT_ONCE)
      await this.#refreshSome(deals.slice(from, from + DEALS_AT_ONCE));
    for (const { at } of entries) metrics.stored(now().getTime() - at);
    backlog.drop(entries.length);
    if (!isWhole) this.resync('lost');
  }

  async #refreshSome(deals: readonly string[]): Promise<void> {
    const { gate, now, log, metrics } = this.#tools;
    const refreshed = await refreshDeals(gate, await this.#known(), deals, now());
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
    const { gate, backlog } = this.#tools;
    const entries = backlog.first(CHANGES_AT_ONCE);
    const deals = new Set<string>();
    let count = 0;
    for (const { change } of entries) {
      if (change?.of === 'log') break;
      const ids = change?.of === 'deals' ? change.ids : [];
      if (deals.size > 0 && new Set([...deals, ...ids]).size > DEALS_AT_ONCE) break;
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
