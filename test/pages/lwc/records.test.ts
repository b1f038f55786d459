import {
  anyText,
  at,
  column,
  deal,
  query,
  startOrg,
  textLike,
  type TestOrg,
} from '../../local-org/support.ts';
import { removeScratch } from '../scratchProject.ts';
import { listen, platform, type Platform, type Wired } from './platform.ts';

const { fetch: network } = globalThis;
let test: TestOrg;
let lightning: Platform;
let dealId: string;

beforeAll(async () => {
  test = await startOrg({}, [deal('Deal', { Amount: 100 })]);
  const answer = await test.graphql('rep', query('Opportunity', '', 'Id'));
  dealId = String(column(answer, 'Opportunity', 'Id')[0]);
  lightning = await platform();
});

/** The page's own address and session are the browser's to add. */
const fetchAsRep: typeof fetch = (input, init) =>
  network(new URL(input, test.origin), {
    ...init,
    headers: {
      ...(init?.headers as Record<string, string> | undefined),
      authorization: `Bearer ${test.org.accessToken('rep@powerbalance.local')}`,
    },
  });

beforeEach(() => {
  globalThis.fetch = fetchAsRep;
});

afterAll(() => {
  globalThis.fetch = network;
  removeScratch();
});

const given = (fields: object = {}) => ({
  apiName: 'Power_Concession__c',
  fields: {
    Opportunity__c: dealId,
    Given_By__c: 'seller',
    Kind__c: 'price',
    Given_On__c: '2026-11-20',
    ...fields,
  },
});

const FIELDS = ['Power_Concession__c.Cost__c'];
const cost = (value: number): unknown =>
  expect.objectContaining({ fields: { Cost__c: { value, displayValue: anyText } } });

describe('a component that saves a record', () => {
  it('gets it back, as something that it cannot change', async () => {
    const record = await lightning.createRecord(given({ Cost__c: 5 }));
    expect(record).toMatchObject({
      apiName: 'Power_Concession__c',
      fields: { Cost__c: { value: 5 } },
    });
    expect(() => Object.assign(record.fields, { Cost__c: 6 })).toThrow(TypeError);
  });

  it('is heard by all who show the record', async () => {
    const { id } = await lightning.createRecord(given({ Cost__c: 5 }));
    const shown = listen(lightning.getRecord, { recordId: id, fields: FIELDS });
    expect((await shown.first).data).toEqual(cost(5));
    const changed = shown.next();
    await lightning.updateRecord({ fields: { Id: id, Cost__c: 6 } });
    expect((await changed).data).toEqual(cost(6));
    const notified = shown.next();
    await lightning.notifyRecordUpdateAvailable([{ recordId: id }]);
    expect((await notified).data).toEqual(cost(6));
    const gone = shown.next();
    await lightning.deleteRecord(id);
    expect((await gone).error).toMatchObject({ status: 404, body: { errorCode: 'NOT_FOUND' } });
    shown.stop();
  });

  it('hears why it was not saved, in the platform’s shape', async () => {
    const refused: unknown = await lightning
      .createRecord(given({ Cost__c: -5 }))
      .catch((error: unknown) => error);
    expect(refused).not.toBeInstanceOf(Error);
    expect(refused).toEqual({
      errorType: 'fetchResponse',
      ok: false,
      status: 400,
      statusText: 'Bad Request',
      headers: {},
      body: {
        message: anyText,
        statusCode: 400,
        enhancedErrorType: 'RecordError',
        output: {
          errors: [],
          fieldErrors: { Cost__c: [expect.objectContaining({ message: textLike(/negative/) })] },
        },
      },
    });
  });

  it('does not overwrite what someone else saved in between', async () => {
    const save = lightning.updateRecord(
      { fields: { Id: dealId, Amount: 1 } },
      { ifUnmodifiedSince: '2020-01-01T00:00:00.000Z' },
    );
    await expect(save).rejects.toMatchObject({
      body: { output: { errors: [{ errorCode: 'CollisionDetectedException' }] } },
    });
  });

  it('has to say which record it means', async () => {
    await expect(lightning.updateRecord({ fields: { Amount: 1 } })).rejects.toThrow(TypeError);
  });
});

describe('where the org is out of reach', () => {
  const lost = {
    errorType: 'fetchResponse',
    ok: false,
    status: 500,
    statusText: 'Server Error',
    headers: {},
    body: { error: 'Disconnected or Canceled' },
  };
  const broken: Record<string, typeof fetch> = {
    'there is no network': () => Promise.reject(new TypeError('Failed to fetch')),
    'the answer breaks off': () => Promise.resolve(new Response('{"id":', { status: 201 })),
  };

  it.each(Object.keys(broken))('%s: a save fails as it does on the platform', async (how) => {
    globalThis.fetch = broken[how] ?? network;
    await expect(lightning.createRecord(given())).rejects.toEqual(lost);
    expect(await lightning.executeMutation({ query: lightning.gql`mutation { uiapi }` })).toEqual({
      data: undefined,
      errors: [{ message: 'The org did not answer.' }],
    });
  });

  it('a wire says so, and is well again afterwards', async () => {
    const { id } = await lightning.createRecord(given({ Cost__c: 5 }));
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const shown = listen(lightning.getRecord, { recordId: id, fields: FIELDS });
    expect(await shown.first).toEqual({ error: lost });
    globalThis.fetch = fetchAsRep;
    const again = shown.next();
    await lightning.notifyRecordUpdateAvailable([{ recordId: id }]);
    expect((await again).data).toEqual(cost(5));
    shown.stop();
  });

  it('an answer that is no JSON is an error all the same', async () => {
    globalThis.fetch = () => Promise.resolve(new Response('<html>', { status: 502 }));
    await expect(lightning.deleteRecord(dealId)).rejects.toMatchObject({
      status: 502,
      body: { statusCode: 502 },
    });
  });
});

describe('a mutation', () => {
  const total = (value: Wired): unknown =>
    at(value.data, 'uiapi.query.Power_Concession__c.totalCount');

  it('is seen by a query that refreshes', async () => {
    const { gql, graphql, executeMutation } = lightning;
    const log = gql`{ uiapi { query { Power_Concession__c(first: 1) { totalCount } } } }`;
    const wire = listen(graphql, { query: log });
    const before = await wire.first;
    const result = await executeMutation({
      query: gql`mutation log($input: Power_Concession__cCreateInput!) {
        uiapi { Power_Concession__cCreate(input: $input) { Record { Id } } }
      }`,
      variables: { input: { Power_Concession__c: given().fields } },
    });
    expect(result.errors).toBeUndefined();
    const after = wire.next();
    await before.refresh?.();
    expect(Number(total(await after))).toBe(Number(total(before)) + 1);
    wire.stop();
  });

  it('that is refused says why, and does not reject', async () => {
    const { gql, executeMutation } = lightning;
    const { errors } = await executeMutation({ query: gql`mutation { uiapi { Nope { Id } } }` });
    expect(errors?.[0]?.message).toMatch(/Field 'Nope' in type 'UIAPIMutations' is undefined/);
  });
});

describe('a picklist on a form', () => {
  it.each([
    'Power_Concession__c.Given_By__c',
    { objectApiName: 'Power_Concession__c', fieldApiName: 'Given_By__c' },
  ])('offers what the org has for %j', async (fieldApiName) => {
    const config = { recordTypeId: '012000000000000AAA', fieldApiName };
    const { data } = await listen(lightning.getPicklistValues, config).first;
    expect(data).toMatchObject({
      values: [
        { value: 'seller', label: anyText },
        { value: 'customer', label: anyText },
      ],
    });
  });
});
