/** What is said of a plan: what it changes, and why there is nothing to ask for. Pure. */
import answerable from '@salesforce/label/c.Power_Plan_answerable';
import balanced from '@salesforce/label/c.Power_Plan_balanced';
import balancedNow from '@salesforce/label/c.Power_Plan_balanced_planned';
import change from '@salesforce/label/c.Power_Plan_change';
import changeSame from '@salesforce/label/c.Power_Plan_change_same';
import changeUnknown from '@salesforce/label/c.Power_Plan_change_unknown';
import noAmount from '@salesforce/label/c.Power_Plan_no_amount';
import noAsk from '@salesforce/label/c.Power_Plan_no_ask';
import said from '@salesforce/label/c.Power_Plan_said';
import saidSame from '@salesforce/label/c.Power_Plan_said_same';
import sized from '@salesforce/label/c.Power_Gauge_sized';
import rowBlank from '@salesforce/label/c.Power_Plan_row_blank';
import rowThey from '@salesforce/label/c.Power_Plan_row_they';
import rowWe from '@salesforce/label/c.Power_Plan_row_we';
import unknown from '@salesforce/label/c.Power_Plan_unknown';
import { numberOf, type FormState } from 'c/powerDraft';
import { exactMoney, fill, share, signed } from 'c/powerFormat';
import { kindWords, type Answerable, type LogView } from 'c/powerLogData';
import type { Party, Reading } from 'c/powerModel';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import type { Plan } from './plan';

type Shown = Pick<Reading, 'balance' | 'band'>;

/** A needle that rests on too little stands nowhere. */
const needle = ({ balance, band }: Shown): string =>
  band === 'unknown' ? BAND_SHAPES.unknown : signed(balance);

/** What a plan changes, to be seen and to be heard. */
export function changeWords(before: Shown, after: Shown): { seen: string; heard: string } {
  if (before.band === 'unknown' && after.band === 'unknown')
    return { seen: changeUnknown, heard: changeUnknown };
  const isSame = before.band === after.band;
  const places = [before, after].map(needle);
  const bands = isSame ? [before] : [before, after];
  const words = bands.map(({ band }) => BAND_WORDS[band]);
  const shaped = bands.map(({ band }) => `${BAND_SHAPES[band]} ${BAND_WORDS[band]}`);
  return {
    seen: fill(isSame ? changeSame : change, ...places, ...shaped),
    heard: fill(isSame ? saidSame : said, ...places, ...words),
  };
}

/** Why there are no asks. */
export function noAskWords({ band }: Shown, amount: number | null, isPlanned: boolean): string {
  if (band === 'unknown') return unknown;
  if (band === 'balanced') return isPlanned ? balancedNow : balanced;
  return amount === null ? noAmount : noAsk;
}

/** What is given, and how much of it where that is known. */
export function sizedTitle({ kind, cost }: FormState, log: LogView): string {
  const name = kind === '' ? '…' : kindWords(log, 'concession', kind);
  const money = numberOf(cost);
  const { amount, currency } = log;
  if (money === null || amount === null) return name;
  return fill(sized, name, share(money / amount, 1), exactMoney(money, currency));
}

const ROWS: Readonly<Record<string, string>> = { seller: rowWe, customer: rowThey };

/** A planned give or get: who, what and how much. */
export const rowTitle = (form: FormState, log: LogView): string =>
  fill(ROWS[form.by] ?? rowBlank, sizedTitle(form, log));

/** What else is planned, as something to answer: its size may be dragged, and is not said. */
const answerableOf = (plan: Plan, log: LogView): Answerable[] =>
  plan.map(({ key, draft: { form } }) => ({
    id: key,
    by: form.by as Party,
    label: fill(answerable, rowTitle({ ...form, cost: '' }, log)),
  }));

/**
 * The log in which a row may also answer what else is planned.
 * @param known what it was before; where nothing has changed it is the same still.
 */
export function withPlan(log: LogView, plan: Plan, known: LogView | null): LogView {
  const planned = answerableOf(plan, log);
  const { entries, answerable: logged } = log;
  const isSame =
    known?.entries === entries &&
    JSON.stringify(known.answerable.slice(logged.length)) === JSON.stringify(planned);
  return isSame ? known : { ...log, answerable: [...logged, ...planned] };
}
