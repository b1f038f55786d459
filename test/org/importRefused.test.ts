import type { Connection } from '@salesforce/core';
import { concession, DATA, deal, type TestOrg } from '../local-org/support.ts';
import { behaviorRow, concessionRow, fates, run } from './importing.ts';
import { connectTo, metadataHiding, metadataWith, metadataWithout, startOrg } from './support.ts';

const DEALS = [
  deal('Acme', { OwnerId: '@rep' }),
  deal('Other'),
  concession({ Opportunity__c: '@Acme', External_Id__c: 'there' }),
];
const REP = 'default/permissionsets/Power_Rep.permissionset-meta.xml';
const UNCONTESTING = (text: string) =>
  text.replace(/<customPermissions>[\s\S]*?<\/customPermissions>/g, '');
const READ_ONLY = (text: string) =>
  text.replace(/<allow(Create|Edit|Delete)>true/g, '<allow$1>false');
const NOT_EDITABLE = (text: string) =>
  text.replace(
    /<editable>true<\/editable>(\s*)<field>Power_Concession__c\.Cost__c/,
    '<editable>false</editable>$1<field>Power_Concession__c.Cost__c',
  );

const CONTESTED = { contested: 'true', contestReason: 'It was a list price.' };

/** How many concessions there are. */
const size = async (org: Connection): Promise<number> =>
  (await org.query('SELECT Id FROM Power_Concession__c')).totalSize;

/** An org in which a rep has other rights. */
async function repWith(change: (text: string) => string): Promise<Connection> {
  return connectTo(await startOrg({ metadataDir: metadataWith(REP, change) }, DEALS));
}

async function lock(test: TestOrg, name: string): Promise<void> {
  const rep = await connectTo(test);
  const { records } = await rep.query(`SELECT Id FROM Opportunity WHERE Name = '${name}'`);
  const requests = [{ actionType: 'Submit', contextId: records[0]?.Id }];
  await rep.requestPost(`${DATA}/process/approvals`, { requests });
}

describe('the org refuses a row', () => {
  it('in its own words, and takes the others', async () => {
    const rep = await repWith(UNCONTESTING);
    const rows = [
      concessionRow('c1', CONTESTED),
      concessionRow('c2', { inReturnFor: 'c1' }),
      concessionRow('c3', { inReturnFor: 'c2' }),
      concessionRow('c4'),
    ];
    expect(fates(await run(rep, rows))).toEqual([
      expect.stringMatching(
        /^You may not contest a concession\..*\(FIELD_CUSTOM_VALIDATION_EXCEPTION\)$/,
      ),
      'inReturnFor: the org did not take "c1" in line 2, so this one was not sent. Correct both.',
      'inReturnFor: the org did not take "c2" in line 3, so this one was not sent. Correct both.',
      'created',
    ]);
    expect(await size(rep)).toBe(2);
  });

  it('of a deal that is locked for approval', async () => {
    const test = await startOrg({}, DEALS);
    await lock(test, 'Acme');
    const rows = [behaviorRow('b1'), behaviorRow('b2', { dealName: 'Other' })];
    expect(fates(await run(await connectTo(test), rows))).toEqual([
      expect.stringMatching(/\(ENTITY_IS_LOCKED\)$/),
      'created',
    ]);
  });

  it('that its user may not create or change', async () => {
    const rows = [
      concessionRow('c1'),
      concessionRow('there', { cost: '7' }),
      concessionRow('there2'),
    ];
    const done = fates(await run(await repWith(READ_ONLY), rows));
    expect(done.slice(0, 2)).toEqual([
      'You may not create a concession in this org.',
      'You may not change a concession in this org.',
    ]);
  });

  it('with a column that its user may not write, or not even see', async () => {
    const rows = [
      concessionRow('c1', { cost: '5' }),
      concessionRow('c2', { value: '5' }),
      concessionRow('c3'),
    ];
    const shut = await run(await repWith(NOT_EDITABLE), rows);
    const words = (column: string) =>
      expect.stringMatching(`^You may not write in this org: ${column}\\.`) as unknown;
    expect(fates(shut)).toEqual([words('cost'), 'created', 'created']);
    const metadataDir = metadataHiding('Power_Concession__c.Value__c');
    const hidden = await run(await connectTo(await startOrg({ metadataDir }, DEALS)), rows);
    expect(fates(hidden)).toEqual(['created', words('value'), 'created']);
  });
});

describe('an org with several currencies', () => {
  it('gets amounts in the currency of the opportunity, and in no other', async () => {
    const deals = [deal('Acme', { CurrencyIsoCode: 'EUR' })];
    const rep = await connectTo(await startOrg({ multiCurrency: true, currency: 'USD' }, deals));
    const rows = [
      concessionRow('c1', { cost: '5', currency: 'EUR' }),
      concessionRow('c2', { cost: '5', currency: 'USD' }),
      concessionRow('c3', { cost: '5' }),
    ];
    expect(fates(await run(rep, rows))).toEqual([
      'created',
      'currency: the amounts are in USD, and the opportunity is in EUR. Convert them.',
      'created',
    ]);
    const { records } = await rep.query('SELECT CurrencyIsoCode FROM Power_Concession__c');
    expect(records.map((found) => String(found['CurrencyIsoCode']))).toEqual(['EUR', 'EUR']);
    expect(fates(await run(rep, rows))[0]).toBe('unchanged');
  });
});

describe('nothing can be imported', () => {
  it.each([
    ['without the package', () => metadataWithout('Power_Concession__c'), 'PackageMissingError'],
    [
      'without seeing external ids',
      () => metadataHiding('Power_Behavior__c.External_Id__c'),
      'ExternalIdHiddenError',
    ],
  ])('%s', async (_, metadataDir, name) => {
    const rep = await connectTo(await startOrg({ metadataDir: metadataDir() }, DEALS));
    await expect(run(rep, [concessionRow('c1')])).rejects.toMatchObject({ name });
  });
});
