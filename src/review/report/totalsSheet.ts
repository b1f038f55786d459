/** The figures of a review, then and now. */
import type { Cell, Sheet } from '../export/document.ts';
import type { Gives } from '../week/gives.ts';
import type { Money } from '../week/money.ts';
import type { Totals } from '../week/totals.ts';
import { shownChange } from './addingUp.ts';
import { moved, money, sums, tenths, text, whole, type Report } from './report.ts';
import type { ReviewWords } from './words.ts';

type Row = readonly [Cell, Cell, Cell, Cell];
type Figure = Totals['open'];

const NOTHING = text('');

/** Between what is shown, so that nobody who checks it finds it wrong. */
function difference({ now, before }: Figure, digits: number): number | null {
  return now === null || before === null ? null : shownChange(before, now, digits);
}

const counted = (name: string, figure: Figure): Row => [
  text(name),
  whole(figure.now),
  whole(figure.before),
  moved(difference(figure, 0), 0),
];

const averaged = (name: string, figure: Figure): Row => [
  text(name),
  tenths(figure.now),
  tenths(figure.before),
  moved(difference(figure, 1), 1),
];

/** A figure that is of this week alone. */
const single = (name: string, value: Cell): Row => [text(name), value, NOTHING, NOTHING];

/** A row for each currency. */
function amounts(name: string, { amount }: Totals, isCompared: boolean): Row[] {
  const of = (sides: readonly Money[], currency: string | null): number =>
    sides.find((one) => one.currency === currency)?.amount ?? 0;
  const currencies = [...new Set([...amount.now, ...amount.before].map((one) => one.currency))];
  return currencies.map((currency) => {
    const [now, before] = [of(amount.now, currency), of(amount.before, currency)];
    const then = isCompared ? before : null;
    return [
      text(currency === null ? name : `${name}, ${currency}`),
      money(now, currency),
      money(then, currency),
      money(then === null ? null : now - then, currency),
    ];
  });
}

function givesRows(gives: Gives | null, words: ReviewWords): Row[] {
  if (gives === null) return [];
  const { since } = gives;
  return [
    single(words.text('totals.gives'), whole(gives.gives)),
    single(words.text('totals.givesCost'), sums(gives.cost, words)),
    ...(since === null
      ? []
      : [
          single(words.text('totals.givesSince'), whole(since.gives)),
          single(words.text('totals.givesSinceCost'), sums(since.cost, words)),
        ]),
  ];
}

/** The sheet of the figures. */
export function totalsSheet({ review, comparedWith }: Report, words: ReviewWords): Sheet {
  const { totals, gives } = review;
  const isCompared = comparedWith !== null;
  const moves = isCompared
    ? [
        single(words.text('totals.slipped'), whole(totals.slipped)),
        single(words.text('totals.recovered'), whole(totals.recovered)),
      ]
    : [];
  return {
    key: 'totals',
    title: words.text('totals.title'),
    note: '',
    columns: (['figure', 'now', 'before', 'change'] as const).map((key) =>
      words.text(`totals.${key}`),
    ),
    rows: [
      counted(words.text('totals.open'), totals.open),
      ...amounts(words.text('totals.amount'), totals, isCompared),
      counted(words.text('totals.customerHolds'), totals.customerHolds),
      ...moves,
      averaged(words.text('totals.tension'), totals.tension),
      counted(words.text('totals.unknown'), totals.unknown),
      single(words.text('totals.silentOwners'), whole(totals.silentOwners)),
      ...givesRows(gives, words),
    ],
  };
}
