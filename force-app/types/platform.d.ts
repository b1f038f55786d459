/** What the platform gives to components: the modules whose types no package declares. */

declare module '@salesforce/label/*' {
  const label: string;
  export default label;
}

declare module '@salesforce/customPermission/*' {
  /** Whether the user has it; undefined: not. */
  const has: boolean | undefined;
  export default has;
}

declare module '@salesforce/user/Id' {
  /** Id of the user, 18 characters. */
  const id: string;
  export default id;
}

declare module '@salesforce/i18n/locale' {
  /** BCP 47 tag of the user's locale. */
  const locale: string;
  export default locale;
}

declare module '@salesforce/i18n/currency' {
  /** ISO code of the user's currency. */
  const currency: string;
  export default currency;
}

declare module '@salesforce/i18n/timeZone' {
  /** IANA name of the user's time zone. */
  const timeZone: string;
  export default timeZone;
}

declare module 'lightning/graphql' {
  /** A query that `gql` has parsed. */
  export interface GraphQLQuery {
    readonly parsed: unique symbol;
  }
  export interface GraphQLError {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly ErrorType?: string };
  }
  /** What the wire adapter emits. */
  export interface GraphQLResult<T> {
    readonly data?: T;
    readonly errors?: readonly GraphQLError[];
    readonly refresh?: () => Promise<void>;
  }
  export function gql(parts: TemplateStringsArray, ...values: unknown[]): GraphQLQuery;
  export const graphql: WireAdapter<
    { query: GraphQLQuery | undefined; variables?: Record<string, unknown> | undefined },
    GraphQLResult<unknown>
  >;
  /** What a mutation comes to. It never rejects: `errors` says what was refused. */
  export interface MutationResult<T> {
    readonly data?: T;
    readonly errors?: readonly GraphQLError[];
  }
  /** Creates, updates, deletes. Wires do not see it until they `refresh()`. */
  export function executeMutation<T = unknown>(mutation: {
    query: GraphQLQuery;
    variables?: Record<string, unknown>;
    operationName?: string;
  }): Promise<MutationResult<T>>;
}

declare module 'lightning/uiObjectInfoApi' {
  export interface ObjectInfo {
    readonly apiName: string;
    readonly label: string;
    /** Only the fields that the user may read. */
    readonly fields: Readonly<Record<string, FieldInfo>>;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    /** The master's, `012000000000000AAA`, where the object has no record types. */
    readonly defaultRecordTypeId: string;
  }
  export interface FieldInfo {
    readonly apiName: string;
    readonly label: string;
    readonly required: boolean;
    /** Whether this user may set it on a record that is being made, or change it on one. */
    readonly createable: boolean;
    readonly updateable: boolean;
  }
  export interface ObjectInfosResult {
    readonly data?: {
      readonly results: readonly { readonly statusCode: number; readonly result: unknown }[];
    };
    readonly error?: unknown;
  }
  export const getObjectInfos: WireAdapter<
    { objectApiNames: readonly string[] | undefined },
    ObjectInfosResult
  >;
  export interface PicklistValue {
    readonly value: string;
    readonly label: string;
    readonly attributes: object | null;
    /** Values of the controlling field for which it is offered. */
    readonly validFor: readonly number[];
  }
  export interface PicklistValues {
    readonly controllerValues: Readonly<Record<string, number>>;
    readonly defaultValue: PicklistValue | null;
    readonly url: string;
    readonly values: readonly PicklistValue[];
  }
  export interface PicklistValuesResult {
    readonly data?: PicklistValues;
    readonly error?: unknown;
  }
  /** `fieldApiName` is qualified: `Power_Concession__c.Kind__c`. */
  export const getPicklistValues: WireAdapter<
    {
      recordTypeId: string | undefined;
      fieldApiName:
        { readonly objectApiName: string; readonly fieldApiName: string } | string | undefined;
    },
    PicklistValuesResult
  >;
}

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

declare module 'lightning/navigation' {
  import type { LightningElement } from 'lwc';

  export interface PageReference {
    type: string;
    attributes: Record<string, string>;
  }
  interface Navigator {
    [NavigationMixin.Navigate](page: PageReference): Promise<void>;
    [NavigationMixin.GenerateUrl](page: PageReference): Promise<string>;
  }
  export function NavigationMixin(
    base: typeof LightningElement,
  ): new () => LightningElement & Navigator;
  export namespace NavigationMixin {
    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;
  }
}

/** A wire adapter, as `@wire` takes it. */
type WireAdapter<Config, Value> = import('lwc').WireAdapterConstructor<Config, Value>;
