/** The service as it is loaded for somebody of that locale. */
function inLocale(locale) {
  let loaded;
  jest.isolateModules(() => {
    jest.doMock('@salesforce/i18n/locale', () => ({ __esModule: true, default: locale }), {
      virtual: true,
    });
    loaded = jest.requireActual('c/powerPolicyDraft');
  });
  return loaded;
}

describe('a number', () => {
  it.each([
    ['en-US', '0.5', 0.5],
    ['en-US', '0,5', 0.5],
    ['en-US', '1,500', 1500],
    ['en-US', '1,500.25', 1500.25],
    ['en-US', '.5', 0.5],
    ['en-US', '-20', -20],
    ['en-US', '−20', -20],
    ['en-US', '+20', 20],
    ['en-US', ' 34 % ', 34],
    ['de-DE', '0,5', 0.5],
    ['de-DE', '0.5', 0.5],
    ['de-DE', '1.500', 1500],
    ['de-DE', '1.500,25', 1500.25],
    ['de-DE', '0.500', 0.5],
    ['fr-FR', '1 500,5', 1500.5],
    ['fr-FR', '1\u202f500', 1500],
    ['de-CH', '1’500.5', 1500.5],
    ['ar-EG', '٣٤٫٥', 34.5],
    ['ja-JP', '１２．５', 12.5],
  ])('of %s typed as %s is read', (locale, text, number) => {
    expect(inLocale(locale).typedNumber(text)).toBe(number);
  });

  it.each(['', ' ', 'abc', '1.2.3', '1,50,00', '--1', '1e3', '0x10', '5 days', 'NaN', '-', '.'])(
    'is not what %p says',
    (text) => {
      expect(inLocale('en-US').typedNumber(text)).toBeNull();
    },
  );

  it.each([
    ['en-US', 1500.25, '1500.25'],
    ['de-DE', 0.05, '0,05'],
    ['fr-FR', -20, '-20'],
    ['en-US', 1e-6, '0.000001'],
  ])('of %s is written as people there write %d', (locale, number, text) => {
    expect(inLocale(locale).writtenNumber(number)).toBe(text);
  });

  it.each(['en-US', 'de-DE', 'fr-FR', 'ar-EG', 'de-CH', 'es-ES', 'ja-JP', 'fa-IR', 'hi-IN'])(
    'of %s is read as it is written',
    (locale) => {
      const { typedNumber, writtenNumber } = inLocale(locale);
      for (const number of [0, 1, -50, 0.05, 1.25, 1500, 123_456.789, 1e9, 1e-6])
        expect(typedNumber(writtenNumber(number))).toBe(number);
    },
  );
});
