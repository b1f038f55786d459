import { checkbox, field, lookup, REQUIRED, text } from '../fields.ts';
import type { StandardDefinition } from './definition.ts';

/** Setup objects have no field rights of their own: what exists is visible. */
const OPEN = { permissionable: false };

const setup = (
  name: string,
  label: string,
  keyPrefix: string,
  definition: Pick<StandardDefinition, 'fields'> & Partial<StandardDefinition>,
): StandardDefinition => ({
  name,
  label,
  labelPlural: `${label}s`,
  keyPrefix,
  uiApi: false,
  owned: false,
  ...definition,
});

const ORGANIZATION = setup('Organization', 'Organization', '00D', {
  fields: [
    text('Name', 'Name', 80, REQUIRED),
    text('DefaultLocaleSidKey', 'Locale', 40, OPEN),
    text('LanguageLocaleKey', 'Language', 40, OPEN),
    text('TimeZoneSidKey', 'Time Zone', 40, OPEN),
    text('OrganizationType', 'Edition', 40, OPEN),
    text('InstanceName', 'Instance Name', 5, OPEN),
    checkbox('IsSandbox', 'Is Sandbox', OPEN),
    field('TrialExpirationDate', 'Trial Expiration Date', 'datetime', OPEN),
    text('NamespacePrefix', 'Namespace Prefix', 15, OPEN),
  ],
});

const PROFILE = setup('Profile', 'Profile', '00e', {
  fields: [text('Name', 'Name', 255, { ...REQUIRED, unique: true })],
});

const PERMISSION_SET = setup('PermissionSet', 'Permission Set', '0PS', {
  fields: [
    text('Name', 'Permission Set Name', 80, { ...REQUIRED, unique: true }),
    text('Label', 'Permission Set Label', 80, REQUIRED),
  ],
});

const PERMISSION_SET_ASSIGNMENT = setup(
  'PermissionSetAssignment',
  'Permission Set Assignment',
  '0Pa',
  {
    nameField: 'Id',
    fields: [
      lookup('AssigneeId', 'Assignee ID', 'User', REQUIRED),
      lookup('PermissionSetId', 'Permission Set ID', 'PermissionSet', REQUIRED),
    ],
  },
);

const RECORD_TYPE = setup('RecordType', 'Record Type', '012', {
  uiApi: true,
  fields: [
    text('Name', 'Name', 80, REQUIRED),
    text('DeveloperName', 'Record Type Name', 80, REQUIRED),
    text('SobjectType', 'SObject Type Name', 40, REQUIRED),
    text('Description', 'Description', 255, OPEN),
    checkbox('IsActive', 'Active', { ...OPEN, defaultValue: 'true' }),
  ],
});

const OPPORTUNITY_STAGE = setup('OpportunityStage', 'Opportunity Stage', '01J', {
  nameField: 'MasterLabel',
  fields: [
    text('MasterLabel', 'Master Label', 255, REQUIRED),
    text('ApiName', 'API Name', 255, { ...REQUIRED, unique: true }),
    field('SortOrder', 'Sort Order', 'int', { ...REQUIRED, precision: 9 }),
    field('DefaultProbability', 'Probability (%)', 'percent', { ...REQUIRED, precision: 3 }),
    text('ForecastCategoryName', 'Forecast Category', 40, REQUIRED),
    checkbox('IsActive', 'Is Active', { ...OPEN, defaultValue: 'true' }),
    checkbox('IsClosed', 'Closed', OPEN),
    checkbox('IsWon', 'Won', OPEN),
  ],
});

/** The objects that describe the org itself, its people's rights and its stages. */
export const SETUP_OBJECTS: readonly StandardDefinition[] = [
  ORGANIZATION,
  PROFILE,
  PERMISSION_SET,
  PERMISSION_SET_ASSIGNMENT,
  RECORD_TYPE,
  OPPORTUNITY_STAGE,
];
