/** What stands on the page as it is, and what is said of what was done. */
import beginFromBuiltIn from '@salesforce/label/c.Power_Lab_begin_from_built_in';
import brokenAdvice from '@salesforce/label/c.Power_Lab_broken_advice';
import discard from '@salesforce/label/c.Power_Lab_discard';
import discarded from '@salesforce/label/c.Power_Lab_discarded';
import editors from '@salesforce/label/c.Power_Lab_editors';
import errorMessage from '@salesforce/label/c.Power_Lab_refresh_failed';
import goBuiltIn from '@salesforce/label/c.Power_Lab_go_built_in';
import loading from '@salesforce/label/c.Power_Lab_loading';
import merged from '@salesforce/label/c.Power_Lab_merged';
import moneyNote from '@salesforce/label/c.Power_Lab_money_note';
import openPublish from '@salesforce/label/c.Power_Lab_open_publish';
import published from '@salesforce/label/c.Power_Lab_published';
import rollBack from '@salesforce/label/c.Power_Lab_roll_back';
import rollbackHeading from '@salesforce/label/c.Power_Lab_rollback_heading';
import rollbackMessage from '@salesforce/label/c.Power_Lab_rollback_message';
import rolledBack from '@salesforce/label/c.Power_Lab_rolled_back';
import scope from '@salesforce/label/c.Power_Lab_scope';
import sizes from '@salesforce/label/c.Power_Lab_sizes';
import tiltNote from '@salesforce/label/c.Power_Lab_tilt_note';
import title from '@salesforce/label/c.Power_Lab_title';
import warningsNote from '@salesforce/label/c.Power_Lab_warnings_note';
import weightsNote from '@salesforce/label/c.Power_Lab_weights_note';
import withoutFlawed from '@salesforce/label/c.Power_Lab_without_flawed';
import whatChanges from '@salesforce/label/c.Power_Lab_what_changes';
import you from '@salesforce/label/c.Power_Lab_you';
import { GROUP_WORDS } from 'c/powerPolicyWords';

export const LABELS = {
  beginFromBuiltIn,
  behaviors: GROUP_WORDS.behaviors,
  brokenAdvice,
  concessions: GROUP_WORDS.concessions,
  discard,
  discarded,
  editors,
  errorMessage,
  fading: GROUP_WORDS.fading,
  goBuiltIn,
  loading,
  merged,
  money: GROUP_WORDS.money,
  moneyNote,
  openPublish,
  published,
  rollBack,
  rollbackHeading,
  rollbackMessage,
  rolledBack,
  scope,
  sizes,
  tilt: GROUP_WORDS.tilt,
  tiltNote,
  title,
  warnings: GROUP_WORDS.warnings,
  warningsNote,
  weighing: GROUP_WORDS.weighing,
  weightsNote,
  whatChanges,
  withoutFlawed,
  you,
};
