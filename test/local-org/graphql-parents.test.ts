import {
  at,
  column,
  concession,
  deal,
  query,
  record,
  startOrg,
  version,
  type TestOrg,
} from './support.ts';

const EACH = 150;

let test: TestOrg;

const logOf = (name: string) =>
  Array.from({ length: EACH }, (_, index) =>
    concession({ Opportunity__c: `@${name}`, External_Id__c: `${name}-${index}` }),
  );

beforeAll(async () => {
  test = await startOrg({ recordTypes: true }, [
    record('RecordType', { Name: 'Renewal', DeveloperName: 'Renewal', SobjectType: 'Opportunity' }),
    deal('Open', { RecordTypeId: '@RecordType:Opportunity.Renewal' }),
    deal('Other'),
    deal('Won', { StageName: 'Closed Won', CloseDate: '2026-06-30' }),
    deal('Long ago', { StageName: 'Closed Lost', CloseDate: '2024-06-30' }),
    ...['Open', 'Won', 'Other', 'Long ago'].flatMap(logOf),
    record('Power_Policy__c', version({ Published_By__c: '@admin' })),
  ]);
});

const LOG = `query ($where: Power_Concession__c_Filter, $after: String) { uiapi { query {
  Power_Concession__c(where: $where, orderBy: { Id: { order: ASC } },
                      first: 200, after: $after, upperBound: 2000) {
    totalCount
    edges { node { Id External_Id__c { value } Opportunity__c { value } } }
    pageInfo { hasNextPage endCursor } } } } }`;

/** What the log of some deals holds, page after page in the order of its ids. */
async function logsOf(opportunity: object): Promise<string[]> {
  const found: { id: string; name: string }[] = [];
  let after: unknown = null;
  do {
    const { data, errors } = await test.graphql('admin', LOG, {
      where: { Opportunity__r: opportunity },
      after,
    });
    expect(errors).toEqual([]);
    const answer = { data, errors };
    const names = column(answer, 'Power_Concession__c', 'External_Id__c.value');
    const ids = column(answer, 'Power_Concession__c', 'Id');
    found.push(...ids.map((id, index) => ({ id: String(id), name: String(names[index]) })));
    const page = 'uiapi.query.Power_Concession__c';
    after = at(data, `${page}.pageInfo.hasNextPage`)
      ? at(data, `${page}.pageInfo.endCursor`)
      : null;
    if (after === null) expect(at(data, `${page}.totalCount`)).toBe(found.length);
  } while (after !== null);
  expect(found.map(({ id }) => id)).toEqual(found.map(({ id }) => id).sort());
  return [...new Set(found.map(({ name }) => name.split('-')[0] ?? ''))].sort();
}

describe('events are found through their deal', () => {
  it.each<[string, object, string[]]>([
    ['open', { IsClosed: { eq: false } }, ['Open', 'Other']],
    ['closed', { IsClosed: { eq: true } }, ['Long ago', 'Won']],
    [
      'closed within a year',
      { IsClosed: { eq: true }, CloseDate: { gte: { range: { last_n_days: 365 } } } },
      ['Won'],
    ],
    [
      'closed from a day on',
      { and: [{ IsWon: { eq: true } }, { CloseDate: { gte: { value: '2026-06-30' } } }] },
      ['Won'],
    ],
    ['of a record type', { RecordType: { DeveloperName: { eq: 'Renewal' } } }, ['Open']],
    ['of another', { Name: { eq: 'Nobody' } }, []],
  ])('%s', async (_, opportunity, names) => {
    expect(await logsOf(opportunity)).toEqual(names);
  });
});

describe('a record shows of those it refers to', () => {
  it('the record type of a deal', async () => {
    const node = 'Name { value } IsWon { value } RecordType { DeveloperName { value } }';
    const args = '(orderBy: { Name: { order: ASC } })';
    const answer = await test.graphql('admin', query('Opportunity', args, node));
    expect(column(answer, 'Opportunity', 'RecordType.DeveloperName.value')).toContain('Renewal');
    expect(column(answer, 'Opportunity', 'IsWon.value')).toEqual([false, false, false, true]);
  });

  it('who published a policy, and when it was written', async () => {
    const node = 'Published_By__r { Name { value } } CreatedDate { value } Reason__c { value }';
    const answer = await test.graphql('admin', query('Power_Policy__c', '', node));
    expect(column(answer, 'Power_Policy__c', 'Published_By__r.Name.value')).toEqual([
      'Ines Carvalho',
    ]);
    expect(column(answer, 'Power_Policy__c', 'CreatedDate.value')[0]).toMatch(/^2026-11-25T/);
  });
});
