import { count, refusal, rest } from './rest.ts';
import { startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg();
});

describe('a tree', () => {
  const node = (type: string, referenceId: string, fields: object = {}): object => ({
    attributes: { type, referenceId },
    ...fields,
  });
  const children = (...records: object[]): object => ({ records });
  const opportunity = (reference: string, fields: object = {}): object =>
    node('Opportunity', reference, {
      Name: reference,
      StageName: 'Prospecting',
      CloseDate: '2026-12-01',
      ...fields,
    });

  it('is saved with all that hangs on it, level by level', async () => {
    const given = { Given_By__c: 'seller', Kind__c: 'price', Given_On__c: '2026-11-01' };
    const body = children(
      node('Account', 'acme', {
        Name: 'Acme',
        opportunities: children(
          opportunity('d1', {
            Power_Concessions__r: children(node('Power_Concession__c', 'c1', given)),
          }),
          opportunity('d2'),
        ),
        Contacts: children(node('Contact', 'ann', { LastName: 'Ann' })),
      }),
      node('account', 'other', { Name: 'Other' }),
    );
    const answer = await rest(test, 'rep', 'POST composite/tree/Account', body);
    expect(answer).toMatchObject({ status: 201, body: { hasErrors: false } });
    const { results: saved } = answer.body as { results: { referenceId: string; id: string }[] };
    expect(saved.map(({ referenceId }) => referenceId)).toEqual([
      'acme',
      'other',
      'd1',
      'd2',
      'ann',
      'c1',
    ]);
    const soql = `SELECT Opportunity__r.Account.Name FROM Power_Concession__c WHERE Id = '${saved[5]?.id}'`;
    const { body: read } = await rest(test, 'rep', `GET query?q=${encodeURIComponent(soql)}`);
    expect(read).toMatchObject({ records: [{ Opportunity__r: { Account: { Name: 'Acme' } } }] });
  });

  it('is saved as a whole or not at all, and each wrong record is named', async () => {
    const before = await count(test, 'Account');
    const bad = opportunity('bad', {
      Margin_Percent__c: 101,
      Power_Concessions__r: children(node('Power_Concession__c', 'below')),
    });
    const body = children(
      node('Account', 'a', { Name: 'A', Opportunities: children(bad) }),
      node('Account', 'b', { Nope: 1 }),
    );
    const { status, body: answer } = await rest(test, 'rep', 'POST composite/tree/Account', body);
    expect(status).toBe(400);
    expect(answer).toMatchObject({
      hasErrors: true,
      results: [
        { referenceId: 'b', errors: [{ statusCode: 'INVALID_FIELD' }] },
        {
          referenceId: 'bad',
          errors: [
            { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: ['Margin_Percent__c'] },
          ],
        },
      ],
    });
    expect(await count(test, 'Account')).toBe(before);
  });

  it('names no record twice', async () => {
    const body = children(node('Account', 'a', { Name: 'A' }), node('Account', 'a', { Name: 'B' }));
    expect(await rest(test, 'rep', 'POST composite/tree/Account', body)).toMatchObject({
      status: 400,
      body: {
        hasErrors: true,
        results: [{ referenceId: 'a', errors: [{ statusCode: 'INVALID_INPUT' }] }],
      },
    });
  });

  it.each<[string, object]>([
    ['without records', {}],
    ['empty', { records: [] }],
    ['of other objects than its address', children(node('Contact', 'c'))],
    ['without a reference id', children({ attributes: { type: 'Account' }, Name: 'A' })],
    ['with what is no record', children('x' as never)],
    ['with children that are none', children(node('Account', 'a', { Contacts: { records: 5 } }))],
    [
      'with a child of another object',
      children(node('Account', 'a', { Contacts: children(node('Account', 'b')) })),
    ],
    [
      'of 201 records',
      {
        records: Array.from({ length: 201 }, (_, index) =>
          node('Account', `r${index}`, { Name: 'x' }),
        ),
      },
    ],
  ])('%s is refused', async (_, body) => {
    expect((await refusal(test, 'rep', 'POST composite/tree/Account', body)).status).toBe(400);
  });

  const nested = (depth: number): object =>
    node(
      'Power_Concession__c',
      `n${depth}`,
      depth === 1 ? {} : { Power_Answers__r: children(nested(depth - 1)) },
    );

  it('deeper than five levels, or of no object that one may see, is refused', async () => {
    const call = 'POST composite/tree/Power_Concession__c';
    const { errors } = await refusal(test, 'rep', call, children(nested(6)));
    expect(errors).toMatchObject([{ errorCode: 'LIMIT_EXCEEDED' }]);
    const week = await refusal(test, 'rep', 'POST composite/tree/Power_Week__c', children());
    expect(week).toMatchObject({ status: 404 });
  });
});
