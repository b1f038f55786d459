/** What stands in the form as it is. */
import badNumber from '@salesforce/label/c.Power_Form_bad_number';
import cents from '@salesforce/label/c.Power_Form_cents';
import close from '@salesforce/label/c.Power_Form_close';
import discard from '@salesforce/label/c.Power_Form_discard';
import keys from '@salesforce/label/c.Power_Form_keys';
import kindPlaceholder from '@salesforce/label/c.Power_Form_kind_placeholder';
import dayMissing from '@salesforce/label/c.Power_Flaw_day_missing';
import kindMissing from '@salesforce/label/c.Power_Flaw_kind_missing';
import partyMissing from '@salesforce/label/c.Power_Flaw_party_missing';
import percent from '@salesforce/label/c.Power_Form_percent';
import { FIELD_WORDS } from 'c/powerDraft';

export const LABELS = {
  badNumber,
  cents,
  close,
  dayMissing,
  discard,
  fields: FIELD_WORDS,
  keys,
  kindMissing,
  kindPlaceholder,
  partyMissing,
  percent,
};
