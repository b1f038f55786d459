/**
 * `client WAY ORIGIN TOKEN`, compiled: reads a prepared org once, in one of three
 * ways, and prints milliseconds, megabytes at the peak, and how many readings came out.
 */
import { connect } from '../../connected.ts';
import { CallBudget } from '../../../src/org/budget.ts';
import { gateTo, type Gate } from '../../../src/org/gate.ts';
import { readSpans } from '../../../src/org/wholeOrg/readings.ts';
import { readWholeOrg } from '../../../src/org/wholeOrg/readWholeOrg.ts';
import { readPlainly } from './plainly.ts';
import { OBJECTS } from '../../../src/org/wholeOrg/sources.ts';

const [way = '', origin = '', token = ''] = process.argv.slice(2);
const NOW = new Date('2026-11-23T12:00:00Z');
const MEGABYTE = 1024;

const connection = await connect(origin, 'service@powerbalance.local', token);
const gate = gateTo(connection, { budget: new CallBudget() });

const pagePath = (object: string, locator: string): string =>
  `/jobs/query/${object}/results?maxRecords=50000&locator=${locator}`;

/** Downloads every page and throws it away; says how many bytes there were. */
async function discard(through: Gate): Promise<number> {
  let bytes = 0;
  for (const object of OBJECTS) {
    let locator: string | null = '0';
    while (locator !== null && locator !== 'null') {
      locator = await through.stream({ path: pagePath(object, locator) }, async (response) => {
        for await (const chunk of response.body ?? []) bytes += (chunk as Uint8Array).length;
        return response.headers.get('sforce-locator');
      });
    }
  }
  return bytes;
}

/** Reads the org into columns, and takes every reading. */
async function whole(through: Gate): Promise<number> {
  const read = await readWholeOrg(through, { of: 'all', now: NOW });
  let readings = 0;
  for (const { deals } of readSpans(read, read.timeline)) readings += deals;
  return readings;
}

const WAYS: Readonly<Record<string, () => Promise<number>>> = {
  discard: () => discard(gate),
  whole: () => whole(gate),
  plainly: () => readPlainly(connection, NOW.toISOString().slice(0, 10)),
};

// Whoever reads an org is connected to it: what that takes is the same in every way.
await gate.describe('Opportunity');
const start = performance.now();
const found = await WAYS[way]?.();
const ms = Math.round(performance.now() - start);
const peak = Math.round(process.resourceUsage().maxRSS / MEGABYTE);
console.log(JSON.stringify({ way, ms, peak, found }));
