/** What a warning means, and the one next step that a coach would give. */
import economicOnlyMeaning from '@salesforce/label/c.Power_Warn_economic_only_meaning';
import economicOnly from '@salesforce/label/c.Power_Warn_economic_only_step';
import planAsk from '@salesforce/label/c.Power_Warn_plan_ask';
import planOffer from '@salesforce/label/c.Power_Warn_plan_offer';
import revoltCustomerMeaning from '@salesforce/label/c.Power_Warn_revolt_customer_meaning';
import revoltCustomer from '@salesforce/label/c.Power_Warn_revolt_customer_step';
import revoltCustomerYielded from '@salesforce/label/c.Power_Warn_revolt_customer_step_yielded';
import revoltSellerMeaning from '@salesforce/label/c.Power_Warn_revolt_seller_meaning';
import revoltSeller from '@salesforce/label/c.Power_Warn_revolt_seller_step';
import revoltSellerYielded from '@salesforce/label/c.Power_Warn_revolt_seller_step_yielded';
import squeezeMeaning from '@salesforce/label/c.Power_Warn_squeeze_meaning';
import squeeze from '@salesforce/label/c.Power_Warn_squeeze_step';
import staleMeaning from '@salesforce/label/c.Power_Warn_stale_meaning';
import stale from '@salesforce/label/c.Power_Warn_stale_step';
import staleNone from '@salesforce/label/c.Power_Warn_stale_step_none';
import unreciprocatedMeaning from '@salesforce/label/c.Power_Warn_unreciprocated_meaning';
import unreciprocated from '@salesforce/label/c.Power_Warn_unreciprocated_step';
import { dayText, fill, money, share } from 'c/powerFormat';
import type { Warning, WarningGround } from 'c/powerModel';
import type { ReadingView } from 'c/powerReading';

/** Also the points of margin that a deal's whole amount is worth. */
const PERCENT = 100;

const MEANINGS: Readonly<Record<Warning, string>> = {
  'economic-only': economicOnlyMeaning,
  'revolt-customer': revoltCustomerMeaning,
  'revolt-seller': revoltSellerMeaning,
  squeeze: squeezeMeaning,
  stale: staleMeaning,
  unreciprocated: unreciprocatedMeaning,
};

/** Steps that a plan of gives and gets leads to, by what the button says. */
export const PLANS: Readonly<Partial<Record<Warning, string>>> = {
  'revolt-customer': planOffer,
  'revolt-seller': planAsk,
  squeeze: planAsk,
  unreciprocated: planAsk,
};

/** Nothing fades where nothing counts. */
const isEmpty = (ground: WarningGround): boolean =>
  ground.warning === 'stale' && ground.quietDays === null;

/** Why it matters, in one plain sentence; empty: that says itself. */
export const meaningOf = (ground: WarningGround, { policy }: ReadingView): string =>
  isEmpty(ground)
    ? ''
    : fill(MEANINGS[ground.warning], share(policy.policy.marginFloorPercent / PERCENT));

/** Force is taken back; what was yielded to it is answered. */
function answerToForce(
  events: readonly string[],
  { entries }: ReadingView,
  [toBehavior, toConcession]: readonly [string, string],
): string {
  const entry = entries.get(events[0] ?? '');
  return fill(entry?.isConcession ? toConcession : toBehavior, entry?.title ?? '');
}

function staleStep(events: readonly string[], { entries, asOf }: ReadingView): string {
  const last = entries.get(events[0] ?? '');
  return last ? fill(stale, dayText(last.on, asOf)) : staleNone;
}

/** One thing to do next, with the deal's own figures. */
export function stepOf(ground: WarningGround, view: ReadingView): string {
  const { events } = ground;
  switch (ground.warning) {
    case 'economic-only':
      return fill(economicOnly, share(view.policy.policy.economicOnly.integrativeBelow));
    case 'revolt-customer':
      return answerToForce(events, view, [revoltCustomer, revoltCustomerYielded]);
    case 'revolt-seller':
      return answerToForce(events, view, [revoltSeller, revoltSellerYielded]);
    case 'squeeze':
      return fill(squeeze, money((view.amount ?? 0) / PERCENT, view.currency));
    case 'stale':
      return staleStep(events, view);
    default:
      return fill(unreciprocated, money(ground.cost, view.currency));
  }
}
