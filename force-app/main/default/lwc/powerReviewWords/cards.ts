/** The figures of a review, as cards. */
import closed from '@salesforce/label/c.Power_Review_card_closed';
import gives from '@salesforce/label/c.Power_Review_card_gives';
import givesCount from '@salesforce/label/c.Power_Review_card_gives_count';
import givesSince from '@salesforce/label/c.Power_Review_card_gives_since';
import gone from '@salesforce/label/c.Power_Review_card_gone';
import held from '@salesforce/label/c.Power_Review_card_held';
import isNew from '@salesforce/label/c.Power_Review_card_new';
import openDeals from '@salesforce/label/c.Power_Review_card_open';
import openAmount from '@salesforce/label/c.Power_Review_card_open_amount';
import recovered from '@salesforce/label/c.Power_Review_card_recovered';
import reopened from '@salesforce/label/c.Power_Review_card_reopened';
import silent from '@salesforce/label/c.Power_Review_card_silent';
import since from '@salesforce/label/c.Power_Review_card_since';
import slipped from '@salesforce/label/c.Power_Review_card_slipped';
import tension from '@salesforce/label/c.Power_Review_card_tension';
import unknown from '@salesforce/label/c.Power_Review_card_unknown';
import unsized from '@salesforce/label/c.Power_Review_card_unsized';
import { dayText, fill, listed, money, plain, signed } from 'c/powerFormat';
import {
  flowEnds,
  shownChange,
  type Flow,
  type Gives,
  type Money,
  type Report,
  type Totals,
} from 'c/powerWeekly';

/** A figure, what it is, and what is said of it. */
export interface Card {
  key: string;
  figure: string;
  label: string;
  notes: readonly string[];
}

/** What a card has before any deal is read. */
export interface StandingFigures {
  open: number;
  amount: readonly Money[];
  customerHolds: number;
  tension: number | null;
  unknown: number;
}

/** A figure that is not known, or not yet. */
const NOTHING = '–';
/** Arrows beside the words: better or worse is told by neither alone. */
const [WORSE, BETTER] = ['▲', '▼'];

const sums = (of: readonly Money[]): string =>
  of.map(({ amount, currency }) => money(amount, currency)).join(' + ');

const openCard = ({ open, amount }: StandingFigures, notes: readonly string[]): Card => ({
  key: 'open',
  figure: plain(open),
  label: amount.length === 0 ? openDeals : fill(openAmount, sums(amount)),
  notes,
});

const tensionText = (value: number | null): string => (value === null ? NOTHING : plain(value));

/** The cards before any deal is read. */
export const firstCards = (figures: StandingFigures): Card[] => [
  openCard(figures, []),
  { key: 'held', figure: plain(figures.customerHolds), label: held, notes: [] },
  { key: 'gives', figure: NOTHING, label: gives, notes: [] },
  { key: 'tension', figure: tensionText(figures.tension), label: tension, notes: [] },
  { key: 'unknown', figure: plain(figures.unknown), label: unknown, notes: [] },
];

/** Who came and who left: these add up to the change. */
function comings(flow: Flow): string {
  const ends = new Map(flowEnds(flow).map((one) => [one.end, one]));
  const parts = [
    [isNew, ends.get('new')?.before],
    [reopened, ends.get('reopened')?.before],
    [closed, ends.get('closed')?.after],
    [gone, ends.get('gone')?.after],
  ] as const;
  return listed(
    parts.flatMap(([words, count = 0]) => (count > 0 ? [fill(words, plain(count))] : [])),
  );
}

const sinceText = (change: string, week: string): string =>
  fill(since, change, dayText(week, week));

/** By how much a figure changed, as it is shown; nothing where that is not known. */
const changesOf = ({ now, before }: Totals['open']): string[] =>
  now === null || before === null ? [] : [signed(shownChange(before, now, 0))];

/** Changes since a week on one line; none: no line. */
const changeNotes = (changes: readonly string[], week: string | null): string[] =>
  week === null || changes.length === 0 ? [] : [sinceText(listed(changes), week)];

/** By how much the amounts changed, of each currency. */
function amountChanges({ now, before }: Totals['amount']): string[] {
  const of = (some: readonly Money[], currency: string | null): number =>
    some.find((one) => one.currency === currency)?.amount ?? 0;
  const currencies = [...new Set([...now, ...before].map((one) => one.currency))];
  return currencies.map((currency) =>
    money(of(now, currency) - of(before, currency), currency, 'exceptZero'),
  );
}

function openNotes(totals: Totals, flow: Flow | null, week: string | null): string[] {
  if (week === null || flow === null) return [];
  const came = comings(flow);
  return [
    ...changeNotes([...changesOf(totals.open), ...amountChanges(totals.amount)], week),
    ...(came === '' ? [] : [came]),
  ];
}

const heldNotes = (totals: Totals, week: string | null): string[] =>
  week === null
    ? []
    : [
        ...changeNotes(changesOf(totals.customerHolds), week),
        `${WORSE} ${fill(slipped, plain(totals.slipped))}`,
        `${BETTER} ${fill(recovered, plain(totals.recovered))}`,
      ];

function givesCard(of: Gives | null, week: string | null): Card {
  if (of === null) return { key: 'gives', figure: NOTHING, label: gives, notes: [] };
  const notes = [
    fill(givesCount, plain(of.gives), plain(of.deals)),
    ...(of.unsized > 0 ? [fill(unsized, plain(of.unsized))] : []),
    ...(of.since && week && of.since.cost.length > 0
      ? [fill(givesSince, sums(of.since.cost), dayText(week, week))]
      : []),
  ];
  const figure = of.cost.length === 0 ? plain(of.gives) : sums(of.cost);
  return { key: 'gives', figure, label: gives, notes: of.gives === 0 ? [] : notes };
}

/** The cards of a review. */
export function cardsOf({ review, comparedWith: week }: Report): Card[] {
  const { totals, flow, gives: given } = review;
  const standing: StandingFigures = {
    open: totals.open.now ?? 0,
    amount: totals.amount.now,
    customerHolds: totals.customerHolds.now ?? 0,
    tension: totals.tension.now,
    unknown: totals.unknown.now ?? 0,
  };
  const [open, customer, , meanTension, thin] = firstCards(standing) as [
    Card,
    Card,
    Card,
    Card,
    Card,
  ];
  const { silentOwners } = totals;
  return [
    { ...open, notes: openNotes(totals, flow, week) },
    { ...customer, notes: heldNotes(totals, week) },
    givesCard(given, week),
    { ...meanTension, notes: changeNotes(changesOf(totals.tension), week) },
    {
      ...thin,
      notes: [
        ...changeNotes(changesOf(totals.unknown), week),
        ...(silentOwners > 0 ? [fill(silent, plain(silentOwners))] : []),
      ],
    },
  ];
}
