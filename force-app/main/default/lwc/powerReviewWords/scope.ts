/** Which deals are looked at, in words. */
import amountFrom from '@salesforce/label/c.Power_Review_scope_amount_from';
import amountTo from '@salesforce/label/c.Power_Review_scope_amount_to';
import forecastCategory from '@salesforce/label/c.Power_Review_scope_forecast_category';
import owner from '@salesforce/label/c.Power_Review_scope_owner';
import recordType from '@salesforce/label/c.Power_Review_scope_record_type';
import team from '@salesforce/label/c.Power_Review_scope_team';
import { fill, listed, plain } from 'c/powerFormat';
import type { Person, WeekFilter } from 'c/powerWeekly';

const WORDS: Readonly<Record<keyof WeekFilter, string>> = {
  owner,
  team,
  recordType,
  forecastCategory,
  amountFrom,
  amountTo,
};

/**
 * The conditions of a filter.
 * @param people those whom it may name.
 * @returns null where every deal is looked at.
 */
export function scopeText(filter: WeekFilter, people: readonly Person[]): string | null {
  const nameOf = (value: string): string => people.find(({ id }) => id === value)?.name ?? value;
  const said = (Object.keys(WORDS) as (keyof WeekFilter)[]).flatMap((key) => {
    const value = filter[key];
    if (value === undefined) return [];
    return [fill(WORDS[key], typeof value === 'number' ? plain(value) : nameOf(value))];
  });
  return said.length === 0 ? null : listed(said);
}
