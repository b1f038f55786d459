import { rest, type RestAnswer } from './rest.ts';
import { deal, DATA, startOrg, type TestOrg, type User } from './support.ts';

const DEALS = 450;
const names = Array.from({ length: DEALS }, (_, at) => `Deal ${at}, "so ${at}"\nto speak`);

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg(
    {},
    names.map((name, at) => deal(name, { Amount: at, OwnerId: '@rep' }, `d${at}`)),
  );
});

afterAll(() => {
  expect(test.faults).toEqual([]);
});

interface Info {
  id: string;
  state: string;
  numberRecordsProcessed: number;
  numberRecordsFailed: number;
  errorMessage?: string;
  contentUrl: string;
}

const infoIn = ({ body }: RestAnswer): Info => body as Info;

/** Waits until a job has ended. */
async function ended(kind: 'query' | 'ingest', id: string, user: User = 'admin'): Promise<Info> {
  for (;;) {
    const info = infoIn(await rest(test, user, `GET jobs/${kind}/${id}`));
    if (['JobComplete', 'Failed', 'Aborted'].includes(info.state)) return info;
    await new Promise((done) => setTimeout(done, 10));
  }
}

const text = async (path: string, user: User = 'admin'): Promise<string> =>
  (await test.get(`${DATA}/jobs/${path}`, user)).text();

async function upload(id: string, csv: string, user: User = 'admin'): Promise<number> {
  const token = test.org.accessToken(`${user}@powerbalance.local`);
  const response = await fetch(`${test.origin}${DATA}/jobs/ingest/${id}/batches`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: csv,
  });
  return response.status;
}

const begin = async (job: object, user: User = 'admin'): Promise<Info> =>
  infoIn(await rest(test, user, 'POST jobs/ingest', { contentType: 'CSV', ...job }));

/** Sends records and waits until they are written. */
async function ingest(job: object, csv: string, user: User = 'admin'): Promise<Info> {
  const { id } = await begin(job, user);
  expect(await upload(id, csv, user)).toBe(201);
  await rest(test, user, `PATCH jobs/ingest/${id}`, { state: 'UploadComplete' });
  return ended('ingest', id, user);
}

/** Id of some deal. */
async function anyDeal(): Promise<string> {
  const soql = encodeURIComponent('SELECT Id FROM Opportunity LIMIT 1');
  const { body } = await rest(test, 'admin', `GET query?q=${soql}`);
  return (body as { records: [{ Id: string }] }).records[0].Id;
}

describe('a Bulk query', () => {
  const query = (soql: string, operation = 'query') =>
    rest(test, 'admin', 'POST jobs/query', { operation, query: soql });

  it('gives every record once, in pages of any size', async () => {
    const { id } = infoIn(await query('SELECT Id, Name, Amount, Owner.Username FROM Opportunity'));
    expect(await ended('query', id)).toMatchObject({ numberRecordsProcessed: DEALS });
    const lines: string[] = [];
    let locator = '';
    for (let pages = 0; locator !== 'null'; pages += 1) {
      const from = locator === '' ? '' : `&locator=${locator}`;
      const path = `${DATA}/jobs/query/${id}/results?maxRecords=200${from}`;
      const response = await test.get(path, 'admin', { 'accept-encoding': 'gzip' });
      expect(response.headers.get('sforce-numberofrecords')).toBe(pages < 2 ? '200' : '50');
      locator = response.headers.get('sforce-locator') ?? '';
      const [header = '', ...records] = (await response.text()).split(/\n(?=")/);
      expect(header).toBe('"Id","Name","Amount","Owner.Username"');
      lines.push(...records);
    }
    const found = lines.map((line) => /"(Deal .* speak)"/s.exec(line)?.[1]?.replaceAll('""', '"'));
    expect(found.sort()).toEqual([...names].sort());
    expect(lines[0]).toMatch(/,"0(\.0)?","rep@powerbalance.local"/);
  });

  it.each([
    ['SELECT COUNT() FROM Opportunity', 'API_ERROR'],
    ['SELECT Id, (SELECT Id FROM Power_Concessions__r) FROM Opportunity', 'API_ERROR'],
    ['SELECT Nothing__c FROM Opportunity', 'INVALID_FIELD'],
    ['', 'MALFORMED_QUERY'],
  ])('refuses %j', async (soql, errorCode) => {
    const { status, body } = await query(soql);
    expect([status, body]).toMatchObject([400, [{ errorCode }]]);
  });

  it('is its own user’s, and can be put away', async () => {
    const { id } = infoIn(await query('SELECT Id FROM Opportunity'));
    expect((await rest(test, 'rep', `GET jobs/query/${id}`)).status).toBe(404);
    await ended('query', id);
    expect((await rest(test, 'admin', `DELETE jobs/query/${id}`)).status).toBe(204);
    expect((await rest(test, 'admin', `GET jobs/query/${id}`)).status).toBe(404);
  });
});

describe('a Bulk ingest', () => {
  it('writes what it can, and says of the rest why not', async () => {
    const id = await anyDeal();
    const csv = `Opportunity__c,Given_By__c,Kind__c,Given_On__c,Cost__c,Value__c
${id},seller,price,2026-11-01,1200.5,#N/A
${id},nobody,price,2026-11-01,1,
${id},seller,price,,,
`;
    const job = await ingest({ object: 'Power_Concession__c', operation: 'insert' }, csv, 'rep');
    expect(job).toMatchObject({
      state: 'JobComplete',
      numberRecordsProcessed: 3,
      numberRecordsFailed: 2,
    });
    const [header, saved] = (await text(`ingest/${job.id}/successfulResults`, 'rep')).split('\n');
    expect(header).toBe(
      '"sf__Id","sf__Created","Opportunity__c","Given_By__c","Kind__c","Given_On__c","Cost__c","Value__c"',
    );
    expect(saved).toMatch(/^"\w{18}","true",/);
    const failed = await text(`ingest/${job.id}/failedResults`, 'rep');
    expect(failed).toMatch(/INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST:.*:Given_By__c --/);
    expect(failed).toMatch(/REQUIRED_FIELD_MISSING:.*Given_On__c/);
  });

  it('upserts by a key, and deletes', async () => {
    const id = await anyDeal();
    const upsert = {
      object: 'Power_Reading__c',
      operation: 'upsert',
      externalIdFieldName: 'Deal_Key__c',
    };
    const line = async (job: Info): Promise<string> =>
      (await text(`ingest/${job.id}/successfulResults`, 'service')).split('\n')[1] ?? '';
    const columns = `Deal_Key__c,Opportunity__c,Band__c,Balance__c`;
    const first = await ingest(upsert, `${columns}\n${id},${id},balanced,12.5\n`, 'service');
    expect(await line(first)).toMatch(/^"\w{18}","true"/);
    const again = await ingest(upsert, `Deal_Key__c,Balance__c\n${id},-3\n`, 'service');
    const [, reading = ''] = /^"(\w{18})","false"/.exec(await line(again)) ?? [];
    const { body } = await rest(test, 'service', `GET sobjects/Power_Reading__c/${reading}`);
    expect(body).toMatchObject({ Balance__c: -3, Band__c: 'balanced' });
    // A detail stays with its master: whoever names it again is refused.
    const moved = await ingest(upsert, `Deal_Key__c,Opportunity__c\n${id},${id}\n`, 'service');
    expect(await text(`ingest/${moved.id}/failedResults`, 'service')).toContain(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    );
  });

  it('fails as a whole where a column is no field', async () => {
    const job = await ingest(
      { object: 'Opportunity', operation: 'insert' },
      'Name,Nothing__c\nA,B\n',
    );
    expect(job).toMatchObject({ state: 'Failed' });
    expect(job.errorMessage).toContain('Nothing__c');
  });

  it('takes one upload, and none once it is closed', async () => {
    const { id } = await begin({ object: 'Opportunity', operation: 'insert' });
    await upload(id, 'Name\nA\n');
    await upload(id, 'Name\nB\n');
    const close = () => rest(test, 'admin', `PATCH jobs/ingest/${id}`, { state: 'UploadComplete' });
    expect(await close()).toMatchObject({ status: 400, body: [{ errorCode: 'INVALIDJOB' }] });
    await rest(test, 'admin', `PATCH jobs/ingest/${id}`, { state: 'Aborted' });
    expect(await upload(id, 'Name\nC\n')).toBe(400);
  });

  it('lets others have their turn', async () => {
    const rows = Array.from({ length: 6000 }, (_, at) => `Deal ${at},Prospecting,2026-12-31`);
    const { id } = await begin({ object: 'Opportunity', operation: 'insert' });
    await upload(id, `Name,StageName,CloseDate\n${rows.join('\n')}\n`);
    await rest(test, 'admin', `PATCH jobs/ingest/${id}`, { state: 'UploadComplete' });
    let answered = 0;
    while (infoIn(await rest(test, 'admin', `GET jobs/ingest/${id}`)).state !== 'JobComplete')
      answered += 1;
    expect(answered).toBeGreaterThan(5);
  });
});
