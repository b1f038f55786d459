/** How components write records, and hear that others did: what no package declares. */

declare module 'lightning/uiRecordApi' {
  /** A field of a record: `displayValue` is null where the value is shown as it is. */
  export interface FieldValue {
    readonly value: unknown;
    readonly displayValue: string | null;
  }
  export interface RecordRepresentation {
    readonly apiName: string;
    readonly id: string;
    readonly eTag: string;
    readonly weakEtag: number;
    readonly fields: Readonly<Record<string, FieldValue>>;
    readonly lastModifiedById: string;
    /** What `ifUnmodifiedSince` of the next update takes. */
    readonly lastModifiedDate: string;
    readonly systemModstamp: string;
    readonly recordTypeId: string | null;
  }
  /** A record on its way in: `apiName` to create one, `fields.Id` to update one. */
  export interface RecordInput {
    readonly apiName?: string;
    readonly fields: Readonly<Record<string, unknown>>;
    readonly allowSaveOnDuplicate?: boolean;
  }
  export interface ClientOptions {
    /** The `LastModifiedDate` that was read: a record changed since then is left as it is. */
    readonly ifUnmodifiedSince?: string;
  }
  /**
   * What these functions reject with. It is no Error: what happened is in the body. A record that
   * someone else changed in between has an output error `CollisionDetectedException`; where the
   * server was not reached the status is 500 and the body is `{ error }`.
   */
  export interface FetchResponse {
    readonly errorType: 'fetchResponse';
    readonly ok: false;
    readonly status: number;
    readonly statusText: string;
    readonly headers: object;
    readonly body: {
      readonly message?: string;
      readonly statusCode?: number;
      readonly errorCode?: string;
      readonly error?: string;
      readonly id?: string;
      readonly enhancedErrorType?: 'RecordError' | null;
      readonly output?: {
        readonly errors: readonly RecordError[];
        readonly fieldErrors: Readonly<Record<string, readonly RecordError[]>>;
      };
    };
  }
  export interface RecordError {
    readonly errorCode: string;
    readonly message: string;
    readonly field: string | null;
    readonly fieldLabel: string | null;
    readonly constituentField: string | null;
    readonly duplicateRecordError: object | null;
  }
  export function createRecord(input: RecordInput): Promise<RecordRepresentation>;
  export function updateRecord(
    input: RecordInput,
    options?: ClientOptions,
  ): Promise<RecordRepresentation>;
  export function deleteRecord(recordId: string): Promise<void>;
  /** Says that records were changed by other means, so that wires read them again. */
  export function notifyRecordUpdateAvailable(
    records: readonly { readonly recordId: string }[],
  ): Promise<void>;

  export interface RecordResult {
    readonly data?: RecordRepresentation;
    readonly error?: unknown;
  }
  /** Fields are qualified: `Opportunity.Amount`. */
  export const getRecord: WireAdapter<
    {
      recordId: string | undefined;
      fields?: readonly string[] | undefined;
      optionalFields?: readonly string[] | undefined;
    },
    RecordResult
  >;
}

declare module 'lightning/refresh' {
  import type { LightningElement } from 'lwc';

  /** Dispatched by a component: whatever stands around it on the page reads its data again. */
  export class RefreshEvent extends CustomEvent<undefined> {
    constructor();
  }
  /**
   * Takes part in refreshes of the page around the component, in `connectedCallback`. The handler
   * is called on the component; false keeps the refresh from what is inside it. Returns what
   * `unregisterRefreshHandler` takes.
   */
  export function registerRefreshHandler(
    contextElement: LightningElement | HTMLElement,
    handler: () => Promise<boolean>,
  ): number;
  export function unregisterRefreshHandler(id: number): void;
}
