/** A review as a file, or as lines of a terminal. */
import { documentOf } from '../../review/report/document.ts';
import { FILE_FORMATS, fileOf } from '../../review/report/files.ts';
import type { Report } from '../../review/report/report.ts';
import type { ReviewWords } from '../../review/report/words.ts';
import type { Canvas } from '../canvas.ts';
import { drawReview } from './draw.ts';
import { FIGURES } from './words.ts';

export const FORMATS = ['table', ...FILE_FORMATS] as const;
export type Format = (typeof FORMATS)[number];

/** The review in a format. */
export function writtenAs(
  format: Format,
  report: Report,
  words: ReviewWords,
  canvas: Canvas,
): string {
  if (format === 'table')
    return `${drawReview(report, documentOf(report, words), words, canvas).join('\n')}\n`;
  return fileOf(format, report, { words, figures: FIGURES, language: 'en' });
}
