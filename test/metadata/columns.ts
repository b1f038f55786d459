import { fieldNames } from './project.ts';

/** Standard fields that a layout may show. */
export const SYSTEM_FIELDS = ['Name', 'OwnerId', 'CreatedById', 'LastModifiedById'];

/** Standard columns and filters of opportunity lists: their names are none of the API. */
const OPPORTUNITY_COLUMNS = [
  'OPPORTUNITY.NAME',
  'OPPORTUNITY.AMOUNT',
  'OPPORTUNITY.STAGE_NAME',
  'OPPORTUNITY.CLOSE_DATE',
  'OPPORTUNITY.CLOSED',
  'ACCOUNT.NAME',
  'CORE.USERS.ALIAS',
];

/** What a list of the object's records can show and filter by. */
export function columnsOf(object: string): string[] {
  const standard = object === 'Opportunity' ? OPPORTUNITY_COLUMNS : ['NAME'];
  return [...fieldNames(object), ...standard];
}
