/**
 * `client WAY ORIGIN TOKEN`, compiled: reviews an org once, or downloads what that
 * takes and throws it away; prints milliseconds, and megabytes at the peak.
 */
import type { Connection } from '@salesforce/core';
import { scopeOf } from '../../../src/org/week/scope.ts';
import { standingReview } from '../../../src/org/week/sources.ts';
import { canvasOf } from '../../../src/terminal/canvas.ts';
import { reportOf, wordsFor } from '../../../src/terminal/review/reportOf.ts';
import { writtenAs } from '../../../src/terminal/review/written.ts';
import { connect } from '../../connected.ts';

const [way = '', origin = '', token = ''] = process.argv.slice(2);
const KIBIBYTE = 1024;

const connection = await connect(origin, 'manager@powerbalance.local', token);

/** What `sf power review` does, from the first question to the last line. */
async function review(org: Connection): Promise<string> {
  const scope = await scopeOf(org, {});
  const said = await standingReview(org, new Date());
  const report = reportOf(said, scope, org.instanceUrl);
  return writtenAs('table', report, wordsFor(said), canvasOf(process.stdout));
}

/** Every query that a review makes, in the order in which it makes them. */
async function queriesOf(org: Connection): Promise<string[]> {
  const asked: string[] = [];
  const query = (soql: string) => {
    asked.push(soql);
    return org.query(soql);
  };
  await review(Object.assign(Object.create(org) as Connection, { query }));
  return asked;
}

/** Downloads what a query finds, page after page, and throws it away. */
async function discard(soql: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const data = `/services/data/v${connection.getApiVersion()}`;
  let next: string | undefined = `${data}/query?q=${encodeURIComponent(soql)}`;
  while (next !== undefined) {
    const body: string = await (await fetch(origin + next, { headers })).text();
    // A locator stands at the beginning of a page, and none of it is parsed.
    next = /"nextRecordsUrl":"([^"]+)"/.exec(body.slice(0, KIBIBYTE))?.[1];
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return Math.round(performance.now() - start);
}

/** The peer asks for everything at once, which a review cannot: it has to see some of it first. */
async function discarded(): Promise<number> {
  const queries = await queriesOf(connection);
  return timed(() => Promise.all(queries.map(discard)));
}

const ms = way === 'discard' ? await discarded() : await timed(() => review(connection));
const peak = Math.round(process.resourceUsage().maxRSS / KIBIBYTE);
console.log(JSON.stringify({ ms, peak }));
