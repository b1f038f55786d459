/** Names that list views and layouts use for fields of standard objects, where no rule gives them. */
const TOKENS: Readonly<Record<string, string>> = {
  NAME: 'Name',
  'CORE.USERS.ALIAS': 'Owner.Alias',
  'CORE.USERS.FULL_NAME': 'Owner.Name',
  'CORE.USERS.LAST_NAME': 'Owner.LastName',
  'OWNER.ALIAS': 'Owner.Alias',
  CREATED_DATE: 'CreatedDate',
  LAST_UPDATE: 'LastModifiedDate',
  'CREATEDBY_USER.ALIAS': 'CreatedBy.Alias',
  'UPDATEDBY_USER.ALIAS': 'LastModifiedBy.Alias',
  CREATEDBY_USER: 'CreatedBy.Name',
  UPDATEDBY_USER: 'LastModifiedBy.Name',
  'OPPORTUNITY.CLOSED': 'IsClosed',
  'OPPORTUNITY.WON': 'IsWon',
  'OPPORTUNITY.FORECAST_CATEGORY': 'ForecastCategoryName',
  'ACCOUNT.PHONE1': 'Phone',
  'ACCOUNT.TYPE': 'Type',
};

/** `OPPORTUNITY.CLOSE_DATE` on an opportunity is `CloseDate`, `ACCOUNT.NAME` is `Account.Name`. */
export function fieldPath(object: string, token: string): string {
  const known = TOKENS[token];
  if (known !== undefined) return known;
  if (token.endsWith('__c') || /[a-z]/.test(token)) return token;
  const [first = '', second] = token.split('.');
  if (second === undefined) return pascalCase(first);
  return first === object.toUpperCase()
    ? pascalCase(second)
    : `${pascalCase(first)}.${pascalCase(second)}`;
}

const pascalCase = (token: string) =>
  token
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
