/** The words of a review, whoever shows it: a page has them in its user's language. */
import type { Band } from '../../model/index.ts';
import type { NamedEvent } from '../week/attribution.ts';
import type { Concern } from '../week/concerns.ts';
import type { FlowFrom, FlowTo } from '../week/flow.ts';
import type { NextStep } from '../week/nextStep.ts';

/** What is said in a sentence or a heading of its own. */
export type ReviewText =
  | 'title'
  | 'about.compared'
  | 'about.first'
  | 'about.frozen'
  | 'about.scope'
  | 'totals.title'
  | 'totals.figure'
  | 'totals.now'
  | 'totals.before'
  | 'totals.change'
  | 'totals.open'
  | 'totals.amount'
  | 'totals.customerHolds'
  | 'totals.slipped'
  | 'totals.recovered'
  | 'totals.tension'
  | 'totals.unknown'
  | 'totals.silentOwners'
  | 'totals.gives'
  | 'totals.givesCost'
  | 'totals.givesSince'
  | 'totals.givesSinceCost'
  | 'flow.title'
  | 'flow.from'
  | 'flow.to'
  | 'flow.deals'
  | 'flow.amount'
  | 'flow.new'
  | 'flow.reopened'
  | 'flow.closed'
  | 'flow.gone'
  | 'movers.title'
  | 'movers.note'
  | 'movers.notOpened'
  | 'movers.deal'
  | 'movers.owner'
  | 'movers.stage'
  | 'movers.amount'
  | 'movers.before'
  | 'movers.now'
  | 'movers.change'
  | 'movers.band'
  | 'movers.why'
  | 'movers.next'
  | 'gives.title'
  | 'gives.note'
  | 'gives.notRead'
  | 'gives.byPerson'
  | 'gives.kind'
  | 'gives.person'
  | 'gives.gives'
  | 'gives.deals'
  | 'gives.cost'
  | 'gives.unsized'
  | 'concerns.title'
  | 'concerns.concern'
  | 'concerns.deals'
  | 'agenda.title'
  | 'agenda.note'
  | 'agenda.matters'
  | 'agenda.balance'
  | 'agenda.tension'
  | 'why.late'
  | 'why.removed'
  | 'why.contested'
  | 'why.edited'
  | 'why.answered'
  | 'why.due'
  | 'why.undue'
  | 'why.fading'
  | 'why.dilution'
  | 'why.deal'
  | 'why.policy'
  | 'why.others'
  | 'why.unstored'
  | 'why.unknown'
  | 'ask.share'
  | 'ask.and'
  | 'ask.notEnough';

/** Words, and figures as they are written among them. */
export interface ReviewWords {
  /** A sentence or heading, with values in their places. */
  text: (key: ReviewText, ...values: (string | number)[]) => string;
  band: (band: Band) => string;
  concern: (concern: Concern) => string;
  /** @param ask what to ask for or to offer; empty: nobody can say. */
  step: (step: NextStep, ask: string) => string;
  kind: (log: NamedEvent['log'], kind: string) => string;
  /** An ISO day as a date. */
  day: (day: string) => string;
  /** Points of the needle, with their sign. */
  points: (points: number) => string;
  money: (amount: number, currency: string | null) => string;
}

/** Where deals come from or go, in words. */
export function endWord(words: ReviewWords, end: FlowFrom | FlowTo): string {
  switch (end) {
    case 'new':
    case 'reopened':
    case 'closed':
    case 'gone':
      return words.text(`flow.${end}`);
    default:
      return words.band(end);
  }
}
