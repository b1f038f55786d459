import {
  dayCount,
  addDays,
  dayOf,
  dayText,
  exactMoney,
  figure,
  figureShare,
  fill,
  keyWords,
  listed,
  money,
  plain,
  share,
  signed,
  signedShare,
} from 'c/powerFormat';

describe('numbers as the page writes them', () => {
  it.each([
    [() => signed(-34.4), '−34'],
    [() => signed(8.05, 1), '+8.1'],
    [() => signed(-0.04, 1), '0.0'],
    [() => signed(-14.25, 1), '−14.3'],
    [() => plain(-55.2), '−55'],
    [() => plain(46.5), '47'],
    [() => share(0.515), '52%'],
    [() => signedShare(-0.0412), '−4.1%'],
    [() => signedShare(0), '0.0%'],
    [() => money(72_000, 'USD'), '$72K'],
    [() => money(1_240_000, 'EUR'), '€1.2M'],
    [() => money(-41_000, null), '−$41K'],
    [() => money(32_000, 'USD', 'exceptZero'), '+$32K'],
    [() => figure(1.2), '1.2'],
    [() => figure(-0.125), '−0.125'],
    [() => figureShare(0.0625), '6.25%'],
    [() => dayCount(1), '1 day'],
    [() => dayCount(30), '30 days'],
    [() => dayText('2026-11-18'), 'Nov 18, 2026'],
    [() => dayText('2026-11-18', '2026-12-01'), 'Nov 18'],
    [() => dayText('2025-11-18', '2026-12-01'), 'Nov 18, 2025'],
    [() => dayText('soon'), 'soon'],
    [() => addDays('2028-02-28', 1), '2028-02-29'],
    [() => addDays('2026-11-02', -7), '2026-10-26'],
    [() => exactMoney(72_000, 'USD'), '$72,000'],
    [() => exactMoney(-0.5, null), '−$0.50'],
    [() => listed(['1 new event −15', 'fading +3']), '1 new event −15, fading +3'],
    [() => keyWords('price-target'), 'Price target'],
    [() => fill('{0} left out: {1}', 2, 'its kind'), '2 left out: its kind'],
    [() => fill('{0} and {1}', 'one'), 'one and {1}'],
  ])('%p is %p', (write, expected) => {
    expect(write()).toBe(expected);
  });

  it('take the day where the user is, not in Greenwich', () => {
    // The stub of the platform's time zone is Los Angeles, eight hours behind.
    expect(dayOf(new Date('2026-11-23T06:00:00Z'))).toBe('2026-11-22');
    expect(dayOf(new Date('2026-11-23T09:00:00Z'))).toBe('2026-11-23');
  });
});
