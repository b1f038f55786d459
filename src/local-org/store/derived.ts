import type { SQLOutputValue } from 'node:sqlite';

import { isTimeZone } from '../calendar.ts';
import { SalesforceError } from '../errors.ts';
import { FORECAST_CATEGORIES } from '../schema/standard/stages.ts';
import type { ColumnValues, StoredRecord, Writer } from './record.ts';
import { statement } from './statements.ts';

type Derive = (writer: Writer, values: ColumnValues) => void;

/** What Salesforce itself works out when a record of a standard object is saved. */
const DERIVED: Readonly<Record<string, Derive>> = {
  User: userSettings,
  Contact: fullName,
  Opportunity: fromStage,
};

/** Fields that a change of another works out anew, unless the same change gives them. */
const FOLLOWERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Opportunity: { StageName: ['Probability', 'ForecastCategoryName'] },
};

/** What no longer holds once a record changes so: emptied, for `fillDerived` to fill. */
export function outdatedBy(
  objectName: string,
  before: StoredRecord,
  changes: Readonly<ColumnValues>,
): ColumnValues {
  const isChanged = (name: string): boolean => name in changes && changes[name] !== before[name];
  const followers = Object.entries(FOLLOWERS[objectName] ?? {})
    .filter(([name]) => isChanged(name))
    .flatMap(([, names]) => names);
  return Object.fromEntries(followers.map((name) => [name, null]));
}

/** Fills the fields that follow from others. */
export function fillDerived(writer: Writer, objectName: string, values: ColumnValues): void {
  DERIVED[objectName]?.(writer, values);
}

function fullName(_: Writer, values: ColumnValues): void {
  const parts = [values['FirstName'], values['LastName']];
  values['Name'] = parts.filter((part) => typeof part === 'string').join(' ');
}

/** A user whose time zone, locale or language was not given has the org's. */
function userSettings(writer: Writer, values: ColumnValues): void {
  fullName(writer, values);
  const org = statement(writer.db, 'SELECT * FROM "Organization" LIMIT 1').get();
  values['TimeZoneSidKey'] ??= org?.['TimeZoneSidKey'] ?? null;
  values['LocaleSidKey'] ??= org?.['DefaultLocaleSidKey'] ?? null;
  values['LanguageLocaleKey'] ??= org?.['LanguageLocaleKey'] ?? null;
  checkTimeZone(values['TimeZoneSidKey']);
}

function checkTimeZone(timeZone: unknown): void {
  if (timeZone === null || isTimeZone(timeZone)) return;
  const message = `Time Zone: bad value for restricted picklist field: ${JSON.stringify(timeZone)}`;
  const fields = ['TimeZoneSidKey'];
  throw new SalesforceError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, { fields });
}

/** Probability and forecast category follow the stage unless they were given; the rest always does. */
function fromStage({ db }: Writer, values: ColumnValues): void {
  const stage = stageOf(db, values['StageName']);
  values['IsClosed'] = stage['IsClosed'] ?? 0;
  values['IsWon'] = stage['IsWon'] ?? 0;
  values['Probability'] ??= stage['DefaultProbability'] ?? null;
  values['ForecastCategoryName'] ??= stage['ForecastCategoryName'] ?? null;
  values['ForecastCategory'] = forecastCategory(values['ForecastCategoryName']);
  values['ExpectedRevenue'] = expectedRevenue(values);
  fillFiscalPeriod(values);
}

/** The stage of that name; nothing follows from a name that is none. */
function stageOf(db: Writer['db'], name: unknown): Record<string, SQLOutputValue> {
  if (typeof name !== 'string') return {};
  return statement(db, 'SELECT * FROM "OpportunityStage" WHERE "ApiName" = ?').get(name) ?? {};
}

const forecastCategory = (name: unknown): string | null =>
  typeof name === 'string' ? (FORECAST_CATEGORIES[name] ?? null) : null;

function expectedRevenue({ Amount, Probability }: ColumnValues): number | null {
  if (typeof Amount !== 'number' || typeof Probability !== 'number') return null;
  return Math.round(Amount * Probability) / 100;
}

/** The fiscal year of a local org is the calendar year. */
function fillFiscalPeriod(values: ColumnValues): void {
  const closeDate = values['CloseDate'];
  if (typeof closeDate !== 'string') return;
  const year = Number(closeDate.slice(0, 4));
  const quarter = Math.ceil(Number(closeDate.slice(5, 7)) / 3);
  Object.assign(values, { FiscalYear: year, FiscalQuarter: quarter, Fiscal: `${year} ${quarter}` });
}
