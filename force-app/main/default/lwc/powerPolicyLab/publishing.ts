/** The one place from which a policy is written. */
import { failureOf, type Failure } from 'c/powerErrors';
import { POLICY } from 'c/powerRecords';
import { createRecord } from 'lightning/uiRecordApi';

/** The id of the record that was made, or why none was. */
export type Published = { id: string } | { failure: Failure };

/** Publishes a policy; never rejects. */
export async function sent(fields: Readonly<Record<string, unknown>>): Promise<Published> {
  try {
    return { id: (await createRecord({ apiName: POLICY, fields })).id };
  } catch (cause) {
    return { failure: failureOf(cause) };
  }
}
