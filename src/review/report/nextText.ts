/** What to do next about a deal, in words. */
import type { Ask } from '../../model/index.ts';
import { nextStepOf } from '../week/nextStep.ts';
import type { DealDetail, WeekDeal } from '../week/types.ts';
import type { ReviewWords } from './words.ts';

/** What is asked for, with what it costs whoever gives it. */
function askText(
  { concessions, isEnough }: Ask,
  currency: string | null,
  words: ReviewWords,
): string {
  const asked = concessions.map(({ kind, cost }) =>
    words.text('ask.share', words.kind('concession', kind), words.money(cost, currency)),
  );
  const all = asked.reduce((first, second) => words.text('ask.and', first, second));
  return isEnough ? all : words.text('ask.notEnough', all);
}

/** The next step about a deal. */
export function nextText(
  deal: WeekDeal,
  detail: DealDetail | undefined,
  words: ReviewWords,
): string {
  const ask = detail?.ask;
  return words.step(nextStepOf(deal), ask ? askText(ask, deal.currency, words) : '');
}
