import { browserModule } from './load.ts';

const { i18n } = await browserModule<{ i18n: (name: string) => string | number }>('i18n');
const { loadSession } = await browserModule<{ loadSession: () => Promise<void> }>('session');

async function logIn(locale: string, currency: string): Promise<void> {
  const session = { locale, currency, language: locale, timeZone: 'Europe/Berlin' };
  globalThis.fetch = () => Promise.resolve(Response.json(session));
  await loadSession();
}

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

describe('components write numbers and dates as the user does', () => {
  it.each([
    ['en_US', 'USD', 'locale', 'en-US'],
    ['en_US', 'USD', 'dateTime.shortDateFormat', 'M/d/yyyy'],
    ['en_US', 'USD', 'dateTime.mediumDateTimeFormat', 'MMM d, yyyy h:mm:ss a'],
    ['en_US', 'USD', 'number.decimalSeparator', '.'],
    ['en_US', 'USD', 'number.currencySymbol', '$'],
    ['en_US', 'USD', 'firstDayOfWeek', 1],
    ['en_US', 'USD', 'timeZone', 'Europe/Berlin'],
    ['de_DE', 'EUR', 'dateTime.shortDateFormat', 'd.M.yyyy'],
    ['de_DE', 'EUR', 'dateTime.longDateFormat', 'd. MMMM yyyy'],
    ['de_DE', 'EUR', 'dateTime.shortTimeFormat', 'HH:mm'],
    ['de_DE', 'EUR', 'number.groupingSeparator', '.'],
    ['de_DE', 'EUR', 'number.currencySymbol', '€'],
    ['de_DE', 'EUR', 'firstDayOfWeek', 2],
    ['de_DE', 'EUR', 'dir', 'ltr'],
    ['ar_EG', 'EGP', 'dir', 'rtl'],
  ])('%s with %s: %s is %s', async (locale, currency, name, value) => {
    await logIn(locale, currency);
    expect(i18n(name)).toBe(value);
  });

  it('and nothing is made up that the platform does not have', async () => {
    await logIn('en_US', 'USD');
    expect(() => i18n('moonPhase')).toThrow('There is no @salesforce/i18n/moonPhase.');
  });
});
