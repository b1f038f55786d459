/** The review of a frozen week, as a service brings it to people. */
import type { OrgReview } from '../../org/week/sources.ts';
import { htmlOf } from '../../review/report/files.ts';
import { slackMessage, type SlackMessage } from '../../review/report/slack.ts';
import { reportOf, wordsFor } from './reportOf.ts';
import { FIGURES, reviewWord } from './words.ts';

const EVERYBODY = { filter: {}, owner: null, team: null };

/**
 * Writes a review as a page and as a message.
 * @param instanceUrl where the pages of deals are.
 */
export function digestOf(
  review: OrgReview,
  instanceUrl: string,
): { html: string; message: SlackMessage } {
  const report = reportOf(review, EVERYBODY, instanceUrl);
  const words = wordsFor(review);
  const more = (count: number): string => reviewWord('message.more', count);
  return {
    html: htmlOf(report, { words, figures: FIGURES, language: 'en' }),
    message: slackMessage(report, { ...words, more }, FIGURES),
  };
}
