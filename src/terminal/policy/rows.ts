/** Lines of a table: a wide text first, figures after. */
import { left, right } from '../text.ts';

/** Columns of the text that begins a line: the widest band or warning, with its shape. */
const LABEL = 46;
const FIGURE = 8;

/** A text and its figures, each in its columns. */
export const figures = (label: string, values: readonly string[], width = LABEL): string =>
  left(label, width) + values.map((value) => right(value, FIGURE)).join('');
