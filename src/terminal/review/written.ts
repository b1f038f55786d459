/** A review as a file, or as lines of a terminal. */
import { toCsv } from '../../review/export/csv.ts';
import { toHtml } from '../../review/export/html.ts';
import { toMarkdown } from '../../review/export/markdown.ts';
import { documentOf } from '../../review/report/document.ts';
import { flowPicture } from '../../review/report/flowPicture.ts';
import type { Report } from '../../review/report/report.ts';
import type { ReviewWords } from '../../review/report/words.ts';
import type { Canvas } from '../canvas.ts';
import { drawReview } from './draw.ts';
import { reviewResultOf } from './reviewResult.ts';
import { FIGURES } from './words.ts';

export const FORMATS = ['table', 'html', 'md', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const INDENT = 2;

/** Spreadsheets take a file for UTF-8 where it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The review as a page. */
export function htmlOf(report: Report, words: ReviewWords): string {
  const { flow } = report.review;
  const pictures = new Map(flow ? [['flow', flowPicture(flow, words)]] : []);
  return toHtml(documentOf(report, words), FIGURES, { language: 'en', cards: 'totals', pictures });
}

/** The review in a format. */
export function writtenAs(
  format: Format,
  report: Report,
  words: ReviewWords,
  canvas: Canvas,
): string {
  switch (format) {
    case 'html':
      return htmlOf(report, words);
    case 'md':
      return toMarkdown(documentOf(report, words), FIGURES);
    case 'csv':
      return BYTE_ORDER_MARK + toCsv(documentOf(report, words));
    case 'json':
      return `${JSON.stringify(reviewResultOf(report, words), null, INDENT)}\n`;
    default:
      return `${drawReview(report, documentOf(report, words), words, canvas).join('\n')}\n`;
  }
}
