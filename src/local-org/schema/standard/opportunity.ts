import {
  checkbox,
  field,
  longText,
  lookup,
  money,
  ownedByAccount,
  picklist,
  READ_ONLY,
  REQUIRED,
  text,
} from '../fields.ts';
import type { StandardDefinition } from './definition.ts';
import { FORECAST_CATEGORIES, STAGES } from './stages.ts';

const TYPES = [
  'Existing Customer - Upgrade',
  'Existing Customer - Replacement',
  'Existing Customer - Downgrade',
  'New Customer',
];

const LEAD_SOURCES = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];

/** Filled by the platform from the stage, visible to whoever sees opportunities. */
const DERIVED = { ...READ_ONLY, permissionable: false };

/** Deals. What follows from the stage is derived when a record is saved. */
export const OPPORTUNITY: StandardDefinition = {
  name: 'Opportunity',
  label: 'Opportunity',
  labelPlural: 'Opportunities',
  keyPrefix: '006',
  uiApi: true,
  owned: true,
  hasRecordTypes: true,
  fields: [
    ownedByAccount('Opportunities'),
    checkbox('IsPrivate', 'Private'),
    text('Name', 'Name', 120, REQUIRED),
    longText('Description', 'Description'),
    picklist(
      'StageName',
      'Stage',
      STAGES.map(({ name }) => name),
      REQUIRED,
    ),
    money('Amount', 'Amount'),
    field('Probability', 'Probability (%)', 'percent', { precision: 3 }),
    money('ExpectedRevenue', 'Expected Amount', READ_ONLY),
    field('CloseDate', 'Close Date', 'date', REQUIRED),
    picklist('Type', 'Opportunity Type', TYPES),
    text('NextStep', 'Next Step', 255),
    picklist('LeadSource', 'Lead Source', LEAD_SOURCES),
    checkbox('IsClosed', 'Closed', DERIVED),
    checkbox('IsWon', 'Won', DERIVED),
    picklist('ForecastCategory', 'Forecast Category', Object.values(FORECAST_CATEGORIES), DERIVED),
    picklist('ForecastCategoryName', 'Forecast Category', Object.keys(FORECAST_CATEGORIES), {
      permissionable: false,
    }),
    lookup('ContactId', 'Contact ID', 'Contact', { children: 'Opportunities' }),
    field('FiscalQuarter', 'Fiscal Quarter', 'int', { ...DERIVED, precision: 9 }),
    field('FiscalYear', 'Fiscal Year', 'int', { ...DERIVED, precision: 9 }),
    text('Fiscal', 'Fiscal Period', 6, DERIVED),
  ],
};
