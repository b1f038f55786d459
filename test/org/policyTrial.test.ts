import { readPower } from '../../src/model/index.ts';
import type { PublishingOrg } from '../../src/org/policy/create.ts';
import { draftTrial, type DraftTrial } from '../../src/org/policy/draftTrial.ts';
import { writtenTrials } from '../../src/org/policy/writtenTrials.ts';
import { scoreOrg } from '../../src/org/scoreOrg.ts';
import { concession, NOW, type TestOrg } from '../local-org/support.ts';
import { draftOf, publish, refusal, withEvidence } from './publishing.ts';
import { behavior, connectTo, deal, metadataHiding, record, startOrg } from './support.ts';

const SINCE = '2025-11-25';

let test: TestOrg;
let admin: PublishingOrg;

beforeAll(async () => {
  test = await startOrg({ recordTypes: true }, [
    record('RecordType', { Name: 'R', DeveloperName: 'R', SobjectType: 'Opportunity' }, 'R'),
    deal('Open', { Amount: 1000 }),
    concession({ Opportunity__c: '@Open', Cost__c: 72 }),
    behavior('Open'),
    deal('Own', { RecordTypeId: '@R' }),
    behavior('Own'),
    deal('Won', { StageName: 'Closed Won', CloseDate: '2026-06-30' }),
    behavior('Won', { Seen_On__c: '2026-06-10' }),
    deal('Lost', { StageName: 'Closed Lost', CloseDate: '2025-11-25' }),
    deal('Long ago', { StageName: 'Closed Won', CloseDate: '2025-11-24' }),
    behavior('Long ago'),
  ]);
  admin = await connectTo(test, 'admin');
});

const trialFor = (
  recordType: string | null,
  org = admin,
  onProgress: (read: number, total: number) => void = () => undefined,
): Promise<DraftTrial> => {
  const draft = { policy: withEvidence(9), basedOn: null, recordType };
  return draftTrial(org, NOW, { ...draft, closedSince: () => SINCE, onProgress });
};

const namesOf = ({ deals }: DraftTrial): string[] =>
  deals.map(({ named: { name } }) => name).sort();

describe('the deals that a draft is tried on', () => {
  it('are those that are open, and those that closed since a day, with how they ended', async () => {
    const trial = await trialFor(null);
    expect(namesOf(trial)).toEqual(['Lost', 'Open', 'Own', 'Won']);
    const ends = trial.deals.map(({ named: { name, closedOn, won } }) => [name, closedOn, won]);
    expect(ends.sort()).toEqual([
      ['Lost', '2025-11-25', false],
      ['Open', null, null],
      ['Own', null, null],
      ['Won', '2026-06-30', true],
    ]);
    expect(trial).toMatchObject({
      today: '2026-11-25',
      others: 0,
      unreadable: [],
      hiddenFields: [],
    });
  });

  it('read as every other command reads them', async () => {
    const trial = await trialFor(null);
    const selection = { by: 'open', owner: null } as const;
    const asked = { selection, asOf: null, policy: null, basis: 'day' } as const;
    const { readings } = await scoreOrg(admin, asked, NOW);
    for (const { named, reading, readOn, policy } of readings) {
      const one = trial.deals.find(({ named: { deal: it } }) => it.id === named.deal.id);
      expect(one?.named).toEqual(named);
      expect(one?.policies.before).toBe(policy.policy);
      expect(readPower(one?.named.deal ?? {}, policy.policy, readOn)).toEqual(reading);
    }
    expect(readings.length).toBe(2);
  });

  it('leave out record types with a policy of their own, unless it is for them', async () => {
    await publish(admin, draftOf(withEvidence(2), { recordType: 'R' }));
    const all = await trialFor(null);
    expect([namesOf(all), all.others]).toEqual([['Lost', 'Open', 'Won'], 1]);
    const own = await trialFor('R');
    expect([namesOf(own), own.others, own.against?.version]).toEqual([['Own'], 3, 'R:1']);
  });

  it('say nothing where the policy in force cannot be read, and say so', async () => {
    const odd = await startOrg({}, [
      deal('Open'),
      record('Power_Policy__c', {
        Name: 'Odd',
        Version_Key__c: 'all:1',
        Published_On__c: '2026-11-01',
        Reason__c: 'Because',
        Policy__c: '{"schemaVersion": 99}',
      }),
    ]);
    const trial = await trialFor(null, await connectTo(odd, 'admin'));
    expect(trial).toMatchObject({ deals: [], unreadable: [{ version: 'all:1', deals: 1 }] });
    expect(trial.against).toBeNull();
  });

  it('name the fields that the user may not see', async () => {
    const hiding = metadataHiding('Opportunity.Margin_Percent__c');
    const other = await startOrg({ metadataDir: hiding }, [deal('Open')]);
    const { hiddenFields } = await trialFor(null, await connectTo(other));
    expect(hiddenFields).toEqual(['Opportunity.Margin_Percent__c']);
  });

  it('are counted while they are read, up to the last one', async () => {
    const counts: [number, number][] = [];
    await trialFor(null, admin, (read, total) => counts.push([read, total]));
    expect(counts.map(([read]) => read)).toEqual(
      counts.map(([read]) => read).toSorted((a, b) => a - b),
    );
    expect(counts.at(-1)).toEqual([8, 8]);
  });

  it('are none of a record type that nobody knows', async () => {
    expect((await refusal(trialFor('Nobody'))).name).toBe('RecordTypeUnknownError');
  });
});

describe('written deals that a draft is tried on', () => {
  const written = (id: string, policy: string | null) => ({
    ...{ deal: { id }, name: id, currency: null, closedOn: null, won: null, policy },
    ...{ readOn: null, supersededBy: null, insteadOf: null },
    ...{ notes: new Map<string, string>(), contestReasons: new Map<string, string>() },
  });
  const documents = new Map<string, unknown>([
    ['all:3', withEvidence(2)],
    ['R:1', withEvidence(3)],
  ]);
  const file = {
    deals: [written('none', null), written('all', 'all:3'), written('own', 'R:1')],
    policies: documents,
  };
  const trials = (follows: (string | null)[], given = null) =>
    writtenTrials(file, { policy: withEvidence(9), given, follows });

  it('are those read under what it would follow', () => {
    const all = trials([null]);
    expect([all.deals.map(({ version }) => version), all.others]).toEqual([
      ['built-in', 'all:3'],
      1,
    ]);
    expect(trials(['R']).deals.map(({ version }) => version)).toEqual(['R:1']);
  });

  it('need the policies that they name', () => {
    const lacking = { ...file, policies: new Map<string, unknown>() };
    const asked = { policy: withEvidence(9), given: null, follows: [null] };
    expect(() => writtenTrials(lacking, asked)).toThrow('is read under the policy "all:3"');
    const broken = { ...file, policies: new Map<string, unknown>([['all:3', {}]]) };
    expect(() => writtenTrials(broken, asked)).toThrow('The policy all:3 has errors');
  });
});
