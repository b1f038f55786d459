import { styleText } from 'node:util';

/** What there is to draw on. */
export interface Canvas {
  /** Columns. */
  width: number;
  colour: boolean;
}

/** Columns of a terminal that does not say how many it has, or of a file. */
const USUAL = 80;
/** The widths in which a drawing looks right. */
const NARROWEST = 60;
const WIDEST = 120;

/** A file that somebody reads later, wherever that is: as wide as it gets, and without colours. */
export const FILE_CANVAS: Canvas = { width: WIDEST, colour: false };

/** Node decides by the stream, NO_COLOR and FORCE_COLOR: what it styles has colours. */
const hasColours = (stream: NodeJS.WriteStream): boolean =>
  styleText('bold', '.', { stream }) !== '.';

/** The part of a stream that is drawn on. */
export const canvasOf = (stream: NodeJS.WriteStream): Canvas => ({
  width: Math.min(WIDEST, Math.max(NARROWEST, stream.columns || USUAL)),
  colour: hasColours(stream),
});
