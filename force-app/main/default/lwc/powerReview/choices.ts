/** What may be chosen on the page: a week, and which deals. */
import weekFrozen from '@salesforce/label/c.Power_Review_week_frozen';
import weekNow from '@salesforce/label/c.Power_Review_week_now';
import { byWords, dayText, fill, keyWords } from 'c/powerFormat';
import type { FilterLists, Option } from 'c/powerReviewFilters';
import type { WeekRecord } from 'c/powerWeekRecords';
import type { Person, WeekDeal } from 'c/powerWeekly';

/** The choice of the pipeline as it stands. */
export const NOW = '';

/** The pipeline as it stands, and every frozen week. */
export const weekChoices = (weeks: readonly WeekRecord[]): Option[] => [
  { value: NOW, label: weekNow },
  ...weeks.map(({ week }) => ({ value: week, label: fill(weekFrozen, dayText(week)) })),
];

const sorted = (options: readonly Option[]): Option[] =>
  [...options].sort((a, b) => byWords(a.label, b.label));

/** Values that deals have, each once. */
const choicesOf = (
  values: readonly (string | null)[],
  labelOf: (value: string) => string,
): Option[] =>
  sorted(
    [...new Set(values)]
      .filter((value) => value !== null)
      .map((value) => ({ value, label: labelOf(value) })),
  );

const peopleIn = (people: readonly Person[]): Option[] =>
  sorted(people.map(({ id, name }) => ({ value: id, label: name })));

/** By what deals may be narrowed. */
export const filterChoices = (
  deals: readonly WeekDeal[],
  owners: readonly Person[],
  teams: readonly Person[],
): FilterLists => ({
  owner: peopleIn(owners),
  team: peopleIn(teams),
  recordType: choicesOf(
    deals.map(({ recordType }) => recordType),
    keyWords,
  ),
  forecastCategory: choicesOf(
    deals.map(({ forecastCategory }) => forecastCategory),
    (value) => value,
  ),
});
