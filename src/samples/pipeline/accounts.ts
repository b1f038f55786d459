import { diceFor } from '../dice.ts';
import { refer, sObject, type SObjectRecord } from '../sample.ts';
import type { Customer } from './book.ts';
import { companies } from './companies.ts';

const REVENUE_PER_HEAD = [140_000, 320_000] as const;
const ROUND_REVENUE = 1_000_000;

/** A customer as a record. */
export function accountRecord(customer: Customer, seed: number): SObjectRecord {
  const { name, industry, city, country, employees } = companies[customer.company];
  const perHead = diceFor(seed, 'account', customer.company).between(...REVENUE_PER_HEAD);
  return sObject('Account', `account-${customer.company}`, {
    Name: name,
    Industry: industry,
    Type: customer.closed > 0 ? 'Customer - Direct' : 'Prospect',
    BillingCity: city,
    BillingCountry: country,
    NumberOfEmployees: employees,
    AnnualRevenue: Math.round((employees * perHead) / ROUND_REVENUE) * ROUND_REVENUE,
    Website: `https://www.${customer.company}.example`,
    OwnerId: refer(customer.owner),
  });
}
