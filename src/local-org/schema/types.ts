/** Field types by the names that Salesforce's describe gives them. */
export type FieldType =
  | 'id'
  | 'reference'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'email'
  | 'phone'
  | 'url';

/** A value of a picklist: `value` is its API name, `label` what people read. */
export interface PicklistValue {
  value: string;
  label: string;
  isDefault: boolean;
}

/** What a picklist offers; only a restricted one refuses other values. */
export interface Picklist {
  values: readonly PicklistValue[];
  restricted: boolean;
}

/** Where a lookup or master-detail field leads. */
export interface Reference {
  /** API name of the parent object. */
  to: string;
  /** Name of the way up, e.g. `Account`, `Power_Reading__r`; absent where a query cannot follow it. */
  parent?: string;
  /** Name of the way down, e.g. `Opportunities`, `Power_Concessions__r`. */
  children?: string;
  onDelete: 'cascade' | 'setNull' | 'restrict';
  /** Whether the record is a detail of its parent: shares its owner and its fate. */
  masterDetail: boolean;
}

/** A formula as the metadata has it. */
interface FormulaSource {
  text: string;
  blankAsZero: boolean;
}

/** One field of an object. Lengths and precisions are 0 where the type has none. */
export interface Field {
  name: string;
  label: string;
  type: FieldType;
  custom: boolean;
  /** A record cannot be saved without it. */
  required: boolean;
  length: number;
  precision: number;
  scale: number;
  createable: boolean;
  updateable: boolean;
  unique: boolean;
  caseSensitive: boolean;
  externalId: boolean;
  /** Whether profiles and permission sets decide who sees it; if not, whoever reads the object does. */
  permissionable: boolean;
  helpText?: string;
  reference?: Reference;
  picklist?: Picklist;
  formula?: FormulaSource;
  /** Display format of an auto-number, e.g. `C-{00000}`. */
  autoNumber?: string;
  /** Default as the metadata writes it: a literal or `TODAY()`, `NOW()`. */
  defaultValue?: string;
}

/** A validation rule: a record for which `condition` holds is refused with `message`. */
export interface ValidationRule {
  name: string;
  active: boolean;
  condition: string;
  message: string;
  /** Field that the message stands at; absent: at the top of the page. */
  field?: string;
}

/** One object: standard, or read from `objects/NAME/`. */
export interface SObject {
  name: string;
  label: string;
  labelPlural: string;
  custom: boolean;
  keyPrefix: string;
  fields: ReadonlyMap<string, Field>;
  /** The field that names a record, `Name` for most. */
  nameField: string;
  /** Whether the UI API, and so GraphQL, knows it. */
  uiApi: boolean;
  validationRules: readonly ValidationRule[];
}

/** A way down from a parent object to the records that point at it. */
export interface ChildRelationship {
  name: string;
  child: SObject;
  field: Field;
}

/** What an org may or may not have, and so which fields exist at all. */
export interface Features {
  /** Record types on Opportunity: the field `RecordTypeId`. */
  recordTypes: boolean;
  /** The field `CurrencyIsoCode` on every object that holds data. */
  multiCurrency: boolean;
}
