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

declare module '@salesforce/i18n/dir' {
  /** Direction of the user's language. */
  const direction: 'ltr' | 'rtl';
  export default direction;
}

declare module '@salesforce/i18n/lang' {
  /** Language of the words on screen, BCP 47; apart from the locale. */
  const language: string;
  export default language;
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
    /** By id; the master among them. */
    readonly recordTypeInfos?: Readonly<
      Record<
        string,
        { readonly recordTypeId: string; readonly name: string; readonly master: boolean }
      >
    >;
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
