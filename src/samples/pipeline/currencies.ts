import { textOf, type SObjectRecord } from '../sample.ts';
import { companies } from './companies.ts';
import type { DealPlan } from './dealPlan.ts';

/** Who pays in another currency than the euro, of those that an org may hold. */
const CURRENCIES: Readonly<Record<string, string>> = {
  'United Kingdom': 'GBP',
  Switzerland: 'CHF',
  Japan: 'JPY',
  'United States': 'USD',
  Canada: 'USD',
  Mexico: 'USD',
  Brazil: 'USD',
  Australia: 'USD',
};

/** Yen that a deal of one euro costs: other currencies are close enough to keep its figure. */
const YEN = 150;

const AMOUNTS = ['Amount', 'Cost__c', 'Value__c'];

const currencyOf = ({ customer }: DealPlan): string =>
  CURRENCIES[companies[customer.company].country] ?? 'EUR';

const inYen = (record: SObjectRecord): SObjectRecord => ({
  ...record,
  ...Object.fromEntries(
    AMOUNTS.map((field) => [field, record[field]] as const).flatMap(([field, amount]) =>
      typeof amount === 'number' ? [[field, amount * YEN]] : [],
    ),
  ),
});

const priced = (record: SObjectRecord, currency: string): SObjectRecord => ({
  ...(currency === 'JPY' ? inYen(record) : record),
  CurrencyIsoCode: currency,
});

/** Puts deals, and what is logged on them, into the currency of their customer's country. */
export function inCurrencies(
  plans: readonly DealPlan[],
): (records: readonly SObjectRecord[]) => SObjectRecord[] {
  const byDeal = new Map(plans.map((plan) => [plan.id, currencyOf(plan)]));
  const dealOf = (record: SObjectRecord): string =>
    textOf(record, 'Opportunity__c').slice(1) || record.attributes.referenceId;
  return (records) => records.map((record) => priced(record, byDeal.get(dealOf(record)) ?? 'EUR'));
}
