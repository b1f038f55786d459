import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import { sessionToken } from '../http/guard.ts';
import type { Reply } from '../http/types.ts';
import { limitReply, statusReply } from './answers.ts';
import { endEarly, loseAnswer } from './connections.ts';
import type { Occasions, Strike } from './occasions.ts';
import type { RequestFault } from './plan.ts';

/** What a fault can take from an org. */
export interface FaultyOrg {
  /** Calls that clients may make within 24 hours. */
  limit: number;
  /** Ends the session of a token. */
  endSession: (token: string) => void;
  /** Forgets who listens for events. */
  dropListeners: () => void;
}

/** What is answered in place of what the org would say. */
export interface Disturbance {
  /** There is nobody left to answer. */
  isGone?: true;
  /** The answer without the request being worked on. */
  instead?: Reply;
  /** The answer once it has been. */
  afterwards?: Reply;
}

/** The REST API, unless a rule names a path. */
const REST = '/services/data/*';

const REQUEST_FAULTS = [
  'latency',
  'reset',
  'status',
  'truncate',
  'expireSession',
  'limitExceeded',
  'restart',
] as const;

/** What goes wrong between a client and the org. */
export class RequestFaults {
  readonly #occasions: Occasions;
  readonly #org: FaultyOrg;
  readonly #open = new Set<ServerResponse>();
  #awayUntil = 0;

  constructor(occasions: Occasions, org: FaultyOrg) {
    this.#occasions = occasions;
    this.#org = org;
  }

  /** Lets happen to a request what is to, and says what is answered then. */
  async meet(req: IncomingMessage, res: ServerResponse, address: string): Promise<Disturbance> {
    if (Date.now() < this.#awayUntil) return cut(res);
    this.#open.add(res);
    res.once('close', () => this.#open.delete(res));
    const fits = (rule: RequestFault): boolean => isAbout(rule, req.method ?? '', address);
    const disturbance: Disturbance = {};
    for (const strike of this.#occasions.striking(REQUEST_FAULTS, fits)) {
      Object.assign(disturbance, await this.#strike(strike, req, res));
      if (disturbance.isGone) break;
    }
    return disturbance;
  }

  async #strike(
    { rule, ms }: Strike<RequestFault>,
    req: IncomingMessage,
    res: ServerResponse,
  ): Promise<Disturbance> {
    switch (rule.fault) {
      case 'latency':
        await pause(ms, undefined, { ref: false });
        return res.destroyed ? { isGone: true } : {};
      case 'expireSession':
        this.#org.endSession(tokenOf(req));
        return {};
      case 'limitExceeded':
        return { instead: limitReply(this.#org.limit) };
      case 'restart':
        return this.#restart(ms);
      default:
        return disturbedAnswer(rule, res);
    }
  }

  /** Ends all connections, and those that come until the org is back. */
  #restart(ms: number): Disturbance {
    this.#awayUntil = Date.now() + ms;
    for (const res of this.#open) res.destroy();
    this.#org.dropListeners();
    return { isGone: true };
  }
}

/** What goes wrong with the answer alone. */
function disturbedAnswer(
  rule: Extract<RequestFault, { fault: 'reset' | 'status' | 'truncate' }>,
  res: ServerResponse,
): Disturbance {
  if (rule.fault === 'truncate') {
    endEarly(res, rule.bytes ?? FEW, rule.ending === 'clean');
    return {};
  }
  if (rule.fault === 'status') {
    const reply = statusReply(rule.status, rule.body ?? 'json');
    return rule.when === 'after' ? { afterwards: reply } : { instead: reply };
  }
  if (rule.when !== 'after') return cut(res);
  loseAnswer(res);
  return {};
}

const tokenOf = ({ headers }: IncomingMessage): string =>
  sessionToken(headers, `http://${headers.host ?? ''}`) ?? '';

/** Bytes of an answer that arrive where a rule does not say. */
const FEW = 100;

function cut(res: ServerResponse): Disturbance {
  res.destroy();
  return { isGone: true };
}

function isAbout(
  { method, path = REST }: { method?: string; path?: string },
  asked: string,
  address: string,
): boolean {
  if (method !== undefined && method !== asked) return false;
  const parts = path.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(address);
}
