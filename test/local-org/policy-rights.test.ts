import { CREATING } from './policyWrites.ts';
import { count, made, refusal, rest, stored } from './rest.ts';
import {
  at,
  column,
  DATA,
  query,
  record,
  startOrg,
  version,
  type TestOrg,
  type User,
} from './support.ts';
import { output, recordError, uiApi } from './uiApi.ts';

const POLICY = 'Power_Policy__c';
const NEVER_CHANGES = /^A published policy never changes\./;

/** Numbers of versions that nobody has taken yet. */
let numbers = 0;
const fresh = (fields: object = {}): object =>
  version({ Version_Key__c: `all:${(numbers += 1)}`, ...fields });

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({}, [
    record(
      'User',
      {
        Username: 'publisher@powerbalance.local',
        LastName: 'Publisher',
        Email: 'publisher@powerbalance.local',
        Alias: 'publish',
        ProfileId: '@Profile:Standard User',
      },
      'publisher',
    ),
    record('PermissionSetAssignment', {
      AssigneeId: '@publisher',
      PermissionSetId: '@PermissionSet:Power_Admin',
    }),
  ]);
});

afterEach(() => {
  expect(test.faults).toEqual([]);
});

const ways = Object.keys(CREATING);
const create = (way: string, user: User, fields: object) =>
  CREATING[way]?.(test, user, fields) as Promise<unknown>;

describe.each<User>(['rep', 'manager', 'service'])('a %s', (user) => {
  it.each(ways)('publishes no policy by %s', async (way) => {
    const before = await count(test, POLICY, 'admin');
    const answer = JSON.stringify(await create(way, user, fresh()));
    expect(answer).toMatch(
      way === 'GraphQL' ? /Unknown type.*CreateInput/ : /CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY/,
    );
    expect(await count(test, POLICY, 'admin')).toBe(before);
  });

  it('changes and deletes none', async () => {
    const id = await made(test, 'admin', POLICY, fresh());
    const reason = { Reason__c: 'Changed my mind' };
    const path = `sobjects/${POLICY}/${id}`;
    const calls: [string, object?][] = [[`PATCH ${path}`, reason], [`DELETE ${path}`]];
    for (const [call, body] of calls) {
      const { status, errors } = await refusal(test, user, call, body);
      expect([status, errors[0]?.errorCode]).toEqual([403, 'INSUFFICIENT_ACCESS_OR_READONLY']);
    }
    const change = await uiApi(test, user, `PATCH records/${id}`, { fields: reason });
    expect(change.status).toBeGreaterThanOrEqual(400);
    const removal = await uiApi(test, user, `DELETE records/${id}`);
    expect(removal.status).toBeGreaterThanOrEqual(400);
    expect(await stored(test, POLICY, id, ['Reason__c'])).toEqual([version().Reason__c]);
  });

  it('reads them all', async () => {
    const id = await made(test, 'admin', POLICY, fresh());
    const soql = encodeURIComponent(`SELECT Version_Key__c, Policy__c FROM ${POLICY}`);
    const { body } = await rest(test, user, `GET query?q=${soql}`);
    expect((body as { totalSize: number }).totalSize).toBe(await count(test, POLICY, 'admin'));
    const where = `(where: { Id: { eq: "${id}" } })`;
    const answer = await test.graphql(user, query(POLICY, where, 'Policy__c { value }'));
    expect(column(answer, POLICY, 'Policy__c.value')).toEqual(['{}']);
  });

  it('is told by the object that there is no creating', async () => {
    const { body } = await uiApi(test, user, `GET object-info/${POLICY}`);
    expect(body).toMatchObject({ createable: false, updateable: false, deletable: false });
  });
});

describe('whoever has Power_Admin and no more', () => {
  const as = async (call: string, body?: object) => {
    const [method = '', path = ''] = call.split(' ');
    const token = test.org.accessToken('publisher@powerbalance.local');
    const response = await fetch(`${test.origin}${DATA}/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as unknown };
  };

  it('publishes, and neither edits nor deletes', async () => {
    const { status, body } = await as(`POST sobjects/${POLICY}`, fresh());
    expect(status).toBe(201);
    const path = `sobjects/${POLICY}/${String(at(body, 'id'))}`;
    for (const answer of [
      await as(`PATCH ${path}`, { Reason__c: 'Changed my mind' }),
      await as(`DELETE ${path}`),
    ]) {
      expect(answer).toMatchObject({
        status: 403,
        body: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }],
      });
    }
  });

  it('is told so by the object, and may fill every field', async () => {
    const { body } = await as(`GET ui-api/object-info/${POLICY}`);
    expect(body).toMatchObject({ createable: true, updateable: false, deletable: false });
    for (const field of Object.keys(version())) {
      expect([field, at(body, `fields.${field}.createable`)]).toEqual([field, true]);
    }
  });
});

describe('an administrator, who may edit all records,', () => {
  it.each(ways)('publishes by %s', async (way) => {
    const before = await count(test, POLICY);
    await create(way, 'admin', fresh());
    expect(await count(test, POLICY)).toBe(before + 1);
  });

  it.each(ways)('does not publish without a reason by %s', async (way) => {
    const before = await count(test, POLICY);
    const answer = JSON.stringify(await create(way, 'admin', fresh({ Reason__c: ' ' })));
    expect(answer).toContain('Say why you publish this policy.');
    expect(await count(test, POLICY)).toBe(before);
  });

  it('cannot change a published one either', async () => {
    const id = await made(test, 'admin', POLICY, fresh());
    const change = { Name: 'Other' };
    const { errors } = await refusal(test, 'admin', `PATCH sobjects/${POLICY}/${id}`, change);
    expect(errors).toEqual([
      {
        errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        message: expect.stringMatching(NEVER_CHANGES) as string,
        fields: [],
      },
    ]);
    const answer = await uiApi(test, 'admin', `PATCH records/${id}`, { fields: change });
    expect(output(answer)).toMatchObject({
      errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', field: null }],
      fieldErrors: {},
    });
  });
});

describe('the second to publish a version', () => {
  const message = expect.stringMatching(
    /^duplicate value found: Version_Key__c duplicates value on record with id: a\w{17}$/,
  ) as string;
  const SHAPES: Readonly<Record<string, unknown>> = {
    REST: [{ errorCode: 'DUPLICATE_VALUE', message, fields: [] }],
    collections: {
      success: false,
      errors: [{ statusCode: 'DUPLICATE_VALUE', message, fields: [] }],
    },
    composite: [{ errorCode: 'DUPLICATE_VALUE', message, fields: [] }],
    batch: [{ errorCode: 'DUPLICATE_VALUE', message, fields: [] }],
    tree: {
      hasErrors: true,
      results: [
        { referenceId: 'p', errors: [{ statusCode: 'DUPLICATE_VALUE', message, fields: [] }] },
      ],
    },
    'UI API': [
      expect.objectContaining({
        enhancedErrorType: 'RecordError',
        output: { errors: [recordError('DUPLICATE_VALUE', message)], fieldErrors: {} },
      }),
    ],
    GraphQL: expect.objectContaining({
      errors: [expect.objectContaining({ message })],
    }),
  };

  it.each(Object.keys(SHAPES))('is refused by %s, whatever the case of the key', async (way) => {
    const key = `Renewal:${(numbers += 1)}`;
    await made(test, 'admin', POLICY, version({ Record_Type__c: 'Renewal', Version_Key__c: key }));
    const second = { Record_Type__c: 'renewal', Version_Key__c: key.toLowerCase() };
    expect(await create(way, 'admin', version(second))).toEqual(SHAPES[way]);
  });

  it.each(['upsert', 'collections, upserting'])(
    'changes nothing of the first by %s, which finds it',
    async (way) => {
      const first = fresh();
      const id = await made(test, 'admin', POLICY, first);
      const answer = await create(way, 'admin', { ...first, Reason__c: 'Mine' });
      expect(JSON.stringify(answer)).toContain('A published policy never changes.');
      expect(await stored(test, POLICY, id, ['Reason__c'])).toEqual([version().Reason__c]);
    },
  );
});
