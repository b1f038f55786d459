/** A local org with deals, and somebody who logs to them. */
import {
  createOrgServer,
  openLocalOrg,
  type LocalOrg,
  type TreeRecord,
} from '../../../src/local-org/index.ts';
import { fileURLToPath } from 'node:url';
import type { Connection } from '@salesforce/core';
import { connect } from '../../connected.ts';

const inProject = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const USER = 'admin@powerbalance.local';
const DAY_MS = 86_400_000;

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const record = (type: string, referenceId: string, fields: object): TreeRecord => ({
  attributes: { type, referenceId },
  ...fields,
});

/** A deal with a log that says enough for its needle to move by one event more. */
const dealWithLog = (at: number): TreeRecord[] => [
  record('Opportunity', `deal${at}`, {
    Name: `Deal ${at}`,
    StageName: 'Prospecting',
    CloseDate: dayFromNow(60),
    Amount: 100_000,
  }),
  record('Power_Concession__c', `concession${at}`, {
    Opportunity__c: `@deal${at}`,
    Given_By__c: 'seller',
    Kind__c: 'price',
    Given_On__c: dayFromNow(-7),
    Cost__c: 5000,
  }),
];

/** An org under way. */
export class BusyOrg {
  readonly #org: LocalOrg;
  readonly #close: () => Promise<void>;
  readonly origin: string;
  /** Ids of its deals. */
  readonly deals: readonly string[];
  readonly connection: Connection;

  private constructor(
    org: LocalOrg,
    server: { origin: string; close: () => Promise<void> },
    deals: readonly string[],
    connection: Connection,
  ) {
    this.#org = org;
    this.#close = () => server.close();
    this.origin = server.origin;
    this.deals = deals;
    this.connection = connection;
  }

  static async open(deals: number): Promise<BusyOrg> {
    const org = openLocalOrg({
      stateFile: ':memory:',
      metadataDir: inProject('force-app/main'),
      eventsDir: inProject('force-app/events'),
      timeZone: 'UTC',
    });
    const records = Array.from({ length: deals }, (_, at) => dealWithLog(at)).flat();
    const { ids } = org.load([{ records }]);
    const server = await createOrgServer(org, { port: 0 });
    const connection = await connect(server.origin, USER, org.accessToken(USER));
    const ofDeals = [...ids].flatMap(([name, id]) => (name.startsWith('deal') ? [id] : []));
    return new BusyOrg(org, server, ofDeals, connection);
  }

  /** Somebody logs what the customer did. */
  async change(deal: string): Promise<void> {
    await this.connection.sobject('Power_Behavior__c').create({
      Opportunity__c: deal,
      Shown_By__c: 'customer',
      Kind__c: 'ultimatum',
      Seen_On__c: dayFromNow(0),
    });
  }

  async close(): Promise<void> {
    await this.#close();
    this.#org.close();
  }
}
