/** The tables of a review below its figures. */
import type { Sheet } from '../export/document.ts';
import { concernsOf } from '../week/concerns.ts';
import { bandOf } from '../week/flow.ts';
import type { Gives } from '../week/gives.ts';
import { nextStepOf } from '../week/nextStep.ts';
import type { WeekDeal } from '../week/types.ts';
import { linkTo, moved, money, sums, tenths, text, whole, type Report } from './report.ts';
import { nextText } from './nextText.ts';
import { POINTS, shownMove, whyText } from './whyText.ts';
import { endWord, type ReviewText, type ReviewWords } from './words.ts';

const columns = (words: ReviewWords, ...keys: ReviewText[]): string[] =>
  keys.map((key) => words.text(key));

/** Where deals moved; none without a week to compare with. */
export function flowSheets({ review: { flow } }: Report, words: ReviewWords): Sheet[] {
  if (flow === null) return [];
  return [
    {
      key: 'flow',
      title: words.text('flow.title'),
      note: '',
      columns: columns(words, 'flow.from', 'flow.to', 'flow.deals', 'flow.amount'),
      rows: flow.streams.map(({ from, to, deals, amount }) => [
        text(endWord(words, from)),
        text(endWord(words, to)),
        whole(deals.length),
        sums(amount, words),
      ]),
    },
  ];
}

/** Where details were read of some deals alone, what is not told is said. */
function notOpened({ review, details }: Report, words: ReviewWords): string[] {
  const unopened = review.movers.filter(({ id }) => !details.has(id)).length;
  return unopened === 0 ? [] : [words.text('movers.notOpened', unopened)];
}

/** Who moved, and why. */
export function moversSheets(report: Report, words: ReviewWords): Sheet[] {
  const { review, deals, details, comparedWith } = report;
  if (comparedWith === null) return [];
  return [
    {
      key: 'movers',
      title: words.text('movers.title'),
      note: [words.text('movers.note'), ...notOpened(report, words)].join(' '),
      columns: columns(
        words,
        'movers.deal',
        'movers.owner',
        'movers.stage',
        'movers.amount',
        'movers.before',
        'movers.now',
        'movers.change',
        'movers.band',
        'movers.why',
        'movers.next',
      ),
      rows: review.movers.map((mover) => {
        const deal = deals.get(mover.id) as WeekDeal;
        const detail = details.get(mover.id);
        return [
          linkTo(deal, report),
          text(deal.owner.name),
          text(deal.stage),
          money(deal.amount, deal.currency),
          tenths(mover.before.balance),
          tenths(mover.after.balance),
          moved(shownMove(mover), POINTS),
          text(words.band(mover.after.band)),
          text(whyText(mover, detail, words)),
          text(nextText(deal, detail, words)),
        ];
      }),
    },
  ];
}

type Row = Gives['byKind'][number] | Gives['byPerson'][number];

const givesCells = (
  { gives, deals, cost, unsized }: Omit<Row, 'kind' | 'person'>,
  words: ReviewWords,
) => [whole(gives), whole(deals), sums(cost, words), whole(unsized)];

/** What we gave and nothing came back for, by kind and by who logged it. */
export function givesSheets({ review: { gives } }: Report, words: ReviewWords): Sheet[] {
  if (gives === null) return [];
  const figures = ['gives.gives', 'gives.deals', 'gives.cost', 'gives.unsized'] as const;
  const note = words.text('gives.note');
  return [
    {
      key: 'gives',
      title: words.text('gives.title'),
      note,
      columns: columns(words, 'gives.kind', ...figures),
      rows: gives.byKind.map(({ kind, ...row }) => [
        text(words.kind('concession', kind)),
        ...givesCells(row, words),
      ]),
    },
    {
      key: 'givesByPerson',
      title: words.text('gives.byPerson'),
      note,
      columns: columns(words, 'gives.person', ...figures),
      rows: gives.byPerson.map(({ person, ...row }) => [
        text(person.name),
        ...givesCells(row, words),
      ]),
    },
  ];
}

/** What is the matter, and with how many deals. */
export const concernsSheet = ({ review: { concerns } }: Report, words: ReviewWords): Sheet => ({
  key: 'concerns',
  title: words.text('concerns.title'),
  note: '',
  columns: columns(words, 'concerns.concern', 'concerns.deals'),
  rows: concerns.map(({ concern, deals }) => [text(words.concern(concern)), whole(deals.length)]),
});

/** Open deals about which there is something to do: those of larger amounts first. */
export const agendaOf = (deals: Iterable<WeekDeal>): WeekDeal[] =>
  [...deals]
    .filter((deal) => deal.state === 'open' && nextStepOf(deal) !== 'keep')
    .sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || (a.id < b.id ? -1 : 1));

/** The deals to walk through, with what is the matter and what to do. */
export const agendaSheet = (report: Report, words: ReviewWords): Sheet => ({
  key: 'agenda',
  title: words.text('agenda.title'),
  note: words.text('agenda.note'),
  columns: columns(
    words,
    'movers.deal',
    'movers.owner',
    'movers.amount',
    'movers.band',
    'agenda.balance',
    'agenda.tension',
    'agenda.matters',
    'movers.next',
  ),
  rows: agendaOf(report.deals.values()).map((deal) => {
    const isKnown = bandOf(deal) !== 'unknown';
    const figure = (value: number | undefined) => tenths(isKnown ? (value ?? null) : null);
    return [
      linkTo(deal, report),
      text(deal.owner.name),
      money(deal.amount, deal.currency),
      text(words.band(bandOf(deal))),
      figure(deal.reading?.balance),
      figure(deal.reading?.tension),
      text(concernsOf(deal).map(words.concern).join(', ')),
      text(nextText(deal, report.details.get(deal.id), words)),
    ];
  }),
});
