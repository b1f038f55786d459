import { SalesforceError } from '../errors.ts';
import type { SObject } from '../schema/types.ts';

/** One reason why a record was not saved. */
interface RecordError {
  errorCode: string;
  message: string;
  field: string | null;
  fieldLabel: string | null;
  constituentField: null;
  duplicateRecordError: null;
}

/** The UI API's Error with Output: why a record was not saved, in all and field by field. */
export interface RecordFault {
  message?: string;
  statusCode: number;
  enhancedErrorType: 'RecordError';
  output: { errors: RecordError[]; fieldErrors: Record<string, RecordError[]> };
}

/** What Salesforce says for every record that it did not save, made ones included. */
const MESSAGE = 'An error occurred while trying to update the record. Please try again.';

/** The request itself is wrong, whatever its record says. */
const OF_THE_REQUEST: ReadonlySet<string> = new Set(['INVALID_FIELD', 'JSON_PARSER_ERROR']);

/** Whether an error is about the record that was to be saved, and not about the request. */
export const isOfRecord = (error: unknown): error is SalesforceError =>
  error instanceof SalesforceError && error.status !== 404 && !OF_THE_REQUEST.has(error.errorCode);

/** Why a record was not saved, at the fields that the error names or at the top of the form. */
export function recordFault(
  object: SObject,
  { errorCode, message, fields }: SalesforceError,
): RecordFault {
  const named = fields.map((name) => recordError(object, errorCode, message, name));
  const top = named.length > 0 ? [] : [recordError(object, errorCode, message)];
  const fieldErrors = named.map((error): [string, RecordError[]] => [error.field ?? '', [error]]);
  return {
    message: MESSAGE,
    statusCode: 400,
    enhancedErrorType: 'RecordError',
    output: { errors: top, fieldErrors: Object.fromEntries(fieldErrors) },
  };
}

/** Someone else saved the record since the client read it. As on the platform only the output says so. */
export function collisionFault(object: SObject, modifiedBy: string): RecordFault {
  const message =
    `This record was modified by ${modifiedBy} during your edit session. Make a note of the data ` +
    'you entered, then reload the record and enter your updates again.';
  const errors = [recordError(object, 'CollisionDetectedException', message)];
  return {
    statusCode: 400,
    enhancedErrorType: 'RecordError',
    output: { errors, fieldErrors: {} },
  };
}

function recordError(
  object: SObject,
  errorCode: string,
  message: string,
  name?: string,
): RecordError {
  const field = name === undefined ? undefined : object.fields.get(name);
  return {
    errorCode,
    message,
    field: name ?? null,
    fieldLabel: field?.label ?? null,
    constituentField: null,
    duplicateRecordError: null,
  };
}
