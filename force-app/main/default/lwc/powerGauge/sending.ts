/** The one place from which the log's records are written. */
import { failureOf } from 'c/powerErrors';
import type { LogChange, Outcome } from 'c/powerLogData';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';

/** Makes a change; gives the id of its record. */
async function made(change: LogChange): Promise<string> {
  switch (change.action) {
    case 'create': {
      const { object: apiName, fields } = change;
      return (await createRecord({ apiName, fields })).id;
    }
    case 'update': {
      const { id: Id, fields, since: ifUnmodifiedSince } = change;
      return (await updateRecord({ fields: { Id, ...fields } }, { ifUnmodifiedSince })).id;
    }
    default:
      await deleteRecord(change.id);
      return change.id;
  }
}

/** What somebody else has deleted before is as gone as it was to be. */
const isDone = ({ action }: LogChange, { type }: { type: string }): boolean =>
  action === 'delete' && type === 'gone';

/** Sends a change to the org; never rejects. */
export async function send(change: LogChange): Promise<Outcome> {
  const { key } = change;
  try {
    return { key, id: await made(change) };
  } catch (cause) {
    const failure = failureOf(cause);
    return isDone(change, failure) ? { key, id: key } : { key, failure };
  }
}
