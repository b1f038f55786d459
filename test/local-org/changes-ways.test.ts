import { DEALS, kinds, listen, startTelling, type Listener } from './listening.ts';
import { given, made, rest } from './rest.ts';
import { DATA, deal, tree, type TestOrg } from './support.ts';

const concession = 'Power_Concession__c';

let test: TestOrg;
let ours: string;
let listener: Listener;

beforeAll(async () => {
  test = await startTelling();
});

beforeEach(async () => {
  ours = test.org.load(tree(deal('Ours'))).ids.get('Ours') ?? '';
  listener = await listen(test, 'service', DEALS);
});

afterAll(() => {
  expect(test.faults).toEqual([]);
});

/** Writes a record by a job, and waits until it is done. */
async function inBulk(fields: object): Promise<void> {
  const { body } = await rest(test, 'rep', 'POST jobs/ingest', {
    object: concession,
    operation: 'insert',
    contentType: 'CSV',
  });
  const { id } = body as { id: string };
  await fetch(`${test.origin}${DATA}/jobs/ingest/${id}/batches`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${test.org.accessToken('rep@powerbalance.local')}` },
    body: `${Object.keys(fields).join()}\n${Object.values(fields).join()}\n`,
  });
  await rest(test, 'rep', `PATCH jobs/ingest/${id}`, { state: 'UploadComplete' });
  const isDone = async (): Promise<boolean> =>
    ((await rest(test, 'rep', `GET jobs/ingest/${id}`)).body as { state: string }).state ===
    'JobComplete';
  while (!(await isDone()));
}

describe('whichever way a record is written', () => {
  const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['REST', () => made(test, 'rep', concession, given(ours))],
    [
      'an external id',
      () => rest(test, 'rep', `PATCH sobjects/${concession}/External_Id__c/${ours}`, given(ours)),
    ],
    [
      'a collection',
      () => {
        const records = [{ attributes: { type: concession }, ...given(ours) }];
        return rest(test, 'rep', 'POST composite/sobjects', { records });
      },
    ],
    ['the Bulk API', () => inBulk(given(ours))],
    [
      'a tree',
      () => {
        const attributes = { type: concession, referenceId: 'a' };
        const records = [{ attributes, ...given(ours) }];
        return rest(test, 'rep', `POST composite/tree/${concession}`, { records });
      },
    ],
    [
      'the UI API',
      () => rest(test, 'rep', 'POST ui-api/records', { apiName: concession, fields: given(ours) }),
    ],
    [
      'GraphQL',
      () =>
        test.graphql(
          'rep',
          `mutation M($fields: ${concession}CreateRepresentation!) {
            uiapi { ${concession}Create(input: { ${concession}: $fields }) { Record { Id } } }
          }`,
          { fields: given(ours) },
        ),
    ],
  ];

  it.each(ways)('%s is told', async (_, write) => {
    await write();
    expect(kinds(await listener.events())).toEqual([`CREATE ${concession}`]);
  });

  it('nobody is told of what an org is filled with', async () => {
    test.org.load(tree(deal('Theirs')));
    expect(await listener.events()).toEqual([]);
  });
});
