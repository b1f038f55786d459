/** A day on which things go wrong, and a kill -9 in the middle of it: is all as it should be after? */
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { CallBudget } from '../../src/org/budget.ts';
import { gateTo } from '../../src/org/gate.ts';
import { diceFor, type Dice } from '../../src/samples/dice.ts';
import { FaultyOrg } from './faultyOrg.ts';
import { startRedis } from './redis.ts';
import { freshFolder, Service, type Ended } from './service.ts';
import { freshAndStored, type FreshAndStored } from './stored.ts';

const DEEDS = 40;
/** Runs of a sync that may fail one after the other, as on a bad day: it is run again. */
const MOST_RUNS = 12;
/** Milliseconds within which a service has caught up with what it missed. */
const PATIENCE_MS = 45_000;
const PAUSE_MS = 500;

/** What was found after the dust had settled. */
export interface Aftermath extends FreshAndStored {
  /** What the last process said, and with which code it ended. */
  last: Ended;
}

/** Whether every stored reading is as a fresh one, and none is there twice. */
export const isSound = ({ fresh, stored, count }: FreshAndStored): boolean =>
  count === Object.keys(fresh).length && isDeepStrictEqual(stored, fresh);

/** People at work, until they have done enough. */
async function work(org: FaultyOrg, dice: Dice): Promise<void> {
  for (let deed = 0; deed < DEEDS; deed += 1) {
    await org.work();
    await wait(dice.between(0, 60));
  }
}

const compared = async (org: FaultyOrg): Promise<FreshAndStored> =>
  freshAndStored(gateTo(await org.connection(), { budget: new CallBudget() }), new Date());

/** In a folder and an org of its own, which both go when it is over. */
async function inOrg<T>(
  seed: number,
  play: (org: FaultyOrg, folder: string, dice: Dice) => Promise<T>,
): Promise<T> {
  const folder = freshFolder();
  const org = await FaultyOrg.open(folder, seed);
  try {
    return await play(org, folder, diceFor('day', seed));
  } finally {
    await org.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Syncs an org while people work on it; the first sync is killed. */
export const soakSync = (seed: number): Promise<Aftermath> =>
  inOrg(seed, async (org, folder, dice) => {
    const sync = (): Service => new Service(folder, org.origin, 'sync');
    const people = work(org, dice);
    const killed = sync();
    await wait(dice.between(1000, 3000));
    await killed.kill();
    await people;
    let last = await sync().ended;
    for (let runs = 1; last.code !== 0 && runs < MOST_RUNS; runs += 1) last = await sync().ended;
    org.heal();
    last = await sync().ended;
    return { ...(await compared(org)), last };
  });

/** Waits until all is as it should be, as long as a service may take for that. */
async function settled(org: FaultyOrg): Promise<FreshAndStored> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await compared(org);
    if (isSound(found) || Date.now() > end) return found;
    await wait(PAUSE_MS);
  }
}

/** A service that is started again when it ends by itself, as whoever operates it sees to. */
class Supervised {
  readonly #start: () => Service;
  #service: Service;
  #isOver = false;

  constructor(start: () => Service) {
    this.#start = start;
    this.#service = start();
    void this.#supervise();
  }

  stop(): Promise<Ended> {
    this.#isOver = true;
    return this.#service.stop();
  }

  /** Ends it in the middle of whatever it does, and for good. */
  kill(): Promise<Ended> {
    this.#isOver = true;
    return this.#service.kill();
  }

  async #supervise(): Promise<void> {
    for (;;) {
      await this.#service.ended;
      if (this.#isOver) return;
      this.#service = this.#start();
    }
  }
}

/** Serves an org while people work on it; the first service is killed. */
export const soakServe = (seed: number): Promise<Aftermath> =>
  inOrg(seed, async (org, folder, dice) => {
    const serve = (): Service => new Service(folder, org.origin, 'serve', '--port', '0');
    const people = work(org, dice);
    const killed = serve();
    await wait(dice.between(1500, 4000));
    await killed.kill();
    const service = new Supervised(serve);
    await people;
    await work(org, dice);
    org.heal();
    const found = await settled(org);
    return { ...found, last: await service.stop() };
  });

/** Serves an org by three processes on a Redis while people work on it; two of them are killed. */
export const soakTogether = (seed: number): Promise<Aftermath> =>
  inOrg(seed, async (org, folder, dice) => {
    const redis = await startRedis();
    const serve = (): Service =>
      new Service(folder, org.origin, 'serve', '--port', '0', '--queue', redis.address);
    const processes = Array.from({ length: 3 }, () => new Supervised(serve));
    const lose = async (): Promise<void> => {
      const [lost] = processes.splice(dice.whole(0, processes.length - 1), 1);
      await lost?.kill();
    };
    const people = work(org, dice);
    await wait(dice.between(3000, 7000));
    await lose();
    await people;
    const more = work(org, dice);
    await wait(dice.between(0, 2000));
    await lose();
    await more;
    org.heal();
    const found = await settled(org);
    const [last] = await Promise.all(processes.map((one) => one.stop()));
    await redis.stop();
    return { ...found, last: last ?? { code: null, said: 'Nobody was left.' } };
  });
