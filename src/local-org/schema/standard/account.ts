import { field, longText, lookup, money, picklist, REQUIRED, text } from '../fields.ts';
import { addressFields } from './address.ts';
import type { StandardDefinition } from './definition.ts';

const INDUSTRIES = [
  'Agriculture',
  'Apparel',
  'Banking',
  'Biotechnology',
  'Chemicals',
  'Communications',
  'Construction',
  'Consulting',
  'Education',
  'Electronics',
  'Energy',
  'Engineering',
  'Entertainment',
  'Environmental',
  'Finance',
  'Food & Beverage',
  'Government',
  'Healthcare',
  'Hospitality',
  'Insurance',
  'Machinery',
  'Manufacturing',
  'Media',
  'Not For Profit',
  'Recreation',
  'Retail',
  'Shipping',
  'Technology',
  'Telecommunications',
  'Transportation',
  'Utilities',
  'Other',
];

const TYPES = [
  'Prospect',
  'Customer - Direct',
  'Customer - Channel',
  'Channel Partner / Reseller',
  'Installation Partner',
  'Technology Partner',
  'Other',
];

/** Companies the org sells to. */
export const ACCOUNT: StandardDefinition = {
  name: 'Account',
  label: 'Account',
  labelPlural: 'Accounts',
  keyPrefix: '001',
  uiApi: true,
  owned: true,
  fields: [
    text('Name', 'Account Name', 255, REQUIRED),
    picklist('Type', 'Account Type', TYPES),
    lookup('ParentId', 'Parent Account ID', 'Account', { children: 'ChildAccounts' }),
    ...addressFields('Billing'),
    field('Phone', 'Account Phone', 'phone', { length: 40 }),
    text('AccountNumber', 'Account Number', 40),
    field('Website', 'Website', 'url', { length: 255 }),
    picklist('Industry', 'Industry', INDUSTRIES),
    money('AnnualRevenue', 'Annual Revenue', { scale: 0 }),
    field('NumberOfEmployees', 'Employees', 'int', { precision: 8 }),
    picklist('Rating', 'Account Rating', ['Hot', 'Warm', 'Cold']),
    longText('Description', 'Account Description'),
  ],
};
