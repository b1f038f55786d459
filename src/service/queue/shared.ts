/** What the processes of a service share: a Redis, and what is kept there of an org. */
import { Redis } from 'ioredis';
import type { CallCounter } from '../../org/budget.ts';
import { serviceProblem } from '../messages.ts';
import { readBack, written, type Kept, type State } from '../state/state.ts';

const DAY_MS = 86_400_000;
/** Milliseconds that a Redis may take to answer at first. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;
const PROTOCOLS = new Set(['redis:', 'rediss:']);

/** What is shared. */
export interface Shared {
  redis: Redis;
  /** What the names of all keys of an org begin with: those of one org are kept together. */
  prefix: string;
  state: State;
  /** Counts the calls of all processes, day by day from the first. */
  counter: CallCounter;
  close(): void;
}

function requireAddress(address: string): URL {
  const url = URL.parse(address);
  if (url === null || !PROTOCOLS.has(url.protocol)) throw serviceProblem('queueAddressOdd');
  return url;
}

/**
 * Connects to a Redis.
 * @param url its address, which may hold a password: nobody is told more than the host.
 */
async function connected(url: URL): Promise<Redis> {
  let isThere = false;
  const redis = new Redis(url.href, {
    // BullMQ waits for a Redis that is away, and wants to do so itself.
    maxRetriesPerRequest: null,
    lazyConnect: true,
    retryStrategy: (tries) => (isThere ? Math.min(LONGEST_PAUSE_MS, tries * PAUSE_MS) : null),
  });
  let reason = '';
  redis.on('error', (error) => (reason = error.message));
  const late = setTimeout(() => redis.disconnect(), PATIENCE_MS);
  try {
    await redis.connect();
    isThere = true;
    return redis;
  } catch (error) {
    redis.disconnect();
    throw serviceProblem('queueUnreachable', [url.host, reason || (error as Error).message]);
  } finally {
    clearTimeout(late);
  }
}

/** A state that all processes read and write. */
const sharedState = (redis: Redis, prefix: string): State => {
  const keyOf = ({ name }: Kept<unknown>): string => `${prefix}:state:${name}`;
  return {
    read: async <T>(kept: Kept<T>) => readBack(kept, (await redis.get(keyOf(kept))) ?? ''),
    write: async (kept, value) => {
      await redis.set(keyOf(kept), written(kept, value));
    },
    remove: async (kept) => {
      await redis.del(keyOf(kept));
    },
  };
};

/** Whoever makes the first call of a day begins it; a process that is killed leaves no day for ever. */
const countingTogether = (redis: Redis, prefix: string): CallCounter => ({
  count: async () => {
    const key = `${prefix}:calls`;
    const answers = await redis.multi().set(key, 0, 'PX', DAY_MS, 'NX').incr(key).exec();
    return Number(answers?.[1]?.[1]);
  },
});

/**
 * Opens what the processes that serve an org share.
 * @param address such as `redis://localhost:6379`.
 * @param org what tells it from others.
 * @throws {SfError} `QueueAddressOddError`, `QueueUnreachableError`.
 */
export async function openShared(address: string, org: string): Promise<Shared> {
  const redis = await connected(requireAddress(address));
  const prefix = `{power:${org}}`;
  return {
    redis,
    prefix,
    state: sharedState(redis, prefix),
    counter: countingTogether(redis, prefix),
    close: () => redis.disconnect(),
  };
}
