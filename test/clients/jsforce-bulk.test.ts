import { startOrg, type TestOrg } from '../local-org/support.ts';
import { jsforce } from './support.ts';

let test: TestOrg;
let connection: InstanceType<typeof jsforce.Connection>;

beforeAll(async () => {
  test = await startOrg();
  const accessToken = test.org.accessToken('rep@powerbalance.local');
  connection = new jsforce.Connection({ instanceUrl: test.origin, accessToken, version: '66.0' });
  connection.bulk2.pollInterval = 50;
});

afterAll(() => {
  expect(test.faults).toEqual([]);
});

describe('jsforce', () => {
  it('writes in bulk, and reads what it wrote', async () => {
    const input = Array.from({ length: 300 }, (_, at) => ({ Name: `Company "${at}",\nsomewhere` }));
    input.push({ Name: '' });
    const { successfulResults, failedResults } = await connection.bulk2.loadAndWaitForResults({
      object: 'Account',
      operation: 'insert',
      input,
    });
    expect([successfulResults.length, failedResults.length]).toEqual([300, 1]);
    expect(failedResults[0]).toMatchObject({
      sf__Error: expect.stringContaining('REQUIRED_FIELD_MISSING') as string,
    });
    const records = await (await connection.bulk2.query('SELECT Id, Name FROM Account')).toArray();
    expect(records).toContainEqual({
      Id: successfulResults[7]?.sf__Id,
      Name: 'Company "7",\nsomewhere',
    });
  });
});
