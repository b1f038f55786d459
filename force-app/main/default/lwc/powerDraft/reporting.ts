/** The base components of a form, and what is said at them. */
import type { FieldKey, Flaws } from './form';

/** A base component that takes an entry and says what is wrong with it. */
export interface Field extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
  /** Not there before the component is. */
  readonly validity?: { readonly valid: boolean };
}

export const keyOf = (field: Field): FieldKey | 'percent' =>
  field.dataset['field'] as FieldKey | 'percent';

const flawOf = (field: Field, flaws: Flaws): string => flaws[keyOf(field) as FieldKey] ?? '';

/** What a field finds wrong by itself, such as letters in a number. */
const isFlawed = ({ validity }: Field): boolean => validity?.valid === false;

/** Says at each field what is wrong with it, and goes to the first; true where nothing is. */
export function report(fields: readonly Field[], flaws: Flaws): boolean {
  for (const field of fields) {
    field.setCustomValidity(flawOf(field, flaws));
    field.reportValidity();
  }
  const wrong = fields.find((field) => flawOf(field, flaws) !== '' || isFlawed(field));
  wrong?.focus();
  return wrong === undefined;
}
