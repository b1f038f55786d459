import { addPage, nodesOf, opportunityQuery, policiesQuery, recordOf } from 'c/powerDealData';

const connection = (ids, next = null) => ({
  edges: ids.map((Id) => ({ node: { Id } })),
  pageInfo: { hasNextPage: next !== null, endCursor: next },
});

const idsOf = (pages) => nodesOf(pages).map(({ Id }) => Id);

const described = (fields) =>
  new Map([
    ['Opportunity', { apiName: 'Opportunity', label: '', fields }],
    ['Power_Policy__c', { apiName: 'Power_Policy__c', label: '', fields: { Name: {} } }],
  ]);

describe('a log in pages', () => {
  it('is read in order, to its end', () => {
    const first = addPage(null, null, connection(['a', 'b'], 'b'));
    expect(first.next).toBe('b');
    const second = addPage(first, 'b', connection(['c']));
    expect([idsOf(second), second.next]).toEqual([['a', 'b', 'c'], null]);
  });

  it('is neither doubled nor kept by a refresh of any page', () => {
    const first = addPage(null, null, connection(['a', 'b'], 'b'));
    const second = addPage(first, 'b', connection(['c']));
    expect(idsOf(addPage(second, 'b', connection(['c', 'd'])))).toEqual(['a', 'b', 'c', 'd']);
    expect(idsOf(addPage(second, null, connection(['b'])))).toEqual(['b']);
  });
});

describe('a query', () => {
  it('names only fields that exist in this org and that the user may see', () => {
    const plain = opportunityQuery(described({ Amount: {} }));
    expect(plain).toContain('Id Amount { value }');
    expect(plain).not.toMatch(/RecordType|CurrencyIsoCode|Margin/);
    const rich = opportunityQuery(described({ Amount: {}, RecordTypeId: {}, CurrencyIsoCode: {} }));
    expect(rich).toContain('CurrencyIsoCode { value }');
    expect(rich).toContain('RecordType { DeveloperName { value } }');
  });

  it('asks for the latest policies of the record type and of all', () => {
    const query = policiesQuery(described({}), false);
    expect(query).toContain('Record_Type__c: { eq: $recordType }');
    expect(query).toContain('Record_Type__c: { eq: null }');
    expect(query).not.toContain('oday');
  });

  it('of a past day asks for the latest policies of today too', () => {
    const query = policiesQuery(described({}), true);
    expect(query.match(/lte: \{ value: \$\w+ \}/g)).toEqual([
      'lte: { value: $day }',
      'lte: { value: $day }',
      'lte: { value: $today }',
      'lte: { value: $today }',
    ]);
  });
});

describe('a node', () => {
  it('becomes a plain record', () => {
    const node = { Id: '006', Amount: { value: 5 }, Kind__c: { value: 'price', label: 'Price' } };
    expect(recordOf({ ...node, Name: null })).toEqual({
      Id: '006',
      Amount: 5,
      Kind__c: 'price',
      Name: null,
    });
  });
});
