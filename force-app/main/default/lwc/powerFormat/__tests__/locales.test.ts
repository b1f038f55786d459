type Format = typeof import('c/powerFormat');

interface User {
  locale: string;
  /** Of the words; the locale's own unless said otherwise. */
  language?: string;
  direction?: 'ltr' | 'rtl';
  currency?: string;
}

/** The module as it is for a user. */
function formatFor({
  locale,
  language = locale,
  direction = 'ltr',
  currency = 'EUR',
}: User): Format {
  jest.resetModules();
  const platform: Record<string, string> = { locale, currency, lang: language, dir: direction };
  for (const [name, value] of Object.entries(platform)) {
    jest.doMock(`@salesforce/i18n/${name}`, () => ({ __esModule: true, default: value }), {
      virtual: true,
    });
  }
  return jest.requireActual<Format>('c/powerFormat');
}

/** Which spaces and apostrophes a browser's locale data has is its own affair. */
const spaced = (text: string): string => text.replace(/\s/g, ' ').replaceAll('’', "'");

describe('figures, money and days are written as in the user’s country', () => {
  it.each([
    ['en-US', '+1,234.5', '−4.1%', '€72,000.50', 'Nov 18, 2026'],
    ['de-DE', '+1.234,5', '−4,1 %', '72.000,50 €', '18. Nov. 2026'],
    ['de-CH', "+1'234.5", '−4.1%', "EUR 72'000.50", '18. Nov. 2026'],
    ['fr-FR', '+1 234,5', '−4,1 %', '72 000,50 €', '18 nov. 2026'],
    ['es-ES', '+1234,5', '−4,1 %', '72.000,50 €', '18 nov 2026'],
    ['ja-JP', '+1,234.5', '−4.1%', '€72,000.50', '2026年11月18日'],
  ])('%s', (locale, number, percent, sum, day) => {
    const { signed, signedShare, exactMoney, dayText } = formatFor({ locale });
    const written = [
      signed(1234.5, 1),
      signedShare(-0.0412),
      exactMoney(72_000.5, null),
      dayText('2026-11-18'),
    ];
    expect(written.map(spaced)).toEqual([number, percent, sum, day]);
  });

  it('yen have no cents', () => {
    expect(spaced(formatFor({ locale: 'ja-JP' }).exactMoney(72_000, 'JPY'))).toBe('￥72,000');
  });
});

describe('words are of the user’s language, whatever their locale', () => {
  it.each([
    ['en-US', 'de-DE', '30 days', '1,5'],
    ['de', 'en-US', '30 Tage', '1.5'],
    ['ja', 'fr-FR', '30 日', '1,5'],
  ])('%s in %s', (language, locale, days, number) => {
    const { dayCount, figure } = formatFor({ language, locale });
    expect([dayCount(30), figure(1.5)].map(spaced)).toEqual([days, number]);
  });
});

describe('where one writes from right to left', () => {
  const rtl = { language: 'ar', direction: 'rtl' } as const;

  it('a figure stays apart, so that its sign does not go to its other end', () => {
    const { signed, share } = formatFor({ ...rtl, locale: 'en-US' });
    expect(signed(-34)).toBe('\u2068−34\u2069');
    expect(share(0.5)).toBe('\u206850%\u2069');
  });

  it('the locale’s own digits and marks are kept', () => {
    expect(formatFor({ ...rtl, locale: 'ar-EG' }).signed(-34)).toMatch(/^\u2068.*٣٤\u2069$/);
    expect(formatFor({ ...rtl, locale: 'he-IL' }).signed(-34)).toMatch(/^\u2068.*−34\u2069$/);
  });
});
