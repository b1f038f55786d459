/** A review as a message for Slack, and for whatever takes the same JSON. */
import { shown, type Figures } from '../export/document.ts';
import type { WeekDeal } from '../week/types.ts';
import { nextText } from './nextText.ts';
import type { Report } from './report.ts';
import { totalsSheet } from './totalsSheet.ts';
import { shownMove, whyText } from './whyText.ts';
import type { ReviewWords } from './words.ts';

/** Deals that a message tells of. */
const TOLD = 5;
/** Characters of a text, and fields of a section, that Slack takes. Source: Slack, Block Kit. */
const [LONGEST_HEADER, LONGEST_TEXT, MOST_FIELDS] = [150, 3000, 10];

/** A part of a message. */
type Block = Readonly<Record<string, unknown>>;

/** A message as Slack takes it. */
export interface SlackMessage {
  /** Where blocks cannot be shown, as in a notification. */
  text: string;
  blocks: readonly Block[];
}

/** The words of a review, and those that only a message has. */
export interface MessageWords extends ReviewWords {
  /** @param count movers that are not told of. */
  more: (count: number) => string;
}

/** What Slack takes for a link or a mention. Source: Slack, "Escaping text". */
const plain = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Formats nothing in it: what people wrote is told as it is. */
const asItIs = (text: string) => ({
  type: 'plain_text',
  text: text.slice(0, LONGEST_TEXT),
  emoji: false,
});

const section = (text: string): Block => ({ type: 'section', text: asItIs(text) });

const context = (lines: readonly string[]): Block => ({
  type: 'context',
  elements: [asItIs(lines.join(' '))],
});

/** A name in a link may not end it. */
const linkTo = ({ id, name }: WeekDeal, { urlOf }: Report): string =>
  `<${plain(urlOf(id))}|${plain(name.replaceAll('|', ' ').replace(/\s+/g, ' '))}>`;

function figuresOf(report: Report, words: ReviewWords, figures: Figures): Block[] {
  const { rows } = totalsSheet(report, words);
  const fields = rows.map(([name, now, , change]) => {
    const by = change ? shown(change, figures) : '';
    return asItIs(
      [name, now].map((cell) => (cell ? shown(cell, figures) : '')).join(': ') +
        (by === '' ? '' : ` (${by})`),
    );
  });
  return Array.from({ length: Math.ceil(fields.length / MOST_FIELDS) }, (_, at) => ({
    type: 'section',
    fields: fields.slice(at * MOST_FIELDS, (at + 1) * MOST_FIELDS),
  }));
}

function moversOf(report: Report, words: MessageWords): Block[] {
  const { movers } = report.review;
  const told = movers.slice(0, TOLD).flatMap((mover): Block[] => {
    const deal = report.deals.get(mover.id) as WeekDeal;
    const detail = report.details.get(mover.id);
    const said = [whyText(mover, detail, words), nextText(deal, detail, words)];
    return [
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: `${linkTo(deal, report)} ${plain(words.points(shownMove(mover)))}`,
          verbatim: true,
        },
      },
      context([said.filter((part) => part !== '').join(' → ')]),
    ];
  });
  if (told.length === 0) return [];
  const more = movers.length - TOLD;
  const rest = more > 0 ? [context([words.more(more)])] : [];
  return [section(words.text('movers.title')), ...told, ...rest];
}

/** Writes a message: the figures, and the deals that moved farthest. */
export function slackMessage(report: Report, words: MessageWords, figures: Figures): SlackMessage {
  const title = words.text('title', words.day(report.asOf));
  return {
    text: plain(title),
    blocks: [
      { type: 'header', text: { ...asItIs(title.slice(0, LONGEST_HEADER)) } },
      ...figuresOf(report, words, figures),
      ...moversOf(report, words),
    ],
  };
}
