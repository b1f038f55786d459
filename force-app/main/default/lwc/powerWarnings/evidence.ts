/** What a warning rests on, in figures that hold in any tense. */
import economicOnly from '@salesforce/label/c.Power_Warn_economic_only_evidence';
import revoltCustomer from '@salesforce/label/c.Power_Warn_revolt_customer_evidence';
import revoltSeller from '@salesforce/label/c.Power_Warn_revolt_seller_evidence';
import squeeze from '@salesforce/label/c.Power_Warn_squeeze_evidence';
import stale from '@salesforce/label/c.Power_Warn_stale_evidence';
import unreciprocated from '@salesforce/label/c.Power_Warn_unreciprocated_evidence';
import unreciprocatedMany from '@salesforce/label/c.Power_Warn_unreciprocated_evidence_many';
import { dayText, fill, money, plain, share } from 'c/powerFormat';
import type { WarningGround } from 'c/powerModel';
import type { ReadingView } from 'c/powerReading';

/** Walk-aways are whole numbers in forms, but not always in imports. */
const rating = (alternatives: number): string =>
  plain(alternatives, Number.isInteger(alternatives) ? 0 : 1);

/** The earliest day of some events, as a date. */
function firstDay(events: readonly string[], { entries, asOf }: ReadingView): string {
  const days = events.flatMap((id) => entries.get(id)?.on ?? []).sort();
  return dayText(days[0] ?? '', asOf);
}

/** `We gave $72K on Oct 12, and nothing came back.`; empty: there is nothing to name. */
export function evidenceOf(ground: WarningGround, view: ReadingView): string {
  switch (ground.warning) {
    case 'economic-only':
      return fill(economicOnly, share(ground.economic), share(ground.integrative));
    case 'revolt-customer':
      return fill(revoltCustomer, share(ground.force), rating(ground.alternatives));
    case 'revolt-seller':
      return fill(revoltSeller, share(ground.force), rating(ground.alternatives));
    case 'squeeze':
      return fill(
        squeeze,
        money(ground.cost, view.currency),
        share(ground.cost / (view.amount ?? ground.cost), 1),
      );
    case 'stale':
      return ground.events.length > 0 ? stale : '';
    default:
      return fill(
        ground.events.length > 1 ? unreciprocatedMany : unreciprocated,
        money(ground.cost, view.currency),
        firstDay(ground.events, view),
      );
  }
}
