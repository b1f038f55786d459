import { field, text } from '../fields.ts';
import type { Field } from '../types.ts';

/** The parts of a postal address, e.g. `BillingCity`. */
export function addressFields(kind: string): Field[] {
  return [
    field(`${kind}Street`, `${kind} Street`, 'textarea', { length: 255 }),
    text(`${kind}City`, `${kind} City`, 40),
    text(`${kind}State`, `${kind} State/Province`, 80),
    text(`${kind}PostalCode`, `${kind} Zip/Postal Code`, 20),
    text(`${kind}Country`, `${kind} Country`, 80),
  ];
}
