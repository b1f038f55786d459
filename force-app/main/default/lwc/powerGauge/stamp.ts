/** What a reading is stamped with, and what lists and reports show in its place. Pure. */
import asOfDay from '@salesforce/label/c.Power_Gauge_as_of';
import asOfClose from '@salesforce/label/c.Power_Gauge_as_of_close';
import underPolicy from '@salesforce/label/c.Power_Gauge_under_policy';
import instead from '@salesforce/label/c.Power_Stamp_instead_of';
import shownInLists from '@salesforce/label/c.Power_Stamp_stored';
import superseded from '@salesforce/label/c.Power_Stamp_superseded';
import { recordOf, textOf, type GraphQLNode } from 'c/powerDealData';
import { dayText, fill, signed } from 'c/powerFormat';
import type { Band } from 'c/powerModel';
import type { ReadingView, StampView, StoredReading } from 'c/powerReading';
import { stored, type PolicyStamp } from 'c/powerRecords';
import { BAND_WORDS, policyWords } from 'c/powerWords';

/** A day and a policy, as every stamp has them. */
const stampWords = (day: string, policy: PolicyStamp): string =>
  `${day} · ${fill(underPolicy, policyWords(policy))}`;

function otherPolicyOf({ supersededBy, insteadOf, asOf }: ReadingView): string {
  if (insteadOf) return fill(instead, policyWords(insteadOf));
  if (!supersededBy?.publishedOn) return '';
  return fill(superseded, policyWords(supersededBy), dayText(supersededBy.publishedOn, asOf));
}

/** The stored reading of a deal; null: there is none, or it is not to be seen. */
export function storedReading(opportunity: GraphQLNode): StoredReading | null {
  const node = opportunity['Power_Reading__r'] as GraphQLNode | null | undefined;
  if (!node) return null;
  const { Balance__c: balance, Band__c: band, As_Of__c: asOf, Policy__c: policy } = recordOf(node);
  if (typeof balance !== 'number') return null;
  return { balance, band: band as Band, asOf: textOf(asOf), policy: textOf(policy) };
}

const isSame = (kept: StoredReading, { reading, policy, asOf }: ReadingView): boolean =>
  kept.policy === policy.version &&
  kept.asOf === asOf &&
  kept.band === reading.band &&
  kept.balance === stored(reading.balance);

/** Lists show the deal as it stands: they have nothing to do with a past day. */
function inListsOf(view: ReadingView): string {
  const { stored: kept } = view;
  if (!kept || view.replay !== null || isSame(kept, view)) return '';
  const { band, balance, asOf, policy: version } = kept;
  const needle = band === 'unknown' ? BAND_WORDS.unknown : signed(balance);
  const day = fill(asOfDay, dayText(asOf));
  const stamp = stampWords(day, { version, name: null, publishedOn: null });
  return `${fill(shownInLists, needle)} · ${stamp}`;
}

/** Everything that a page says of where a reading comes from. */
export function stampOf(view: ReadingView): StampView {
  const { asOf, replay, isClosed, policy, supersededBy, insteadOf } = view;
  const day = fill(isClosed && replay === null ? asOfClose : asOfDay, dayText(asOf));
  const basis = insteadOf ? 'today' : 'day';
  return {
    line: stampWords(day, policy),
    otherPolicy: otherPolicyOf(view),
    inLists: inListsOf(view),
    basis: supersededBy || insteadOf ? basis : '',
  };
}
