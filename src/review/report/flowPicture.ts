/** Where deals moved, as a picture in a file of its own. */
import { escaped } from '../export/html.ts';
import { FLOW_WIDTH, flowLayout, type FlowSlot } from '../flowLayout.ts';
import { flowEnds, type Flow, type FlowFrom, type FlowTo } from '../week/flow.ts';
import { endWord, type ReviewWords } from './words.ts';

type End = FlowFrom | FlowTo;
type Side = 'before' | 'after';

/** Drawing units that the words on either side take, and the ribbons between them. */
const [WORDS, RIBBONS, BAR] = [200, 400, 10];
const WIDTH = 2 * WORDS + RIBBONS;
/** Between words and bar. */
const GAP = 8;
const MARGIN = 8;

const place = (value: number): string => value.toFixed(2);

const wordsOf = (slot: FlowSlot<End>, side: Side, words: ReviewWords): string => {
  const { deals } = slot[side];
  if (deals === 0) return '';
  const [x, anchor] = side === 'before' ? [WORDS - GAP, 'end'] : [WORDS + RIBBONS + GAP, 'start'];
  const name = escaped(endWord(words, slot.end));
  const said = side === 'before' ? `${name} ${deals}` : `${deals} ${name}`;
  return `<text x="${x}" y="${place(slot.middle)}" text-anchor="${anchor}" dominant-baseline="middle">${said}</text>`;
};

const barOf = (slot: FlowSlot<End>, side: Side): string => {
  const { top, height } = slot[side];
  if (height === 0) return '';
  const x = side === 'before' ? WORDS : WORDS + RIBBONS - BAR;
  return `<rect class="end-${slot.end}" x="${x}" y="${place(top)}" width="${BAR}" height="${place(Math.max(1, height))}"/>`;
};

/** Draws a flow; each ribbon says which way how many deals went. */
export function flowPicture(flow: Flow, words: ReviewWords): string {
  const ways = flow.streams.map(({ from, to, deals }) => ({ from, to, deals: deals.length }));
  const { height, slots, ribbons } = flowLayout<End>(flowEnds(flow), ways);
  const sides = ['before', 'after'] as const;
  return [
    `<svg class="flow" role="img" aria-label="${escaped(words.text('flow.title'))}" viewBox="0 ${-MARGIN} ${WIDTH} ${place(height + 2 * MARGIN)}">`,
    `<g transform="translate(${WORDS + BAR} 0) scale(${(RIBBONS - 2 * BAR) / FLOW_WIDTH} 1)">`,
    ...ribbons.map(({ from, to, deals, path }) => {
      const title = `${endWord(words, from)} → ${endWord(words, to)}: ${deals}`;
      return `<path class="end-${from} ${from === to ? 'same' : 'moved'}" d="${path}"><title>${escaped(title)}</title></path>`;
    }),
    '</g>',
    ...slots.flatMap((slot) => sides.map((side) => barOf(slot, side))),
    ...slots.flatMap((slot) => sides.map((side) => wordsOf(slot, side, words))),
    '</svg>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
