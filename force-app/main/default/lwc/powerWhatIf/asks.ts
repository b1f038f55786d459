/** The model's asks as people say and plan them, in sums that the currency has. Pure. */
import answered from '@salesforce/label/c.Power_Plan_ask_answer';
import ask from '@salesforce/label/c.Power_Plan_ask';
import offered from '@salesforce/label/c.Power_Plan_offer_answer';
import offer from '@salesforce/label/c.Power_Plan_offer';
import type { AskView } from 'c/powerAsks';
import { moneyText, type FormState } from 'c/powerDraft';
import { exactMoney, fill, share, signed } from 'c/powerFormat';
import { kindWords, type LogView } from 'c/powerLogData';
import type { Ask, AskedConcession, Party } from 'c/powerModel';

/** Digits that the org keeps of money, whatever its currency has. */
const MOST_DIGITS = 2;

const digitsOf = (currency: string): number =>
  Math.min(
    MOST_DIGITS,
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits ?? MOST_DIGITS,
  );

/** Up to the next sum that there is: what just suffices still does. */
const roundedUp = (value: number, digits: number): number =>
  Math.ceil(value * 10 ** digits) / 10 ** digits;

/** A concession that is asked for, in sums that can be paid. */
export function payable(one: AskedConcession, log: LogView): AskedConcession {
  const digits = digitsOf(log.currency);
  const cost = roundedUp(one.cost, digits);
  const factor = log.policy.concessions[one.kind]?.valueToCost ?? 1;
  const value = roundedUp(cost * factor, digits);
  return { ...one, cost, value, share: log.amount ? cost / log.amount : one.share };
}

const SENTENCES: Readonly<Record<Party, readonly [string, string]>> = {
  customer: [ask, answered],
  seller: [offer, offered],
};

function sentence(by: Party, one: AskedConcession, log: LogView, titleOf: TitleOf): string {
  const [alone, answering] = SENTENCES[by];
  return fill(
    one.inReturnFor === null ? alone : answering,
    kindWords(log, 'concession', one.kind),
    exactMoney(one.cost, log.currency),
    share(one.share, 1),
    exactMoney(one.value, log.currency),
    titleOf(one.inReturnFor ?? ''),
  );
}

/** What an event or a row of the plan is called, by its id. */
export type TitleOf = (id: string) => string;

/** An ask as it is shown. */
export function askView(
  { by, concessions, balance, isEnough }: Ask,
  log: LogView,
  titleOf: TitleOf,
): AskView {
  const named = concessions.map((one) => kindWords(log, 'concession', one.kind));
  return {
    key: concessions.map(({ kind }) => kind).join(' '),
    name: named.join(', '),
    lines: concessions.map((one) => sentence(by, payable(one, log), log, titleOf)),
    isEnough,
    needle: signed(balance),
  };
}

/** What a row of the plan says that takes an ask up. */
export function formOfAsk(by: Party, asked: AskedConcession, log: LogView): Partial<FormState> {
  const { kind, cost, value, share: part, inReturnFor } = payable(asked, log);
  return {
    by,
    kind,
    cost: String(cost),
    percent: moneyText(100 * part),
    value: String(value),
    securedBy: 'exchange',
    inReturnFor: inReturnFor ?? '',
  };
}
