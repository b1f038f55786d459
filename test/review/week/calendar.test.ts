import { weekOf } from '../../../src/review/week/calendar.ts';

it.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-25', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2026-11-30', '2026-11-30'],
  ['2027-01-01', '2026-12-28'],
  ['2024-03-01', '2024-02-26'],
])('the week of %s begins on Monday %s', (day, monday) => {
  expect(weekOf(day)).toBe(monday);
});
