import { createRequire } from 'node:module';

import type * as Streaming from '../salesforce-clients/node_modules/jsforce/lib/api/streaming.js';
import { DEALS, startTelling, type Payload } from '../local-org/listening.ts';
import { given, made } from '../local-org/rest.ts';
import { deal, tree, type TestOrg } from '../local-org/support.ts';
import { jsforce } from './support.ts';

/** An event as jsforce hands it over. */
interface Message {
  event: { replayId: number };
  payload: Payload;
}

/** What its own types leave out of a client. */
interface Client extends Streaming.Client {
  disconnect(): void;
}

const require = createRequire(new URL('../salesforce-clients/package.json', import.meta.url));
const { StreamingExtension } = require('jsforce/lib/api/streaming') as typeof Streaming;

let test: TestOrg;
let ours: string;

beforeAll(async () => {
  test = await startTelling();
  ours = test.org.load(tree(deal('Ours'))).ids.get('Ours') ?? '';
});

afterAll(() => {
  expect(test.faults).toEqual([]);
});

/** A client as jsforce makes it; `from` is the last event that it knows. */
function clientOf(accessToken: string, extensions: object[]): Client {
  const { origin: instanceUrl } = test;
  const connection = new jsforce.Connection({ instanceUrl, accessToken, version: '66.0' });
  return connection.streaming.createClient(extensions) as Client;
}

/** Hears the first event after one that is known; meanwhile something may be written. */
async function hear(from: number, write?: () => Promise<string>): Promise<Message> {
  const token = test.org.accessToken('service@powerbalance.local');
  const client = clientOf(token, [new StreamingExtension.Replay(DEALS, from)]);
  const { promise, resolve } = Promise.withResolvers<Message>();
  await client.subscribe(DEALS, resolve);
  await write?.();
  const message = await promise;
  client.disconnect();
  return message;
}

const log = (): Promise<string> => made(test, 'rep', 'Power_Concession__c', given(ours));

describe('jsforce', () => {
  it('hears a change when it happens, and what it missed when it comes back', async () => {
    const known = await hear(-1, log);
    expect(known.payload).toMatchObject({ Opportunity__c: ours });
    const missed = await log();
    const { payload } = await hear(known.event.replayId);
    expect(payload.ChangeEventHeader.recordIds).toEqual([missed]);
  });

  it('is told that its session has ended', async () => {
    const told = Promise.withResolvers<unknown>();
    const client = clientOf('00D!x', [new StreamingExtension.AuthFailure(told.resolve)]);
    void client.subscribe(DEALS, () => undefined);
    expect(await told.promise).toMatchObject({
      error: '403::Handshake denied',
      ext: { sfdc: { failureReason: '401::Authentication invalid' } },
    });
  });
});
