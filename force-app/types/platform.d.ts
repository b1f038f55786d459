/** What the platform gives to components: the modules whose types no package declares. */

declare module '@salesforce/label/*' {
  const label: string;
  export default label;
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
}

declare module 'lightning/uiObjectInfoApi' {
  export interface ObjectInfo {
    readonly apiName: string;
    readonly label: string;
    /** Only the fields that the user may read. */
    readonly fields: Readonly<Record<string, { readonly apiName: string; readonly label: string }>>;
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
