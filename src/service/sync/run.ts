/** The record of a run: how fresh the stored readings are. */
import { isPassing } from '../../org/attempts.ts';
import type { Gate } from '../../org/gate.ts';
import { recordsOf } from '../../org/query.ts';

const RUN = 'Power_Run__c';
const RECORDS = `/sobjects/${RUN}`;

/** What a run did. */
export interface RunFigures {
  read: number;
  changed: number;
  rejected: number;
}

/** The record of the run that began at an instant; null: there is none. */
async function runBegunAt(gate: Gate, instant: string): Promise<string | null> {
  const [run] = await recordsOf(gate, `SELECT Id FROM ${RUN} WHERE Started_On__c = ${instant}`);
  return typeof run?.['Id'] === 'string' ? run['Id'] : null;
}

async function create(gate: Gate, instant: string): Promise<string> {
  const body = JSON.stringify({ Started_On__c: instant });
  const { id } = await gate.request<{ id: string }>({ method: 'POST', url: RECORDS, body });
  return id;
}

/** Notes that a run has begun; says the id of its record. */
export async function beginRun(gate: Gate, now: Date): Promise<string> {
  const instant = now.toISOString();
  try {
    return await create(gate, instant);
  } catch (error) {
    if (!isPassing(error)) throw error;
    // It may have been created, and only the answer be lost.
    return (await runBegunAt(gate, instant)) ?? create(gate, instant);
  }
}

/** Notes that a run has come to its end. */
export async function finishRun(
  gate: Gate,
  id: string,
  { read, changed, rejected }: RunFigures,
  now: Date,
): Promise<void> {
  const body = JSON.stringify({
    Finished_On__c: now.toISOString(),
    Read__c: read,
    Changed__c: changed,
    Rejected__c: rejected,
  });
  await gate.request({ method: 'PATCH', url: `${RECORDS}/${id}`, body });
}
