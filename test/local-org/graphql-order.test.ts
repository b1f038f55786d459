import { column, deal, query, record, startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  const reading = (name: string, balance: number, band: string) =>
    record(
      'Power_Reading__c',
      { Opportunity__c: `@${name}`, Deal_Key__c: name, Balance__c: balance, Band__c: band },
      `R${name}`,
    );
  const withReading = (name: string, fields: object) =>
    deal(name, { ...fields, Power_Reading__c: `@R${name}` });
  test = await startOrg({}, [
    record('Account', { Name: 'zeta' }, 'zeta'),
    record('Account', { Name: 'Alpha' }, 'alpha'),
    withReading('a', { Amount: 3, StageName: 'Closed Lost', AccountId: '@zeta' }),
    withReading('B', { Amount: 1, StageName: 'Prospecting', AccountId: '@alpha' }),
    deal('c', { StageName: 'Qualification' }),
    withReading('D', { Amount: 1, StageName: 'Negotiation/Review', AccountId: '@zeta' }),
    deal('e', { Amount: 2, StageName: 'Homemade' }),
    reading('a', 10, 'balanced'),
    reading('B', -70, 'customer-dominates'),
    reading('D', 30, 'seller-leads'),
  ]);
});

const names = async (orderBy: string, variables: object = {}): Promise<string> => {
  const document = query('Opportunity', `(orderBy: ${orderBy})`, 'Name { value }');
  const declared = 'by' in variables ? `query ($by: Opportunity_OrderBy) ${document}` : document;
  const answer = await test.graphql('rep', declared, variables);
  expect(answer.errors).toEqual([]);
  return column(answer, 'Opportunity', 'Name.value').join('');
};

it.each([
  ['{ Name: { order: ASC } }', 'aBcDe'],
  ['{ Name: { order: DESC } }', 'eDcBa'],
  ['{ Amount: { order: ASC }, Name: { order: ASC } }', 'cBDea'],
  ['{ Amount: { order: ASC }, Name: { order: DESC } }', 'cDBea'],
  ['{ Amount: { order: DESC }, Name: { order: ASC } }', 'caeBD'],
  ['{ Amount: { order: ASC, nulls: LAST }, Name: { order: ASC } }', 'BDeac'],
  ['{ Amount: { order: DESC, nulls: LAST }, Name: { order: ASC } }', 'aeBDc'],
  ['{ Amount: { nulls: FIRST } }', 'cBDea'],
  ['{ Name: { order: DESC }, Amount: { order: ASC } }', 'eDcBa'],
  ['{ StageName: { order: ASC } }', 'BcDae'],
  ['{ Account: { Name: { order: ASC, nulls: LAST } }, Name: { order: ASC } }', 'BaDce'],
  ['{ Account: { Name: { order: DESC } }, Name: { order: DESC } }', 'ecDaB'],
  ['{ Power_Balance__c: { order: DESC, nulls: LAST }, Name: { order: ASC } }', 'DaBce'],
  ['{ Power_Band__c: { order: ASC, nulls: LAST }, Name: { order: ASC } }', 'aBDce'],
  ['{ Id: { order: DESC } }', 'eDcBa'],
  ['{}', 'aBcDe'],
])('%s sorts as %s', async (orderBy, expected) => {
  expect(await names(orderBy)).toBe(expected);
});

it('takes the default of a variable that is not given', async () => {
  const document = query('Opportunity', '(orderBy: { Name: { order: $to } })', 'Name { value }');
  const sorted = async (variables: object): Promise<string> => {
    const declared = `query ($to: ResultOrder = DESC) ${document}`;
    const answer = await test.graphql('rep', declared, variables);
    return column(answer, 'Opportunity', 'Name.value').join('');
  };
  expect(await sorted({})).toBe('eDcBa');
  expect(await sorted({ to: 'ASC' })).toBe('aBcDe');
});

it('keeps the sequence of the fields in a variable', async () => {
  const amountFirst = { Amount: { order: 'ASC' }, Name: { order: 'DESC' } };
  expect(await names('$by', { by: amountFirst })).toBe('cDBea');
  const nameFirst = { Name: { order: 'DESC' }, Amount: { order: 'ASC' } };
  expect(await names('$by', { by: nameFirst })).toBe('eDcBa');
});
