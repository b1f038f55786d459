import { readPower } from '../../src/model/index.ts';
import type { Org } from '../../src/org/query.ts';
import { policyFrom } from '../../src/org/writtenDeals.ts';
import { folder, type TestOrg } from '../local-org/support.ts';
import {
  behavior,
  connect,
  connectTo,
  deal,
  metadataHiding,
  metadataWithout,
  startOrg,
} from './support.ts';
import { asked, builtIn, openOf, policy, RECORDS, refusal, score } from './scoring.ts';

let test: TestOrg;
let org: Org;

beforeAll(async () => {
  test = await startOrg({}, RECORDS);
  org = await connectTo(test);
});

afterEach(() => {
  expect(test.faults).toEqual([]);
});

describe('deals of an org', () => {
  it('are read as the model reads them', async () => {
    const { asOf, readings } = await score(org, asked('Acme renewal'));
    expect(asOf).toBe('2026-11-25');
    const [one] = readings;
    expect(one?.reading).toEqual(readPower(one?.named.deal ?? {}, builtIn, asOf));
    expect(one?.reading.contributions).toHaveLength(2);
    expect(one?.policy).toMatchObject({ version: 'all:1', name: 'Policy all:1' });
  });

  it('bring what people call them and wrote beside them', async () => {
    const { readings, kinds } = await score(org, asked('Acme renewal'));
    const named = readings[0]?.named;
    expect(named).toMatchObject({ name: 'Acme renewal', currency: null, isClosed: false });
    expect([...(named?.notes.values() ?? [])]).toEqual(['Asked twice.']);
    expect([...(named?.contestReasons.values() ?? [])]).toEqual(['It was a pilot.']);
    expect(kinds.behaviors.get('tender')).toBe('Tender');
  });

  it('come in the order in which they were asked for, each once', async () => {
    const { readings } = await score(org, asked("o'neil \\ sons", 'Acme renewal', 'ACME RENEWAL'));
    expect(readings.map(({ named }) => named.name)).toEqual(["O'Neil \\ Sons", 'Acme renewal']);
  });

  it('are found by ids of 15 and of 18 characters', async () => {
    const [first] = (await score(org, asked('Acme renewal'))).readings;
    const id = first?.named.deal.id ?? '';
    const { readings } = await score(org, asked(id.slice(0, 15), id));
    expect(readings.map(({ named }) => named.deal.id)).toEqual([id]);
  });

  it('that are closed are read as they ended, under the policy of that day', async () => {
    const { readings } = await score(org, asked('Won in June'));
    expect(readings[0]).toMatchObject({
      readOn: '2026-06-30',
      policy: { version: 'built-in' },
      named: { isClosed: true, closedOn: '2026-06-30' },
    });
    expect(readings[0]?.reading.contributions).toHaveLength(1);
  });

  it('that are open are all there, or those of one owner', async () => {
    const names = async (owner: string | null): Promise<string[]> =>
      (await score(org, { by: 'open', owner })).readings.map(({ named }) => named.name).sort();
    expect(await names(null)).toEqual(['Acme renewal', "O'Neil \\ Sons", 'Twin', 'twin']);
    expect(await names('me')).toEqual(await names('rep@powerbalance.local'));
  });

  it('are read on the day that was asked for', async () => {
    const { asOf, readings } = await score(org, asked('Acme renewal'), { asOf: '2026-11-10' });
    expect(asOf).toBe('2026-11-10');
    expect(readings[0]?.reading.contributions).toHaveLength(1);
  });

  it('are read under the policy that was handed in', async () => {
    const strict = policyFrom({ ...builtIn, minEvidence: 100 }, 'strict.json');
    const { readings } = await score(org, asked('Acme renewal'), { policy: strict });
    expect(readings[0]).toMatchObject({
      policy: { version: 'strict.json', name: null },
      reading: { band: 'unknown' },
    });
  });
});

describe('today', () => {
  it('is the day where the user lives', async () => {
    const east = await startOrg({ timeZone: 'Pacific/Kiritimati' }, RECORDS);
    expect((await score(await connectTo(east), asked('Acme renewal'))).asOf).toBe('2026-11-26');
  });
});

describe('a long log', () => {
  it('is read to its last page', async () => {
    const events = Array.from({ length: 2100 }, () => behavior('Acme renewal'));
    const long = await startOrg({}, [...RECORDS, ...events]);
    const { readings } = await score(await connectTo(long), asked('Acme renewal'));
    expect(readings[0]?.reading.contributions).toHaveLength(2102);
  });
});

describe('an org with record types and currencies', () => {
  it('has both in its readings', async () => {
    const rich = await startOrg({ recordTypes: true, multiCurrency: true }, [
      deal('Euro deal', { CurrencyIsoCode: 'EUR' }),
    ]);
    const { readings } = await score(await connectTo(rich), asked('Euro deal'));
    expect(readings[0]?.named.currency).toBe('EUR');
  });
});

describe('what a user may not see', () => {
  it('is left out, and named', async () => {
    const metadataDir = metadataHiding(
      'Power_Concession__c.Cost__c',
      'Power_Concession__c.Note__c',
    );
    const shy = await startOrg({ metadataDir }, RECORDS);
    const { readings } = await score(await connectTo(shy), asked('Acme renewal'));
    expect(readings[0]?.hiddenFields).toEqual(['Power_Concession__c.Cost__c']);
    expect(readings[0]?.reading.contributions).toHaveLength(2);
    expect(readings[0]?.named.deal.concessions?.[0]?.cost).toBeUndefined();
  });

  it('does not matter of policies where one was handed in', async () => {
    const metadataDir = metadataHiding('Power_Policy__c.Policy__c');
    const shy = await startOrg({ metadataDir }, RECORDS);
    const given = { policy: policyFrom(builtIn, 'own.json') };
    const { readings } = await score(await connectTo(shy), asked('Acme renewal'), given);
    expect(readings[0]?.policy.version).toBe('own.json');
  });

  it.each([
    ['a log', metadataWithout('Power_Concession__c'), 'PackageMissingError'],
    ['how a policy reads', metadataHiding('Power_Policy__c.Policy__c'), 'PolicyHiddenError'],
  ])('stops where it is %s, and says what to do', async (_, metadataDir, name) => {
    const shy = await startOrg({ metadataDir });
    const error = await refusal(score(await connectTo(shy), asked('Acme renewal')));
    expect(error.name).toBe(name);
    expect(error.message).toContain('rep@powerbalance.local');
    expect(error.actions?.join(' ')).toContain('permission set');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['an id that is not there', asked('006000000000001AAA'), 'OpportunityNotFoundError'],
    ['a name that is not there', asked('Acme renewal', 'Nobody'), 'OpportunityNotFoundError'],
    ['a name with quotes', asked("x' OR Name != '"), 'OpportunityNotFoundError'],
    ['a pattern', asked('Acme%'), 'OpportunityNotFoundError'],
    ['a name of two', asked('Twin'), 'OpportunityNameAmbiguousError'],
    ['an id that was cut', asked('006000000000001A'), 'OpportunityIdMalformedError'],
    ["an account's id", asked('001000000000001AAA'), 'OpportunityIdMalformedError'],
    ['an owner who is not there', openOf('no@body'), 'OwnerUnknownError'],
  ])('is %s: one error with something to do', async (_, selection, name) => {
    const error = await refusal(score(org, selection));
    expect([error.name, error.exitCode]).toEqual([name, 1]);
    expect(error.actions?.length).toBeGreaterThan(0);
  });

  it('names each deal of an ambiguous name', async () => {
    const { message } = await refusal(score(org, asked('Twin')));
    expect(message).toMatch(/2 opportunities .* 006\w{15}, closes 2026-12-01; 006\w{15}, closes/);
  });

  it('is a deal under a policy with errors: each is named with its path', async () => {
    const broken = { ...builtIn, minForce: -1, thresholds: [1, 2, 3] };
    const bad = await startOrg({}, [...RECORDS, policy('all:2', '2026-11-01', broken)]);
    const error = await refusal(score(await connectTo(bad), asked('Acme renewal')));
    expect(error.name).toBe('PolicyBrokenError');
    expect(error.message).toMatch(/all:2 has errors:\n {2}\/thresholds [\s\S]*\n {2}\/minForce /);
  });

  it('is a deal under a policy of a newer Power Balance: it says to update', async () => {
    const newer = { schemaVersion: 99, anything: true };
    const late = await startOrg({}, [...RECORDS, policy('all:2', '2026-11-01', newer)]);
    const error = await refusal(score(await connectTo(late), asked('Acme renewal')));
    expect(error.name).toBe('PolicyNewerError');
    expect(error.message).toContain('all:2 was made by a newer Power Balance');
    expect(error.actions?.[0]).toContain('Update this plugin');
  });

  it('is an org without the package', async () => {
    const bare = await startOrg({ metadataDir: folder({ 'objects/readme.txt': '' }) });
    const error = await refusal(score(await connectTo(bare), asked('Acme renewal')));
    expect(error.name).toBe('PackageMissingError');
    expect(error.actions?.join(' ')).toMatch(/deploy.*permission set/);
  });

  it('is anything once the login has expired', async () => {
    const expired = await connect(test.origin, 'rep@powerbalance.local', '00D000000000001!expired');
    const error = await refusal(score(expired, asked('Acme renewal')));
    expect([error.name, error.exitCode]).toEqual(['SessionExpiredError', 1]);
  });
});
