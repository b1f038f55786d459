/** What a policy says of a kind, in an admin's words. */
import cash from '@salesforce/label/c.Power_Field_cash';
import face from '@salesforce/label/c.Power_Field_face';
import name from '@salesforce/label/c.Power_Field_name';
import pressure from '@salesforce/label/c.Power_Field_pressure';
import retired from '@salesforce/label/c.Power_Field_retired';
import valueToCost from '@salesforce/label/c.Power_Field_value_to_cost';
import weight from '@salesforce/label/c.Power_Field_weight';
import { kindLabelOf, type Policy } from 'c/powerModel';
import { keyWords } from 'c/powerRecords';
import type { Unit } from './units';

/** The log whose kinds they are. */
export type KindLog = 'concessions' | 'behaviors';

/** What is known of what kinds are called. */
export interface KindNames {
  /** Policies whose own labels count, the first that has one first. */
  policies: readonly Pick<Policy, KindLog>[];
  /** Value → label of each log's picklist. */
  lists: Readonly<Record<KindLog, ReadonlyMap<string, string>>>;
}

/** Where nothing is known, a key stands for itself. */
export const NO_NAMES: KindNames = {
  policies: [],
  lists: { concessions: new Map(), behaviors: new Map() },
};

/** What a kind is called: by a policy, else by the org's picklist, else its key as words. */
export function kindName({ policies, lists }: KindNames, log: KindLog, kind: string): string {
  const label = policies.map((policy) => kindLabelOf(policy, log, kind)).find(Boolean);
  return label ?? lists[log].get(kind) ?? keyWords(kind);
}

/** Fields of a kind by their key; the label is that of the field alone. */
export const KIND_FIELDS: Readonly<Record<string, { label: string; unit: Unit }>> = {
  label: { label: name, unit: 'name' },
  retired: { label: retired, unit: 'switch' },
  face: { label: face, unit: 'face' },
  weight: { label: weight, unit: 'factor' },
  pressure: { label: pressure, unit: 'share' },
  cash: { label: cash, unit: 'switch' },
  valueToCost: { label: valueToCost, unit: 'factor' },
};
