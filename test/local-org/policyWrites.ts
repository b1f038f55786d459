import { rest } from './rest.ts';
import { DATA, type TestOrg, type User } from './support.ts';
import { uiApi } from './uiApi.ts';

/** What becomes of a policy that a user would publish, in the shape that the way has for it. */
export type Way = (test: TestOrg, user: User, fields: object) => Promise<unknown>;

const POLICY = 'Power_Policy__c';
const KEY = 'Version_Key__c';

const record = (fields: object): object => ({ attributes: { type: POLICY }, ...fields });

const post = (url: string, body: object): object => ({ method: 'POST', url, body });

const ofOne = async (answer: ReturnType<typeof rest>): Promise<unknown> =>
  ((await answer).body as unknown[])[0];

/** By the key in the address an upsert finds its record; the body must not repeat it. */
function byKey(fields: object): { key: string; rest: object } {
  const { [KEY]: key = '', ...others } = fields as Record<string, unknown>;
  return { key: encodeURIComponent(String(key)), rest: others };
}

/** Every way into the org by which a record is made. */
export const CREATING: Readonly<Record<string, Way>> = {
  REST: async (test, user, fields) =>
    (await rest(test, user, `POST sobjects/${POLICY}`, fields)).body,
  upsert: async (test, user, fields) => {
    const { key, rest: body } = byKey(fields);
    return (await rest(test, user, `PATCH sobjects/${POLICY}/${KEY}/${key}`, body)).body;
  },
  collections: (test, user, fields) =>
    ofOne(rest(test, user, 'POST composite/sobjects', { records: [record(fields)] })),
  'collections, upserting': (test, user, fields) => {
    const body = { records: [record(fields)] };
    return ofOne(rest(test, user, `PATCH composite/sobjects/${POLICY}/${KEY}`, body));
  },
  composite: async (test, user, fields) => {
    const request = { referenceId: 'p', ...post(`${DATA}/sobjects/${POLICY}`, fields) };
    const { body } = await rest(test, user, 'POST composite', { compositeRequest: [request] });
    return (body as { compositeResponse: { body: unknown }[] }).compositeResponse[0]?.body;
  },
  batch: async (test, user, fields) => {
    const url = `${DATA.slice('/services/data/'.length)}/sobjects/${POLICY}`;
    const batchRequests = [{ method: 'POST', url, richInput: fields }];
    const { body } = await rest(test, user, 'POST composite/batch', { batchRequests });
    return (body as { results: { result: unknown }[] }).results[0]?.result;
  },
  tree: async (test, user, fields) => {
    const records = [{ attributes: { type: POLICY, referenceId: 'p' }, ...fields }];
    const { body } = await rest(test, user, `POST composite/tree/${POLICY}`, { records });
    return body;
  },
  'UI API': async (test, user, fields) =>
    (await uiApi(test, user, 'POST records', { apiName: POLICY, fields })).body,
  GraphQL: (test, user, fields) =>
    test.graphql(
      user,
      `mutation publish($input: ${POLICY}CreateInput!) {
        uiapi { ${POLICY}Create(input: $input) { Record { Id } } } }`,
      { input: { [POLICY]: fields } },
    ),
};
