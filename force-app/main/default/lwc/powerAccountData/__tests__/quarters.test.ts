import { quarterName, quartersSince } from 'c/powerAccountData';

describe('the quarters of an account', () => {
  it('go from its first deal to today, and not a day further', () => {
    expect(quartersSince('2025-11-30', '2026-05-14')).toEqual([
      { first: '2025-10-01', last: '2025-12-31' },
      { first: '2026-01-01', last: '2026-03-31' },
      { first: '2026-04-01', last: '2026-05-14' },
    ]);
  });

  it.each([
    ['a leap day', '2028-02-29', { first: '2028-01-01', last: '2028-02-29' }],
    ['the first day of a year', '2027-01-01', { first: '2027-01-01', last: '2027-01-01' }],
    ['the last day of a year', '2026-12-31', { first: '2026-10-01', last: '2026-12-31' }],
  ])('are one where the first deal was opened on the very day: %s', (_, day, quarter) => {
    expect(quartersSince(day, day)).toEqual([quarter]);
  });

  it('are one even where a clock is behind', () => {
    expect(quartersSince('2026-11-24', '2026-09-30')).toHaveLength(1);
  });

  it('say which of them is not over yet', () => {
    const [past, now] = quartersSince('2026-07-01', '2026-11-23').map((quarter) =>
      quarterName(quarter, '2026-11-23'),
    );
    expect(past).toBe('c.Power_Account_quarter');
    expect(now).toBe('c.Power_Account_quarter_running');
  });
});
