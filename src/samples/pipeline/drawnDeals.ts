import { addDays, workdayOnOrBefore } from '../days.ts';
import type { Dice } from '../dice.ts';
import type { Customer } from './book.ts';
import { storylines, type StorylineKey } from './characters.ts';
import { openedBefore, type DealPlan } from './dealPlan.ts';
import { firstProjects, laterProjects, nextSteps, renewals, type Project } from './projects.ts';
import type { Storyline } from './storyline.ts';

/** A deal of which only the way it goes is known; the rest is drawn. */
export interface Draft {
  /** The opportunity's referenceId. */
  id: string;
  customer: Customer;
  key: StorylineKey;
  /** Whether it is the customer's first deal with us. */
  isFirst: boolean;
  dice: Dice;
}

const HISTORY_DAYS = 1060;
/** The last closed deals are closed at least so long ago. */
const LAST_CLOSE_DAYS = 12;
const LAST_YEAR_DAYS = 355;
const ROUND_AMOUNT = 1000;
/** How often nobody has filled in the margin. */
const NO_MARGIN_ODDS = 0.1;
/** Days between opening a deal and the first thing logged on it. */
const LEAD_DAYS = [4, 20] as const;

const catalogue: Record<DealPlan['kind'], readonly Project[]> = {
  first: firstProjects,
  later: laterProjects,
  renewal: renewals,
};

function kindOf({ key, isFirst }: Draft): DealPlan['kind'] {
  if (key === 'renewalTogether') return 'renewal';
  return isFirst ? 'first' : 'later';
}

const amountOf = ({ amount: [from, to] }: Project, dice: Dice): number =>
  Math.round(dice.between(from, to) / ROUND_AMOUNT) * ROUND_AMOUNT;

/** What open and closed deals have in common. */
function termsOf(draft: Draft) {
  const { id, customer, key, dice } = draft;
  const { alternatives, margin, beats }: Storyline = storylines[key];
  const kind = kindOf(draft);
  const project = dice.pick(catalogue[kind]);
  return {
    id,
    customer,
    kind,
    beats,
    storyline: key,
    asWritten: false,
    project: project.name,
    amount: amountOf(project, dice),
    marginPercent: dice.chance(NO_MARGIN_ODDS) ? null : dice.whole(...margin),
    alternatives: {
      seller: dice.pick(alternatives.seller),
      customer: dice.pick(alternatives.customer),
    },
  };
}

/** An open deal that goes like one of the storylines; some are past the day they should close. */
export function planOpen(draft: Draft, today: string): DealPlan {
  const { dice, key } = draft;
  const { quietDays = 0, stages }: Storyline = storylines[key];
  const terms = termsOf(draft);
  const timing = { stretch: dice.between(0.8, 1.1), lastDay: addDays(today, -quietDays) };
  const stage = dice.pick(stages);
  return {
    ...terms,
    ...timing,
    today,
    stage,
    isOpen: true,
    openedOn: openedBefore({ ...terms, ...timing }, dice.whole(...LEAD_DAYS)),
    closesOn: workdayOnOrBefore(addDays(today, dice.whole(-4, 90))),
    nextStep: dice.pick(nextSteps[stage] ?? ['Call']),
  };
}

/** How long before today the `index`th of so many closed deals was closed: evenly, with play. */
const evenlyAgo = (index: number, count: number, dice: Dice): number =>
  Math.round(HISTORY_DAYS * (1 - (index + dice.between(0.3, 0.95)) / count) + LAST_CLOSE_DAYS);

/** A deal that was won or lost, the `index`th of its customer's closed ones. */
export const planClosed = (draft: Draft, index: number, today: string): DealPlan =>
  planEnded(draft, ({ customer, dice }) => evenlyAgo(index, customer.closed, dice), today);

/** A deal that was closed so many days ago. */
export const planPast = (draft: Draft, closedAgo: number, today: string): DealPlan =>
  planEnded(draft, () => closedAgo, today);

/** A deal that was won or lost within the last year. */
export const planLastYear = (draft: Draft, today: string): DealPlan =>
  planEnded(draft, ({ dice }) => dice.whole(LAST_CLOSE_DAYS, LAST_YEAR_DAYS), today);

function planEnded(draft: Draft, daysAgo: (draft: Draft) => number, today: string): DealPlan {
  const { dice, key } = draft;
  const terms = termsOf(draft);
  const closesOn = workdayOnOrBefore(addDays(today, -daysAgo(draft)));
  const timing = {
    stretch: dice.between(0.85, 1.4),
    lastDay: addDays(closesOn, -dice.whole(0, 4)),
  };
  return {
    ...terms,
    ...timing,
    today,
    closesOn,
    stage: dice.chance(storylines[key].winOdds) ? 'Closed Won' : 'Closed Lost',
    isOpen: false,
    openedOn: openedBefore({ ...terms, ...timing }, dice.whole(...LEAD_DAYS)),
    nextStep: null,
  };
}
