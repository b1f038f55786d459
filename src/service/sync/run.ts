/** The record of a run: how fresh the stored readings are. */
import type { Gate } from '../../org/gate.ts';

const RUN = '/sobjects/Power_Run__c';
const HEADERS = { 'content-type': 'application/json' };

/** What a run did. */
export interface RunFigures {
  read: number;
  changed: number;
  rejected: number;
}

/** Notes that a run has begun; says the id of its record. */
export async function beginRun(gate: Gate, now: Date): Promise<string> {
  const body = JSON.stringify({ Started_On__c: now.toISOString() });
  const { id } = await gate.request<{ id: string }>({
    method: 'POST',
    url: RUN,
    headers: HEADERS,
    body,
  });
  return id;
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
  await gate.request({ method: 'PATCH', url: `${RUN}/${id}`, headers: HEADERS, body });
}
