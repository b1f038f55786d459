import type { Sheet } from 'c/powerPolicyDraft';
import { api, LightningElement } from 'lwc';

interface Focusable extends HTMLElement {
  path: string;
}

/** Numbers of a policy that belong together, side by side where there is room. */
export default class PowerPolicyFields extends LightningElement {
  @api sheet!: Sheet;
  /** JSON Pointers, in order. */
  @api paths: readonly string[] = [];
  /** What is to be known of them; empty: they speak for themselves. */
  @api note = '';

  /** Goes to the field of a place; false: it is not here. */
  @api
  focusOn(path: string): boolean {
    const fields = [...(this.template?.querySelectorAll<Focusable>('c-power-policy-field') ?? [])];
    const field = fields.find((one) => one.path === path);
    field?.focus();
    return field !== undefined;
  }
}
