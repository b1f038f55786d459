import fc from 'fast-check';

import {
  anyText,
  concession,
  deal,
  DATA,
  record,
  startOrg,
  textLike,
  type TestOrg,
} from './support.ts';
import { uiApi, type Answer } from './uiApi.ts';

let test: TestOrg;
let ids: readonly string[];

beforeAll(async () => {
  test = await startOrg({}, [
    deal('One', {}, 'one'),
    record('Account', { Name: 'Acme' }),
    ...Array.from({ length: 20 }, () => concession({ Opportunity__c: '@one' })),
  ]);
  const objects = ['Power_Concession__c', 'Opportunity', 'Account', 'User'];
  const queries = objects.map((object) => `${object} { edges { node { Id } } }`).join(' ');
  const { data } = await test.graphql('rep', `{ uiapi { query { ${queries} } } }`);
  ids = [...JSON.stringify(data).matchAll(/"Id":"(\w+)"/g)].map(([, id = '']) => id);
});

afterEach(() => expect(test.faults).toEqual([]));

const OBJECTS = [
  'Power_Concession__c',
  'Opportunity',
  'account',
  'User',
  'Nope__c',
  '__proto__',
  '',
];
const FIELDS = [
  ...['Cost__c', 'Kind__c', 'Given_By__c', 'Given_On__c', 'Opportunity__c', 'In_Return_For__c'],
  ...['Name', 'Amount', 'CloseDate', 'StageName', 'OwnerId', 'Contested__c', 'Note__c', 'Id'],
  ...[
    'CreatedDate',
    'IsDeleted',
    'Opportunity__r',
    'Account',
    'attributes',
    '__proto__',
    'toString',
  ],
];

const id = fc.oneof(
  fc.nat().map((n) => ids[n % ids.length] ?? ''),
  fc.constantFrom('006000000000000AAA', '001', '@{one}', "x' OR 1=1 --", '%', '..', '\u0000'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  id,
  fc.constantFrom(
    'seller',
    'price',
    '2026-11-20',
    '2026-13-40',
    1e308,
    -0,
    '1e400',
    'x'.repeat(300_00),
  ),
);

const fields = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 6 });

const body = fc.oneof(
  fc.record({ apiName: fc.constantFrom(...OBJECTS), fields }, { requiredKeys: [] }),
  fc.jsonValue({ maxDepth: 3 }),
);

const path = fc.oneof(
  id.map(encodeURIComponent),
  fc
    .tuple(id, fc.array(fc.constantFrom(...FIELDS, ...OBJECTS, '.', ','), { maxLength: 6 }))
    .map(([key, parts]) => `${encodeURIComponent(key)}?fields=Opportunity.${parts.join('.')}`),
  fc.array(id, { maxLength: 4 }).map((keys) => `batch/${encodeURIComponent(keys.join(','))}`),
);

const instant = fc.oneof(
  fc.constantFrom('2026-11-25T10:30:00.000Z', 'Wed, 25 Nov 2026 10:30:00 GMT', '0', 'GMT'),
  fc.string({ maxLength: 10 }).map(encodeURIComponent),
);

/** Salesforce's shape of what went wrong, or a success. */
function expectAnswer({ status, body: answer }: Answer): void {
  expect(status).toBeLessThan(500);
  if (status < 400) return;
  expect(answer).toHaveLength(1);
  const [fault] = answer as object[];
  if (fault !== undefined && 'output' in fault) {
    expect(fault).toMatchObject({ enhancedErrorType: 'RecordError', statusCode: 400 });
  } else {
    expect(fault).toMatchObject({ message: anyText, errorCode: textLike(/^[A-Z_]+$/) });
  }
}

describe('whatever is sent to the UI API’s records is answered in Salesforce’s shape', () => {
  it('records that are made', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (input) => {
        expectAnswer(await uiApi(test, 'rep', 'POST records', input));
      }),
      { numRuns: 300, seed: 31 },
    );
  });

  it('records that are right but for a field or two', async () => {
    const statuses = new Set<number>();
    const few = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 2 });
    const right = {
      Opportunity__c: ids.find((key) => key.startsWith('006')),
      Given_By__c: 'seller',
      Kind__c: 'price',
      Given_On__c: '2026-11-20',
    };
    await fc.assert(
      fc.asyncProperty(few, async (more) => {
        const input = { apiName: 'Power_Concession__c', fields: { ...right, ...more } };
        const answer = await uiApi(test, 'rep', 'POST records', input);
        statuses.add(answer.status);
        expectAnswer(answer);
      }),
      { numRuns: 300, seed: 36 },
    );
    expect([...statuses].sort()).toEqual([201, 400]);
  });

  it('records that are changed', async () => {
    await fc.assert(
      fc.asyncProperty(id, fields, instant, async (key, changes, since) => {
        const call = `PATCH records/${encodeURIComponent(key)}`;
        const headers = { 'if-unmodified-since': since };
        expectAnswer(await uiApi(test, 'rep', call, { fields: changes }, headers));
      }),
      { numRuns: 300, seed: 32 },
    );
  });

  it('records that are read and deleted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'GET', 'GET', 'DELETE'),
        path,
        async (method, where) => {
          expectAnswer(await uiApi(test, 'rep', `${method} records/${where}`));
        },
      ),
      { numRuns: 300, seed: 33 },
    );
  });
});

describe('whatever is sent as a mutation is answered in Salesforce’s shape', () => {
  const operation = fc.record({
    name: fc.constantFrom(
      'Power_Concession__cCreate',
      'OpportunityUpdate',
      'AccountDelete',
      'Nope',
    ),
    alias: fc.constantFrom('a', 'b', 'c'),
    input: fc.oneof(
      fc.record(
        {
          Id: id,
          Power_Concession__c: fields,
          Opportunity: fields,
        },
        { requiredKeys: [] },
      ),
      fc.jsonValue({ maxDepth: 2 }),
    ),
    payload: fc.constantFrom('Record { Id Name { value } }', 'Id', 'success', '__typename'),
  });

  it('operations, one or several', async () => {
    const operations = fc.array(operation, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(operations, fc.boolean(), async (list, allOrNone) => {
        const variables = list.map(
          ({ name }, index) => `$v${index}: ${name.replace('AccountDelete', 'RecordDelete')}Input!`,
        );
        const calls = list.map(
          ({ alias, name, payload }, index) =>
            `${alias}${index}: ${name}(input: $v${index}) { ${payload} }`,
        );
        const query = `mutation (${variables.join(' ')}) { uiapi(input: { allOrNone: ${String(allOrNone)} }) { ${calls.join(' ')} } }`;
        const values = Object.fromEntries(list.map(({ input }, index) => [`v${index}`, input]));
        const { errors } = await test.graphql('rep', query, values);
        for (const error of errors) {
          expect(error).toMatchObject({
            message: anyText,
            extensions: { ErrorType: textLike(/^(ValidationError|DataFetchingException)$/) },
          });
        }
      }),
      { numRuns: 300, seed: 34 },
    );
  });

  it('text in place of values', async () => {
    const authorization = `Bearer ${test.org.accessToken('rep@powerbalance.local')}`;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (note) => {
        const query = `mutation { uiapi { AccountCreate(input: { Account: { Name: ${JSON.stringify(note)} } }) { Record { Name { value } } } } }`;
        const init = {
          method: 'POST',
          headers: { authorization },
          body: JSON.stringify({ query }),
        };
        const response = await fetch(`${test.origin}${DATA}/graphql`, init);
        expect(response.status).toBe(200);
      }),
      { numRuns: 100, seed: 35 },
    );
  });
});
