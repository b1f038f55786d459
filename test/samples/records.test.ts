import { casinoSample, samplePipeline, type SObjectRecord } from '../../src/samples/index.ts';
import { customFields, type FieldRules } from './support/metadata.ts';
import { recordsOf, text } from './support/records.ts';

const TODAY = '2026-11-23';
const BUILT_IN = ['rep', 'manager', 'admin', 'service', 'Profile:Standard User'];
const OBJECTS = [
  'Power_Concession__c',
  'Power_Behavior__c',
  'Power_Policy__c',
  'Power_Reading__c',
  'Opportunity',
];
/** Fields in which people write what they like. */
const FREE_TEXT = ['Note__c', 'Description'];
const SYSTEM = ['CreatedDate', 'CreatedById'];

const fieldsOf = ({ attributes: _, ...fields }: SObjectRecord): [string, unknown][] =>
  Object.entries(fields);

const referencesOf = (record: SObjectRecord): string[] =>
  fieldsOf(record)
    .filter(([name]) => !FREE_TEXT.includes(name))
    .flatMap(([, value]) =>
      typeof value === 'string' && value.startsWith('@') ? [value.slice(1)] : [],
    );

/** Whether a field of the org would take the value; a reference becomes an id of 18 characters. */
function fits(rules: FieldRules | undefined, value: unknown): boolean {
  if (!rules) return false;
  if (value === null) return !rules.required;
  if (rules.type === 'Checkbox') return typeof value === 'boolean';
  if (rules.values) return rules.values.some((allowed) => allowed === value);
  if (typeof value !== 'string' || rules.length === null) return true;
  return value.startsWith('@') || value.length <= rules.length;
}

describe.each([
  ['pipeline', samplePipeline(TODAY)],
  ['casino', casinoSample(TODAY)],
  ['pipeline with record types', samplePipeline(TODAY, 1, { recordTypes: true })],
] as const)('the records of the %s sample', (_, sample) => {
  const all = sample.trees.flatMap(({ records }) => records);

  it('refer only to what stands before them or is in every org', () => {
    const known = new Set(BUILT_IN);
    const dangling = all.flatMap((record) => {
      const missing = referencesOf(record).filter((reference) => !known.has(reference));
      known.add(record.attributes.referenceId);
      return missing;
    });
    expect(dangling).toEqual([]);
  });

  it('update only users that every org has, and opportunities with their reading', () => {
    const seen = new Set(BUILT_IN);
    const updates = all.filter(({ attributes }) => {
      const known = seen.has(attributes.referenceId);
      seen.add(attributes.referenceId);
      return known;
    });
    const users = updates.filter(({ attributes }) => attributes.type === 'User');
    const deals = updates.filter(({ attributes }) => attributes.type === 'Opportunity');
    expect(users.length + deals.length).toBe(updates.length);
    expect(deals.length).toBe(recordsOf(sample, 'Opportunity').length);
    for (const deal of deals)
      expect(fieldsOf(deal).map(([name]) => name)).toEqual(['Power_Reading__c']);
  });

  it.each(OBJECTS)('fit the fields of %s', (object) => {
    const rules = customFields(object);
    const wrong = recordsOf(sample, object).flatMap((record) =>
      fieldsOf(record)
        .filter(([name, value]) => name.endsWith('__c') && !fits(rules.get(name), value))
        .map(([name, value]) => [record.attributes.referenceId, name, value]),
    );
    expect(wrong).toEqual([]);
  });

  it.each(OBJECTS.slice(0, -1))('fill every required field of %s', (object) => {
    const required = [...customFields(object)].filter(([, { required }]) => required);
    const missing = recordsOf(sample, object).flatMap((record) =>
      required.filter(([name]) => record[name] === undefined || record[name] === null),
    );
    expect(missing).toEqual([]);
  });

  it('bear keys that are unique where the org insists', () => {
    for (const [object, key] of [
      ['Power_Policy__c', 'Version_Key__c'],
      ['Power_Reading__c', 'Deal_Key__c'],
      ['Power_Behavior__c', 'External_Id__c'],
      ['User', 'Username'],
      ['Account', 'Name'],
    ] as const) {
      const keys = recordsOf(sample, object).flatMap((record) =>
        record[key] ? [record[key]] : [],
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('name only built-in fields otherwise', () => {
    const names = new Set(
      ['Power_Concession__c', 'Power_Behavior__c', 'Power_Reading__c'].flatMap((object) =>
        recordsOf(sample, object).flatMap((record) => fieldsOf(record).map(([name]) => name)),
      ),
    );
    expect([...names].filter((name) => !name.endsWith('__c') && !SYSTEM.includes(name))).toEqual(
      [],
    );
  });
});

describe('an answer', () => {
  const concessions = recordsOf(samplePipeline(TODAY), 'Power_Concession__c');
  const byId = new Map(concessions.map((record) => [`@${record.attributes.referenceId}`, record]));

  it('is given on the same deal, by the other side', () => {
    const answers = concessions.filter((record) => record['In_Return_For__c']);
    const wrong = answers.filter((answer) => {
      const answered = byId.get(text(answer, 'In_Return_For__c'));
      return (
        answered?.['Opportunity__c'] !== answer['Opportunity__c'] ||
        answered?.['Given_By__c'] === answer['Given_By__c']
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('the people and firms', () => {
  const sample = samplePipeline(TODAY);
  const REAL =
    /\b(amazon|salesforce|sap|oracle|siemens|dhl|fedex|ups|ikea|tesco|aldi|lidl|bosch|nestl[eé]|toyota|microsoft|google|apple|northwind|contoso|acme|dematic|swisslog|autostore|knapp|ssi|jungheinrich|kion)\b/i;

  it('are invented', () => {
    const words = [
      'Account',
      'Contact',
      'User',
      'Opportunity',
      'Power_Behavior__c',
      'Power_Concession__c',
    ].flatMap((object) =>
      recordsOf(sample, object).flatMap((record) =>
        ['Name', 'LastName', 'Email', 'Website', 'Note__c'].map((field) => text(record, field)),
      ),
    );
    expect(words.filter((word) => REAL.test(word))).toEqual([]);
  });

  it('have addresses that nobody can own', () => {
    const addresses = [
      ...recordsOf(sample, 'Contact').map((contact) => text(contact, 'Email')),
      ...recordsOf(sample, 'Account').map((account) => text(account, 'Website')),
    ];
    expect(addresses.filter((address) => !/^[a-z:/.]+(@[a-z]+)?\.example$/.test(address))).toEqual(
      [],
    );
  });

  it('report to one VP through their managers', () => {
    const managers = new Map(
      recordsOf(sample, 'User').map((user) => [
        `@${user.attributes.referenceId}`,
        user['ManagerId'],
      ]),
    );
    const chainTop = (user: unknown): unknown => {
      const manager = managers.get(String(user));
      return manager ? chainTop(manager) : user;
    };
    expect(new Set([...managers.keys()].map(chainTop))).toEqual(new Set(['@user-solheim']));
  });
});
