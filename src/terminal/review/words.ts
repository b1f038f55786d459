/** The words of a review on the command line, in messages/review.md, and its figures. */
import { Messages } from '@salesforce/core/messages';
import type { Figures } from '../../review/export/document.ts';
import type { NamedEvent } from '../../review/week/attribution.ts';
import type { ReviewWords } from '../../review/report/words.ts';
import { dayText, money, plain, signed } from '../format.ts';
import { bandWord } from '../words.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const review = Messages.loadMessages('@power-balance/plugin-power', 'review');

/** What is said of a review. */
export const reviewWord = (key: string, ...values: (string | number)[]): string =>
  review.getMessage(key, values);

/** Steps that say more where it is known what to ask for, or to offer. */
const WITH_ASK: Readonly<Record<string, string>> = { ask: 'step.askFor', offer: 'step.offerOf' };

const POINTS = 1;

/**
 * The words of a review.
 * @param kind what a kind of event is called.
 */
export const reviewWords = (
  kind: (log: NamedEvent['log'], key: string) => string,
): ReviewWords => ({
  text: (key, ...values) => reviewWord(key, ...values),
  band: bandWord,
  concern: (concern) => reviewWord(`concern.${concern}`),
  step: (step, ask) => {
    const withAsk = ask === '' ? undefined : WITH_ASK[step];
    return withAsk === undefined ? reviewWord(`step.${step}`) : reviewWord(withAsk, ask);
  },
  kind,
  day: (day) => dayText(day),
  points: (points) => signed(points, POINTS),
  money,
});

/** How figures are written where people read them. */
export const FIGURES: Figures = {
  number: (value, decimals, isChange) =>
    isChange ? signed(value, decimals) : plain(value, decimals),
  money: (amount, currency) => money(amount, currency),
};
