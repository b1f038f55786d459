import {
  createOrgServer,
  openLocalOrg,
  type LocalOrg,
  type LocalOrgOptions,
} from '../local-org/index.ts';
import type { Sample, SObjectRecord, SObjectTree } from '../samples/index.ts';
import { differenceOf } from './difference.ts';

/** Where an org is, and who asks it. */
export interface OrgSession {
  instanceUrl: string;
  username: string;
  accessToken: string;
}

/**
 * Freezes a week of an org, as its service does.
 * @param monday ISO day.
 * @param now the instant of which it is.
 */
export type Freeze = (session: OrgSession, monday: string, now: Date) => Promise<unknown>;

const SERVICE = 'service@powerbalance.local';
const ADMIN = 'admin@powerbalance.local';
const OPPORTUNITIES = '/services/data/v66.0/sobjects/Opportunity';

/** An org that is filled step by step, and answers its clients meanwhile. */
class Growing {
  readonly #org: LocalOrg;
  readonly #origin: string;
  readonly #ids = new Map<string, string>();
  #held: readonly SObjectTree[] = [];

  constructor(org: LocalOrg, origin: string) {
    this.#org = org;
    this.#origin = origin;
  }

  session(username: string): OrgSession {
    const accessToken = this.#org.accessToken(username);
    return { instanceUrl: this.#origin, username, accessToken };
  }

  /**
   * Makes the org hold these records and no others.
   * @param noteUnder key under which it notes, along with them, the id of one.
   */
  async hold(
    trees: readonly SObjectTree[],
    noteUnder?: { key: string; of: string },
  ): Promise<void> {
    const { written, deleted } = differenceOf(this.#held, trees);
    for (const name of deleted) await this.#delete(this.#idOf(name));
    const records = written.map((record) => this.#withIds(record));
    const note = noteUnder && { key: noteUnder.key, value: this.#idOf(noteUnder.of) };
    const { ids } = this.#org.load([{ records }], note);
    for (const { attributes } of written) {
      const { referenceId } = attributes;
      if (!this.#ids.has(referenceId)) this.#ids.set(referenceId, ids.get(referenceId) ?? '');
    }
    this.#held = trees;
  }

  /** The id of a record that is there; of one that is to be made the reference to it. */
  #idOf(name: string): string {
    return this.#ids.get(name) ?? `@${name}`;
  }

  /** Names records that are there by their ids, as loading wants it. */
  #withIds({ attributes, ...fields }: SObjectRecord): SObjectRecord {
    const { type, referenceId } = attributes;
    const meant = Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' && value.startsWith('@') ? this.#idOf(value.slice(1)) : value,
    ]);
    return {
      ...(Object.fromEntries(meant) as Omit<SObjectRecord, 'attributes'>),
      attributes: { type, referenceId: this.#ids.get(referenceId) ?? referenceId },
    };
  }

  async #delete(id: string): Promise<void> {
    const { accessToken } = this.session(ADMIN);
    const headers = { authorization: `Bearer ${accessToken}` };
    const url = `${this.#origin}${OPPORTUNITIES}/${id}`;
    const response = await fetch(url, { method: 'DELETE', headers });
    if (!response.ok) throw new Error(await response.text());
  }
}

/** Serves an org on a port that nobody else knows, while something is done. */
async function served(org: LocalOrg, work: (origin: string) => Promise<void>): Promise<void> {
  const server = await createOrgServer(org, { port: 0 });
  await work(server.origin).finally(() => server.close());
}

/**
 * Fills a fresh org with a sample as it came about: as it stood on each Monday, when that week is
 * frozen, and at last as it is. Meanwhile its clock shows the time of which it is told. The id of the
 * deal to open first is noted last: an org without that note was left half filled.
 * @param options how to open it; what is there is lost.
 * @param opensKey key of that note.
 * @throws whatever stops it; what is there then is of no use.
 */
export async function fillWeekByWeek(
  options: LocalOrgOptions,
  { weeks = [], trees, opens }: Sample,
  { opensKey, freeze }: { opensKey: string; freeze: Freeze },
): Promise<void> {
  const clock: { now: Date | null } = { now: null };
  const org = openLocalOrg({ ...options, reset: true, now: () => clock.now ?? new Date() });
  await served(org, async (origin) => {
    const growing = new Growing(org, origin);
    for (const week of weeks) {
      clock.now = new Date(week.frozenOn);
      await growing.hold(week.trees);
      await freeze(growing.session(SERVICE), week.monday, clock.now);
    }
    clock.now = null;
    await growing.hold(trees, { key: opensKey, of: opens });
  }).finally(() => org.close());
}
