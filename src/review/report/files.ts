/** A review as a file: whoever writes it, the same review in the same words is the same file. */
import { toCsv } from '../export/csv.ts';
import type { Figures } from '../export/document.ts';
import { toHtml } from '../export/html.ts';
import { toMarkdown } from '../export/markdown.ts';
import { documentOf } from './document.ts';
import { flowPicture } from './flowPicture.ts';
import type { Report } from './report.ts';
import { reviewResultOf } from './result.ts';
import type { ReviewWords } from './words.ts';

export const FILE_FORMATS = ['html', 'md', 'csv', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const INDENT = 2;

/** Spreadsheets take a file for UTF-8 where it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** In which words and figures a file is written. */
export interface Writing {
  words: ReviewWords;
  figures: Figures;
  /** BCP 47. */
  language: string;
}

/** The review as a page. */
export function htmlOf(report: Report, { words, figures, language }: Writing): string {
  const { flow } = report.review;
  const pictures = new Map(flow ? [['flow', flowPicture(flow, words)]] : []);
  return toHtml(documentOf(report, words), figures, { language, cards: 'totals', pictures });
}

/** The review in a format. */
export function fileOf(format: FileFormat, report: Report, writing: Writing): string {
  const { words, figures } = writing;
  switch (format) {
    case 'html':
      return htmlOf(report, writing);
    case 'md':
      return toMarkdown(documentOf(report, words), figures);
    case 'csv':
      return BYTE_ORDER_MARK + toCsv(documentOf(report, words));
    default:
      return `${JSON.stringify(reviewResultOf(report, words), null, INDENT)}\n`;
  }
}
