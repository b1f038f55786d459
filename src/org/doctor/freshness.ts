/** How fresh stored readings are: by the last run, and by deals that have none. */
import { recordsOf } from '../query.ts';
import type { Gate } from '../gate.ts';
import { found, type Examination } from './check.ts';

const HOUR_MS = 3_600_000;
/** Hours: a day, and what a nightly run may take longer than the night before. */
const STALE_HOURS = 26;
/** Hours after which a run that has not come to its end was cut off. */
const LOST_HOURS = 6;

const LAST_RUN =
  'SELECT Started_On__c, Finished_On__c, Rejected__c FROM Power_Run__c ORDER BY Started_On__c DESC LIMIT 1';
const WITHOUT_READING =
  'SELECT COUNT(Id) deals FROM Opportunity WHERE IsClosed = false AND Power_Reading__c = null';

const hoursBetween = (from: unknown, to: Date): number =>
  Math.floor((to.getTime() - Date.parse(String(from))) / HOUR_MS);

async function dealsWithoutReading(gate: Gate): Promise<number> {
  const [counted] = await recordsOf(gate, WITHOUT_READING);
  return Number(counted?.['deals'] ?? 0);
}

/** Whether stored readings are of today, and of every deal. */
export const examineFreshness: Examination = async ({ gate, now }) => {
  const [run] = await recordsOf(gate, LAST_RUN);
  if (run === undefined) return found.warning('never');
  const started = hoursBetween(run['Started_On__c'], now);
  const isFinished = run['Finished_On__c'] !== null;
  if (!isFinished && started >= LOST_HOURS) return found.problem('cutOff', started);
  if (!isFinished) return found.ok('running', started);
  const hours = hoursBetween(run['Finished_On__c'], now);
  if (hours >= STALE_HOURS) return found.problem('stale', hours);
  const rejected = Number(run['Rejected__c'] ?? 0);
  if (rejected > 0) return found.warning('rejected', rejected);
  const missing = await dealsWithoutReading(gate);
  return missing > 0 ? found.warning('incomplete', missing) : found.ok('fresh', hours);
};
