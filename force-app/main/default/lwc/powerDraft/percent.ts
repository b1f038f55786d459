/** Money ↔ percent of the deal, as texts: empty where there is nothing to say. */
import { rounded } from 'c/powerRecords';

/** Digits that the org keeps of money, and that a percentage is shown with. */
const CENTS = 2;

/** A number that was typed; null: none was. */
export function numberOf(text: string): number | null {
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

export const moneyText = (value: number | null): string =>
  value === null ? '' : String(rounded(value, CENTS));

/** What share of the deal a cost is. */
export function percentOf(cost: string, amount: number | null): string {
  const money = numberOf(cost);
  return moneyText(money === null || amount === null ? null : (100 * money) / amount);
}

/** What a share of the deal costs. */
export function costOf(percent: string, amount: number | null): string {
  const share = numberOf(percent);
  return moneyText(share === null || amount === null ? null : (share * amount) / 100);
}
