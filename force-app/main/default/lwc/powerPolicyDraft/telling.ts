import type { PolicyEdit } from './edits';

/** Tells whoever holds the draft, however far out, of an edit. */
export const editEvent = (edit: PolicyEdit): CustomEvent<PolicyEdit> =>
  new CustomEvent('policyedit', { detail: edit, bubbles: true, composed: true });
