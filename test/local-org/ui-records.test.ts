import { anyText, at, NOW, textLike } from './support.ts';
import { output, recordError, startUiOrg, uiApi, type UiOrg } from './uiApi.ts';

let org: UiOrg;

beforeAll(async () => {
  org = await startUiOrg(() => NOW);
});

const create = async (fields: object = {}): Promise<string> => {
  const { body } = await uiApi(org.test, 'rep', 'POST records', org.given(fields));
  return String(at(body, 'id'));
};

describe('a record', () => {
  it('is read with the fields asked for, and no others', async () => {
    const path = `records/${org.id('Deal')}?fields=Opportunity.Amount,Opportunity.Account.Name`;
    const { status, body } = await uiApi(org.test, 'rep', `GET ${path}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      apiName: 'Opportunity',
      childRelationships: {},
      eTag: textLike(/^[0-9a-f]{32}$/),
      fields: {
        Amount: { value: 100_000, displayValue: '$100,000.00' },
        Account: {
          displayValue: 'Acme',
          value: expect.objectContaining({
            apiName: 'Account',
            id: org.id('Acme'),
            fields: { Name: { value: 'Acme', displayValue: null } },
          }) as unknown,
        },
      },
      id: org.id('Deal'),
      lastModifiedById: anyText,
      lastModifiedDate: '2026-11-25T10:30:00.000Z',
      recordTypeId: null,
      recordTypeInfo: null,
      systemModstamp: '2026-11-25T10:30:00.000Z',
      weakEtag: Date.parse('2026-11-25T10:30:00.000Z'),
    });
  });

  it('says nothing of a parent that it does not have', async () => {
    const path = `records/${org.id('Other')}?fields=Opportunity.Account.Name`;
    const { body } = await uiApi(org.test, 'rep', `GET ${path}`);
    expect(at(body, 'fields.Account')).toEqual({ displayValue: null, value: null });
  });

  it('may leave out what is optional, and comes whole for a layout', async () => {
    const optional = 'optionalFields=Opportunity.Nope__c,Opportunity.Nope__r.Name,Opportunity.Name';
    const some = await uiApi(org.test, 'rep', `GET records/${org.id('Deal')}?${optional}`);
    expect(Object.keys(at(some.body, 'fields') as object)).toEqual(['Name']);
    const whole = await uiApi(
      org.test,
      'rep',
      `GET records/${org.id('Deal')}?layoutTypes=Full&modes=View`,
    );
    expect(at(whole.body, 'fields')).toMatchObject({
      Amount: { value: 100_000 },
      IsClosed: { value: false },
      Power_Band__c: { value: null },
    });
  });

  it.each([
    ['?fields=Opportunity.Nope__c', 400, 'INVALID_FIELD'],
    ['?fields=Opportunity.Nope__r.Name', 400, 'INVALID_FIELD'],
    [
      '?fields=Opportunity.Account.Owner.Manager.Manager.Manager.Manager.Name',
      400,
      'INVALID_FIELD',
    ],
    ['?fields=Name', 400, 'ILLEGAL_QUERY_PARAMETER_VALUE'],
    ['?layoutTypes=Half', 400, 'ILLEGAL_QUERY_PARAMETER_VALUE'],
    ['', 400, 'ILLEGAL_QUERY_PARAMETER_VALUE'],
  ])('is not read by %s', async (query, status, errorCode) => {
    const answer = await uiApi(org.test, 'rep', `GET records/${org.id('Deal')}${query}`);
    expect(answer).toMatchObject({ status, body: [{ errorCode, message: anyText }] });
  });

  it.each(['006000000000000AAA', '001', 'a00000000000000', 'zzz000000000000', "'--"])(
    'that is not there (%s) is not found',
    async (unknown) => {
      const path = `records/${encodeURIComponent(unknown)}`;
      for (const call of [`GET ${path}?fields=Opportunity.Name`, `DELETE ${path}`]) {
        const answer = await uiApi(org.test, 'rep', call);
        expect(answer).toMatchObject({ status: 404, body: [{ errorCode: 'NOT_FOUND' }] });
      }
    },
  );

  it('comes in batches, each with its own status', async () => {
    const list = [org.id('Deal'), '006000000000000AAA', org.id('Acme')].join(',');
    const query = 'fields=Opportunity.Name,Account.Name';
    const { body } = await uiApi(org.test, 'rep', `GET records/batch/${list}?${query}`);
    expect(body).toMatchObject({
      hasErrors: true,
      results: [
        { statusCode: 200, result: { fields: { Name: { value: 'Deal' } } } },
        { statusCode: 404, result: [{ errorCode: 'NOT_FOUND' }] },
        { statusCode: 200, result: { fields: { Name: { value: 'Acme' } } } },
      ],
    });
    const many = 'x,'.repeat(250);
    expect((await uiApi(org.test, 'rep', `GET records/batch/${many}?${query}`)).status).toBe(400);
  });
});

describe('a form', () => {
  it('makes a record, and gets it back with what the platform fills in', async () => {
    const { status, body } = await uiApi(
      org.test,
      'rep',
      'POST records',
      org.given({ Cost__c: 1250.5 }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      apiName: 'Power_Concession__c',
      fields: {
        Name: { value: textLike(/^C-\d+$/) },
        Cost__c: { value: 1250.5, displayValue: '$1,250.50' },
        Status__c: { value: 'given' },
        Contested__c: { value: false },
      },
    });
  });

  it('changes the fields that it sends, and no others', async () => {
    const own = await create({ Cost__c: 10, Note__c: 'first' });
    const answer = await uiApi(org.test, 'rep', `PATCH records/${own}`, {
      fields: { Cost__c: 20 },
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { id: own, fields: { Cost__c: { value: 20 }, Note__c: { value: 'first' } } },
    });
  });

  it('deletes a record', async () => {
    const own = await create();
    const { status, body } = await uiApi(org.test, 'rep', `DELETE records/${own}`);
    expect([status, body]).toEqual([204, undefined]);
    const path = `GET records/${own}?fields=Power_Concession__c.Name`;
    expect((await uiApi(org.test, 'rep', path)).status).toBe(404);
  });

  it('hears at the field what a validation rule says of it', async () => {
    const answer = await uiApi(org.test, 'rep', 'POST records', org.given({ Cost__c: -5 }));
    expect(answer).toEqual({
      status: 400,
      body: [
        {
          message: 'An error occurred while trying to update the record. Please try again.',
          statusCode: 400,
          enhancedErrorType: 'RecordError',
          output: {
            errors: [],
            fieldErrors: {
              Cost__c: [
                {
                  errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                  message: textLike(/^The cost cannot be negative/),
                  field: 'Cost__c',
                  fieldLabel: anyText,
                  constituentField: null,
                  duplicateRecordError: null,
                },
              ],
            },
          },
        },
      ],
    });
  });

  it.each([
    ['is missing', { Kind__c: null }, 'REQUIRED_FIELD_MISSING', 'Kind__c'],
    [
      'is no choice',
      { Given_By__c: 'nobody' },
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'Given_By__c',
    ],
    ['is too long', { External_Id__c: 'x'.repeat(300) }, 'STRING_TOO_LONG', 'External_Id__c'],
  ])('hears at the field that it %s', async (_, fields, errorCode, field) => {
    const answer = await uiApi(org.test, 'rep', 'POST records', org.given(fields));
    expect(answer.status).toBe(400);
    expect(at(output(answer), 'errors')).toEqual([]);
    expect(at(output(answer), `fieldErrors.${field}`)).toEqual([
      recordError(errorCode, anyText, field),
    ]);
  });

  it('hears of a key that another record has', async () => {
    const answer = await uiApi(
      org.test,
      'rep',
      'POST records',
      org.given({ External_Id__c: 'c1' }),
    );
    expect(answer.status).toBe(400);
    expect(JSON.stringify(output(answer))).toContain('DUPLICATE_VALUE');
  });

  it.each([
    ['{', 'JSON_PARSER_ERROR'],
    [[], 'JSON_PARSER_ERROR'],
    [{ apiName: 'Account' }, 'POST_BODY_PARSE_ERROR'],
    [{ apiName: 5, fields: {} }, 'POST_BODY_PARSE_ERROR'],
    [{ apiName: 'Account', fields: [] }, 'POST_BODY_PARSE_ERROR'],
    [{ apiName: 'Account', fields: { Nope__c: 1 } }, 'INVALID_FIELD'],
    [{ apiName: 'Nope__c', fields: {} }, 'INVALID_TYPE'],
    [{ fields: {} }, 'INVALID_TYPE'],
  ])('that sends %j is not understood', async (body, errorCode) => {
    const answer = await uiApi(org.test, 'rep', 'POST records', body);
    expect(answer.body).toMatchObject([{ errorCode, message: anyText }]);
  });
});
