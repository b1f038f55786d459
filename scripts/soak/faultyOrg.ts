/** A local org on which things go wrong, and people who work on it meanwhile. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection } from '@salesforce/core';
import {
  openLocalOrg,
  seededPlan,
  type LocalOrg,
  type TreeRecord,
} from '../../src/local-org/index.ts';
import { diceFor, type Dice } from '../../src/samples/dice.ts';
import { connect } from '../connected.ts';

const inProject = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

const options = {
  metadataDir: inProject('force-app/main'),
  eventsDir: inProject('force-app/events'),
  timeZone: 'UTC',
};
const SERVICE = 'service@powerbalance.local';
const ADMIN = 'admin@powerbalance.local';
const CREATED = 201;
const DEALS = 40;
const FIRST_EVENTS = 120;
const DAY_MS = 86_400_000;
const CONCESSION = 'Power_Concession__c';
const BEHAVIOR = 'Power_Behavior__c';
const GIVEN = ['price', 'payment-terms', 'exclusivity', 'reference', 'volume'];
const DONE = ['ultimatum', 'late-demand', 'competitor-quote', 'budget-limit', 'escalation'];

const dayBefore = (days: number): string =>
  new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

const concession = (deal: string, dice: Dice) => ({
  Opportunity__c: deal,
  Given_By__c: dice.pick(['seller', 'customer']),
  Kind__c: dice.pick(GIVEN),
  Given_On__c: dayBefore(dice.whole(0, 60)),
  Cost__c: dice.whole(0, 20_000),
  Status__c: dice.pick(['given', 'planned']),
});

const behavior = (deal: string, dice: Dice) => ({
  Opportunity__c: deal,
  Shown_By__c: dice.pick(['seller', 'customer']),
  Kind__c: dice.pick(DONE),
  Seen_On__c: dayBefore(dice.whole(0, 60)),
});

const record = (type: string, referenceId: string, fields: object): TreeRecord => ({
  attributes: { type, referenceId },
  ...fields,
});

/** Deals, and a log of each. */
function firstRecords(dice: Dice): TreeRecord[] {
  const deals = Array.from({ length: DEALS }, (_, at) =>
    record('Opportunity', `deal${at}`, {
      Name: `Deal ${at}`,
      StageName: dice.chance(0.2) ? 'Closed Won' : 'Prospecting',
      CloseDate: dayBefore(dice.whole(-90, 30)),
      Amount: dice.whole(1, 500) * 1000,
      OwnerId: '@rep',
    }),
  );
  const events = Array.from({ length: FIRST_EVENTS }, (_, at) => {
    const deal = `@deal${dice.whole(0, DEALS - 1)}`;
    return dice.chance(0.5)
      ? record(CONCESSION, `concession${at}`, concession(deal, dice))
      : record(BEHAVIOR, `behavior${at}`, behavior(deal, dice));
  });
  return [...deals, ...events];
}

/** One thing that somebody does, as the method, the path and the body of a request. */
type Deed = readonly [method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object];

/** What people do, and to what. */
class People {
  readonly #dice: Dice;
  readonly #deals: string[];
  /** Object and id of each. */
  readonly #events: string[];

  constructor(ids: ReadonlyMap<string, string>, dice: Dice) {
    const named = (prefix: string, object: string): string[] =>
      [...ids].flatMap(([name, id]) => (name.startsWith(prefix) ? [`${object}/${id}`] : []));
    this.#dice = dice;
    this.#deals = named('deal', 'Opportunity');
    this.#events = [...named('concession', CONCESSION), ...named('behavior', BEHAVIOR)];
  }

  /** The next thing that somebody does. */
  deed(): Deed {
    const dice = this.#dice;
    const [deal, event] = [dice.pick(this.#deals), dice.pick(this.#events)];
    const dealId = deal.split('/')[1] ?? '';
    const chance = dice.between(0, 1);
    if (chance < 0.3) return ['POST', CONCESSION, concession(dealId, dice)];
    if (chance < 0.6) return ['POST', BEHAVIOR, behavior(dealId, dice)];
    if (chance < 0.75) return ['PATCH', event, { Contested__c: dice.chance(0.5) }];
    if (chance < 0.85) return ['DELETE', event];
    if (chance < 0.95) return ['PATCH', deal, { Amount: dice.whole(1, 500) * 1000 }];
    return chance < 0.98 ? ['PATCH', deal, { StageName: 'Closed Lost' }] : ['DELETE', deal];
  }

  /** Something that was made. */
  made(object: string, id: string): void {
    this.#events.push(`${object}/${id}`);
  }
}

/** An org under way. */
export class FaultyOrg {
  readonly #state: string;
  readonly #server: Server;
  readonly #people: People;
  #org: LocalOrg;

  private constructor(state: string, org: LocalOrg, server: Server, people: People) {
    this.#state = state;
    this.#org = org;
    this.#server = server;
    this.#people = people;
  }

  /** Opens an org with deals and their logs, and lets things go wrong from then on. */
  static async open(folder: string, seed: number): Promise<FaultyOrg> {
    const state = join(folder, 'org.db');
    const dice = diceFor('soak', seed);
    const whole = openLocalOrg({ ...options, stateFile: state });
    const { ids } = whole.load([{ records: firstRecords(dice) }]);
    whole.close();
    const org = openLocalOrg({
      ...options,
      stateFile: state,
      faults: seededPlan(seed),
      // It is closed in the middle of whatever is asked of it.
      onError: () => undefined,
    });
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const faulty = new FaultyOrg(state, org, server, new People(ids, dice));
    server.on('request', (req, res) => void faulty.#org.handle(req, res));
    return faulty;
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Somebody logs, corrects or deletes something, or moves a deal; it may fail. */
  async work(): Promise<void> {
    const [method, path, body] = this.#people.deed();
    const response = await this.#send(method, path, body).catch(() => null);
    if (response?.status !== CREATED) return;
    const { id } = (await response.json().catch(() => ({}))) as { id?: string };
    if (id !== undefined) this.#people.made(path, id);
  }

  /** From now on nothing goes wrong any more; the same records are there. */
  heal(): void {
    this.#org.close();
    this.#org = openLocalOrg({ ...options, stateFile: this.#state });
  }

  /** A connection of the service's user. */
  connection(): Promise<Connection> {
    return connect(this.origin, SERVICE, this.#org.accessToken(SERVICE));
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
    this.#org.close();
  }

  #send(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.origin}/services/data/v66.0/sobjects/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#org.accessToken(ADMIN)}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
