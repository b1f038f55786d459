/** The flow of a review, as `c-power-flow` shows it. */
import type { End, Sides, Way } from 'c/powerFlow';
import { BAND_SHAPES } from 'c/powerWords';
import {
  endWord,
  flowEnds,
  type Flow,
  type FlowFrom,
  type FlowTo,
  type ReviewWords,
} from 'c/powerWeekly';

/** Ends that only came or only left; any other is a band. */
const ONE_SIDED: Readonly<Record<string, { shape: string; sides: Sides }>> = {
  new: { shape: '+', sides: 'before' },
  reopened: { shape: '↺', sides: 'before' },
  closed: { shape: '✓', sides: 'after' },
  gone: { shape: '×', sides: 'after' },
};

const lookOf = (end: FlowFrom | FlowTo): { shape: string; sides: Sides } =>
  ONE_SIDED[end] ?? { shape: BAND_SHAPES[end as keyof typeof BAND_SHAPES], sides: 'both' };

/** Bands, and what came or left where that is not nothing. */
export const endsOf = (flow: Flow, words: ReviewWords): End[] =>
  flowEnds(flow)
    .filter(({ end, before, after }) => !(end in ONE_SIDED) || before > 0 || after > 0)
    .map(({ end, before, after }) => ({
      end,
      word: endWord(words, end),
      ...lookOf(end),
      before,
      after,
    }));

export const waysOf = ({ streams }: Flow): Way[] =>
  streams.map(({ from, to, deals }) => ({ from, to, deals: deals.length }));
