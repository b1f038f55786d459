/** Text as a terminal has room for it: in columns, of which some characters take two. */

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Scripts written in full squares, and pictures. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;
/** What moves the cursor, colours the screen or turns the writing direction. */
const CONTROL = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ELLIPSIS = '…';

const graphemes = (text: string): string[] =>
  [...segments.segment(text)].map(({ segment }) => segment);

const columnsOf = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : 1);

/** Columns that a text takes. */
export const widthOf = (text: string): number =>
  graphemes(text).reduce((sum, grapheme) => sum + columnsOf(grapheme), 0);

/** What somebody else wrote, on one line and without power over the terminal. */
export const harmless = (text: string): string => text.replace(CONTROL, ' ').trim();

/** As much of a text as there is room for, with `…` where some is missing. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let room = width - 1;
  for (const grapheme of graphemes(text)) {
    room -= columnsOf(grapheme);
    if (room < 0) break;
    kept += grapheme;
  }
  return width > 0 ? kept.trimEnd() + ELLIPSIS : '';
}

const blanks = (count: number): string => ' '.repeat(Math.max(0, count));

/** A text of exactly so many columns, its end on the right filled or cut. */
export function left(text: string, width: number): string {
  const kept = cut(text, width);
  return kept + blanks(width - widthOf(kept));
}

/** A text of exactly so many columns, standing at their right end. */
export function right(text: string, width: number): string {
  const kept = cut(text, width);
  return blanks(width - widthOf(kept)) + kept;
}

/** One text at the left end of a line and one at its right; the left one gives way. */
export const ends = (start: string, end: string, width: number): [string, string] => {
  const room = width - widthOf(end);
  return [left(start, Math.max(0, room - 1)) + (room > 0 ? ' ' : ''), end];
};

/** Lines of at most so many columns, broken between words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last} ${part}`;
    if (last !== undefined && widthOf(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}
