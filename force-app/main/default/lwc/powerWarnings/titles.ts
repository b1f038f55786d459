/** What a warning is called: its own figure in a line, in the past where it is looked back on. */
import economicOnly from '@salesforce/label/c.Power_Warning_economic_only';
import revoltCustomer from '@salesforce/label/c.Power_Warning_revolt_customer';
import revoltSeller from '@salesforce/label/c.Power_Warning_revolt_seller';
import economicOnlyWas from '@salesforce/label/c.Power_Warn_economic_only_was';
import revoltCustomerWas from '@salesforce/label/c.Power_Warn_revolt_customer_was';
import revoltSellerWas from '@salesforce/label/c.Power_Warn_revolt_seller_was';
import squeeze from '@salesforce/label/c.Power_Warn_squeeze';
import squeezeNone from '@salesforce/label/c.Power_Warn_squeeze_none';
import squeezeNoneWas from '@salesforce/label/c.Power_Warn_squeeze_none_was';
import squeezeWas from '@salesforce/label/c.Power_Warn_squeeze_was';
import stale from '@salesforce/label/c.Power_Warn_stale';
import staleNone from '@salesforce/label/c.Power_Warn_stale_none';
import unreciprocated from '@salesforce/label/c.Power_Warn_unreciprocated';
import unreciprocatedMany from '@salesforce/label/c.Power_Warn_unreciprocated_many';
import unreciprocatedManyWas from '@salesforce/label/c.Power_Warn_unreciprocated_many_was';
import unreciprocatedWas from '@salesforce/label/c.Power_Warn_unreciprocated_was';
import { fill, plain, share } from 'c/powerFormat';
import type { WarningGround } from 'c/powerModel';
import type { ReadingView } from 'c/powerReading';
import { isPast } from 'c/powerWords';

/** A title as of today, the same in the past, and the figures in both. */
type Tenses = readonly [now: string, then: string, ...figures: string[]];

/** A single give is called by its name, several by their number. */
function unreciprocatedTenses(
  { events, days }: Extract<WarningGround, { warning: 'unreciprocated' }>,
  { entries }: ReadingView,
): Tenses {
  const [first = ''] = events;
  return events.length > 1
    ? [unreciprocatedMany, unreciprocatedManyWas, plain(events.length), plain(days)]
    : [unreciprocated, unreciprocatedWas, entries.get(first)?.title ?? '', plain(days)];
}

/** What is quiet is so today alone: there is no past of it. */
const staleTenses = (quietDays: number | null): Tenses =>
  quietDays === null ? [staleNone, ''] : [stale, '', plain(quietDays)];

const squeezeTenses = (runway: number): Tenses =>
  runway > 0 ? [squeeze, squeezeWas, share(runway)] : [squeezeNone, squeezeNoneWas];

function tensesOf(ground: WarningGround, view: ReadingView): Tenses {
  switch (ground.warning) {
    case 'economic-only':
      return [economicOnly, economicOnlyWas];
    case 'revolt-customer':
      return [revoltCustomer, revoltCustomerWas];
    case 'revolt-seller':
      return [revoltSeller, revoltSellerWas];
    case 'squeeze':
      return squeezeTenses(ground.marginRunway);
    case 'stale':
      return staleTenses(ground.quietDays);
    default:
      return unreciprocatedTenses(ground, view);
  }
}

/** `Price, 6.0% ($72K) has stood 21 days with nothing in return` */
export function titleOf(ground: WarningGround, view: ReadingView): string {
  const [now, then, ...figures] = tensesOf(ground, view);
  return fill(isPast(view) ? then : now, ...figures);
}
