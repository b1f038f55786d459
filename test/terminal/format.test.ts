import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import { rounded } from '../../src/model/rounding.ts';
import * as terminal from '../../src/terminal/format.ts';

type PageFormat = typeof terminal & {
  signedShare(value: number): string;
  money(value: number, currency: string | null, sign?: string): string;
};

/** What a page of a user of American English is given in place of these modules. */
const PLATFORM: Readonly<Record<string, object>> = {
  '@salesforce/i18n/currency': { default: 'USD' },
  '@salesforce/i18n/locale': { default: 'en-US' },
  '@salesforce/i18n/timeZone': { default: 'UTC' },
  'c/powerRecords': { rounded },
};

/** The page's own formatter, run here. */
function pageFormat(): PageFormat {
  const path = '../../force-app/main/default/lwc/powerFormat/powerFormat.ts';
  const source = readFileSync(new URL(path, import.meta.url), 'utf8');
  const compilerOptions = { module: ts.ModuleKind.CommonJS, esModuleInterop: true };
  const { outputText } = ts.transpileModule(source, { compilerOptions });
  const exports = {};
  const require = (name: string): object => ({ __esModule: true, ...PLATFORM[name] });
  const run = compileFunction(outputText, ['exports', 'require']) as (...given: unknown[]) => void;
  run(exports, require);
  return exports as PageFormat;
}

const page = pageFormat();

const VALUES = [
  ...[0, -0, 0.05, -0.05, 0.449, -0.449, 0.5, -0.5, 1.005, -34.564738488661035, 99.95, 99.949],
  ...[100, -100, 12_345.678, 1e-12, -1e-12, 1 / 3, -2 / 3],
];
const AMOUNTS = [0, 499, 500, 999.5, 1500, -72_000, 999_999, 1e6, 1_249_999, -1.25e6, 3.4e9];

describe('figures in the terminal', () => {
  it.each(VALUES)('are the page’s, to the last digit: %d', (value) => {
    for (const digits of [0, 1]) {
      expect(terminal.signed(value, digits)).toBe(page.signed(value, digits));
      expect(terminal.plain(value, digits)).toBe(page.plain(value, digits));
      expect(terminal.share(value / 100, digits)).toBe(page.share(value / 100, digits));
    }
    expect(terminal.share(value / 100, 1, 'exceptZero')).toBe(page.signedShare(value / 100));
  });

  it.each(AMOUNTS)('are the page’s, to the last digit, in money: %d', (amount) => {
    for (const currency of ['USD', 'EUR', 'JPY']) {
      expect(terminal.money(amount, currency)).toBe(page.money(amount, currency));
      expect(terminal.money(amount, currency, 'exceptZero')).toBe(
        page.money(amount, currency, 'exceptZero'),
      );
    }
  });

  it.each([
    ['2026-11-18', '2026-11-23', 'Nov 18'],
    ['2025-11-18', '2026-11-23', 'Nov 18, 2025'],
  ])('are the page’s as days: %s', (day, readOn, text) => {
    expect(terminal.dayText(day, readOn)).toBe(text);
    expect(page.dayText(day, readOn)).toBe(text);
  });

  it.each([null, 'dollars', 'US', ''])('stand without a currency that is none: %j', (currency) => {
    expect(terminal.money(72_000, currency)).toBe('72K');
  });
});
