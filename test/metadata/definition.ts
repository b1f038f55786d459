/** What the type definitions say of one element. */
export interface Definition {
  datatype: string;
  /** API versions that know it; −1: no last one. */
  minApi: number;
  maxApi: number;
  maxLength?: number;
  /** What an enumeration may say. */
  values?: { value: string }[];
  fields?: Definitions;
}

/** By name of the element. */
export type Definitions = Record<string, Definition>;
