/** A stroke in one place of the form, and what it brings about in others. Pure. */
import { withCost, withKind, withPercent, withValue, type Sizing } from './amounts';
import type { FieldKey, FormState } from './form';

type Typed = (form: FormState, text: string, sizing: Sizing) => FormState;

const CONSEQUENCES: Partial<Record<FieldKey | 'percent', Typed>> = {
  // What the other side gave is answered by this side only.
  by: (form, by) => ({ ...form, by, inReturnFor: form.by === by ? form.inReturnFor : '' }),
  kind: withKind,
  cost: withCost,
  percent: withPercent,
  value: withValue,
};

export const typed = (
  form: FormState,
  key: FieldKey | 'percent',
  text: string,
  sizing: Sizing,
): FormState => CONSEQUENCES[key]?.(form, text, sizing) ?? { ...form, [key]: text };
