/** A review as a document: the same tables for every format. */
import type { Document } from '../export/document.ts';
import type { Report } from './report.ts';
import { agendaSheet, concernsSheet, flowSheets, givesSheets, moversSheets } from './sheets.ts';
import { totalsSheet } from './totalsSheet.ts';
import type { ReviewWords } from './words.ts';

/** What is said below the title: of which week it is, and of which deals. */
function aboutOf(
  { review, asOf, isFrozen, comparedWith, scope }: Report,
  words: ReviewWords,
): string[] {
  const compared =
    comparedWith === null
      ? words.text('about.first')
      : words.text('about.compared', words.day(comparedWith));
  return [
    compared,
    ...(isFrozen ? [words.text('about.frozen', words.day(asOf))] : []),
    ...(scope === null ? [] : [words.text('about.scope', scope)]),
    ...(review.gives === null ? [words.text('gives.notRead')] : []),
  ];
}

/** Writes a review down. */
export const documentOf = (report: Report, words: ReviewWords): Document => ({
  title: words.text('title', words.day(report.asOf)),
  about: aboutOf(report, words),
  sheets: [
    totalsSheet(report, words),
    ...flowSheets(report, words),
    ...moversSheets(report, words),
    ...givesSheets(report, words),
    concernsSheet(report, words),
    agendaSheet(report, words),
  ],
});
