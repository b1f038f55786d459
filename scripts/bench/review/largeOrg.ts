/**
 * `node scripts/bench/review/largeOrg.ts`: a local org with a large pipeline of which a week is
 * frozen, and the built pages; prints where it is, and how much is in it.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { HOST, inTurn, listen } from '../../../src/demo/server.ts';
import { openLocalOrg } from '../../../src/local-org/index.ts';
import { CallBudget } from '../../../src/org/budget.ts';
import { gateTo } from '../../../src/org/gate.ts';
import { freezeWeek } from '../../../src/org/week/freezeWeek.ts';
import { daysBefore } from '../../../src/review/index.ts';
import { weekOf } from '../../../src/review/week/calendar.ts';
import { servePages } from '../../../src/pages/serve.ts';
import { largeSample } from '../../../src/samples/index.ts';
import { connect } from '../../connected.ts';

const OPEN = 10_000;
const WEEK = 7;
const [SERVICE, MANAGER] = ['service@powerbalance.local', 'manager@powerbalance.local'];

const today = new Date().toISOString().slice(0, 10);
const week = weekOf(daysBefore(today, WEEK));

const { trees } = largeSample(today, {}, { open: OPEN, closed: 0 });
const org = openLocalOrg({
  stateFile: ':memory:',
  metadataDir: fileURLToPath(new URL('../../../force-app/main', import.meta.url)),
  timeZone: 'UTC',
});
org.load(trees);
const pages = servePages({ outDir: fileURLToPath(new URL('../../../dist/site', import.meta.url)) });
const server = createServer(inTurn([org.handle, pages.handle]));
const origin = `http://${HOST}:${await listen(server, 0)}`;
const service = await connect(origin, SERVICE, org.accessToken(SERVICE));
const gate = gateTo(service, { budget: new CallBudget() });
const begun = performance.now();
const { deals } = await freezeWeek(gate, week, new Date(`${week}T05:00:00Z`));
const freezing = Math.round(performance.now() - begun);
const count = async (object: string): Promise<number> =>
  (await service.query(`SELECT COUNT() FROM ${object}`)).totalSize;
const events = (await count('Power_Concession__c')) + (await count('Power_Behavior__c'));
console.log(JSON.stringify({ origin, token: org.accessToken(MANAGER), deals, events, freezing }));
