/** A review in the user's words and figures. */
import stepAsk from '@salesforce/label/c.Power_Review_step_ask';
import stepAskFor from '@salesforce/label/c.Power_Review_step_ask_for';
import stepAskReturn from '@salesforce/label/c.Power_Review_step_ask_return';
import stepBuildTies from '@salesforce/label/c.Power_Review_step_build_ties';
import stepEaseOff from '@salesforce/label/c.Power_Review_step_ease_off';
import stepHoldMargin from '@salesforce/label/c.Power_Review_step_hold_margin';
import stepKeep from '@salesforce/label/c.Power_Review_step_keep';
import stepLog from '@salesforce/label/c.Power_Review_step_log';
import stepOffer from '@salesforce/label/c.Power_Review_step_offer';
import stepOfferOf from '@salesforce/label/c.Power_Review_step_offer_of';
import stepUseAlternative from '@salesforce/label/c.Power_Review_step_use_alternative';
import { dayText, fill, money, plain, signed } from 'c/powerFormat';
import type { Policy } from 'c/powerModel';
import type { KindNames } from 'c/powerPolicyWords';
import { kindName } from 'c/powerRecords';
import { BAND_WORDS, WARNING_WORDS } from 'c/powerWords';
import { POINTS, type Figures, type NextStep, type ReviewWords } from 'c/powerWeekly';
import { TEXTS } from './texts';

const STEPS: Readonly<Record<NextStep, string>> = {
  log: stepLog,
  'ease-off': stepEaseOff,
  ask: stepAsk,
  'hold-margin': stepHoldMargin,
  'ask-return': stepAskReturn,
  'use-alternative': stepUseAlternative,
  offer: stepOffer,
  'build-ties': stepBuildTies,
  keep: stepKeep,
};

/** Steps that say more where it is known what to ask for, or to offer. */
const WITH_ASK: Partial<Record<NextStep, string>> = { ask: stepAskFor, offer: stepOfferOf };

const LOGS = { concession: 'concessions', behavior: 'behaviors' } as const;

/** What is known of what kinds are called. */
export interface Kinds {
  policy: Policy;
  /** Value → label of each log's picklist. */
  lists: KindNames['lists'];
}

/** The words of a review. */
export const reviewWords = ({ policy, lists }: Kinds): ReviewWords => ({
  text: (key, ...values) => fill(TEXTS[key], ...values),
  band: (band) => BAND_WORDS[band],
  concern: (concern) => (concern === 'unknown' ? BAND_WORDS.unknown : WARNING_WORDS[concern]),
  step: (step, ask) => {
    const withAsk = ask === '' ? undefined : WITH_ASK[step];
    return withAsk === undefined ? STEPS[step] : fill(withAsk, ask);
  },
  kind: (log, kind) => kindName(policy, LOGS[log], kind, lists[LOGS[log]].get(kind)),
  day: (day) => dayText(day),
  points: (points) => signed(points, POINTS),
  money: (amount, currency) => money(amount, currency),
});

/** How figures are written. */
export const FIGURES: Figures = {
  number: (value, decimals, isChange) =>
    isChange ? signed(value, decimals) : plain(value, decimals),
  money: (amount, currency) => money(amount, currency),
};
