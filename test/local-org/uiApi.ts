import {
  at,
  concession,
  DATA,
  deal,
  record,
  startOrg,
  type TestOrg,
  type User,
} from './support.ts';

/** An answer of the org with its JSON; undefined where it has none. */
export interface Answer {
  status: number;
  body: unknown;
}

/** Calls the UI API as a user. */
export async function uiApi(
  test: TestOrg,
  user: User,
  call: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const [method = 'GET', path = ''] = call.split(' ');
  const token = test.org.accessToken(`${user}@powerbalance.local`);
  const response = await fetch(`${test.origin}${DATA}/ui-api/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

/** An org with a few records, by names of their own. */
export interface UiOrg {
  test: TestOrg;
  /** Id of the account `Acme`, the opportunities `Deal` and `Other`, the concession `c1`. */
  id(name: string): string;
  /** What makes a concession on `Deal`. */
  given(fields?: object): { apiName: string; fields: object };
}

export async function startUiOrg(now: () => Date): Promise<UiOrg> {
  const test = await startOrg({ now }, [
    record('Account', { Name: 'Acme' }, 'acme'),
    deal('Deal', { Amount: 100_000, AccountId: '@acme' }),
    deal('Other'),
    concession({ Opportunity__c: '@Deal', Cost__c: 500, External_Id__c: 'c1' }),
  ]);
  const ids = await idsByName(test);
  const id = (name: string): string => ids.get(name) ?? '';
  const event = { Given_By__c: 'seller', Kind__c: 'price', Given_On__c: '2026-11-20' };
  const given = (fields: object = {}) => ({
    apiName: 'Power_Concession__c',
    fields: { Opportunity__c: id('Deal'), ...event, ...fields },
  });
  return { test, id, given };
}

async function idsByName(test: TestOrg): Promise<Map<string, string>> {
  const { data } = await test.graphql(
    'rep',
    `{ uiapi { query {
      Account { edges { node { Id Name { value } } } }
      Opportunity { edges { node { Id Name { value } } } }
      Power_Concession__c { edges { node { Id Name: External_Id__c { value } } } }
    } } }`,
  );
  const connections = Object.values(at(data, 'uiapi.query') as Record<string, { edges: object[] }>);
  const nodes = connections.flatMap(({ edges }) => edges.map((edge) => at(edge, 'node')));
  return new Map(nodes.map((node) => [String(at(node, 'Name.value')), String(at(node, 'Id'))]));
}

/** Where an answer says why a record was not saved. */
export const output = ({ body }: Answer): unknown => at(body, '0.output');

/** One reason, at a field or at none. */
export const recordError = (
  errorCode: string,
  message: unknown,
  field: string | null = null,
): unknown => expect.objectContaining({ errorCode, message, field, constituentField: null });
