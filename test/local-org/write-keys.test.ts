import { made, refusal, rest } from './rest.ts';
import { DATA, folder, startOrg, type TestOrg } from './support.ts';

const OBJECT = `<CustomObject><label>Thing</label><pluralLabel>Things</pluralLabel>
  <nameField><label>Name</label><type>Text</type></nameField></CustomObject>`;

const KEY = `<CustomField><fullName>Key__c</fullName><label>Key</label><type>Text</type>
  <length>20</length><externalId>true</externalId></CustomField>`;

const PARENT = `<CustomField><fullName>Parent__c</fullName><label>Parent</label><type>Lookup</type>
  <referenceTo>Thing__c</referenceTo><deleteConstraint>Restrict</deleteConstraint></CustomField>`;

const right = (field: string): string =>
  `<fieldPermissions><field>Thing__c.${field}</field><readable>true</readable>
   <editable>true</editable></fieldPermissions>`;

const RIGHTS = `<PermissionSet><label>Rep</label><objectPermissions><allowRead>true</allowRead>
  <allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowDelete>true</allowDelete>
  <object>Thing__c</object></objectPermissions>${right('Key__c')}${right('Parent__c')}</PermissionSet>`;

const fields = 'objects/Thing__c/fields';

let test: TestOrg;

beforeAll(async () => {
  const metadataDir = folder({
    'objects/Thing__c/Thing__c.object-meta.xml': OBJECT,
    [`${fields}/Key__c.field-meta.xml`]: KEY,
    [`${fields}/Parent__c.field-meta.xml`]: PARENT,
    'permissionsets/Power_Rep.permissionset-meta.xml': RIGHTS,
  });
  test = await startOrg({ metadataDir });
});

describe('a key that several records have', () => {
  it('answers with all of them and changes none', async () => {
    const thing = { Name: 'T', Key__c: 'same' };
    const ids = [
      await made(test, 'rep', 'Thing__c', thing),
      await made(test, 'rep', 'Thing__c', thing),
    ];
    const addresses = ids.map((id) => `${DATA}/sobjects/Thing__c/${id}`);
    const call = 'sobjects/Thing__c/Key__c/same';
    const several = { status: 300, body: addresses };
    expect(await rest(test, 'rep', `PATCH ${call}`, { Name: 'X' })).toMatchObject(several);
    expect(await rest(test, 'rep', `DELETE ${call}`)).toMatchObject(several);
    expect(await rest(test, 'rep', `GET ${call}`)).toMatchObject(several);
    const ambiguous = await rest(test, 'rep', 'PATCH composite/sobjects/Thing__c/Key__c', {
      records: [{ attributes: { type: 'Thing__c' }, Key__c: 'same', Name: 'X' }],
    });
    expect(ambiguous.body).toMatchObject([{ errors: [{ statusCode: 'DUPLICATE_EXTERNAL_ID' }] }]);
    const child = { Name: 'C', Parent__r: { Key__c: 'same' } };
    const { errors } = await refusal(test, 'rep', 'POST sobjects/Thing__c', child);
    expect(errors).toMatchObject([{ errorCode: 'DUPLICATE_EXTERNAL_ID' }]);
  });
});

describe('a record that others need', () => {
  it('is not deleted', async () => {
    const parent = await made(test, 'rep', 'Thing__c', { Name: 'P' });
    const child = await made(test, 'rep', 'Thing__c', { Name: 'C', Parent__c: parent });
    const { errors } = await refusal(test, 'rep', `DELETE sobjects/Thing__c/${parent}`);
    expect(errors).toMatchObject([{ errorCode: 'DELETE_FAILED', fields: ['Parent__c'] }]);
    for (const id of [child, parent]) {
      expect((await rest(test, 'rep', `DELETE sobjects/Thing__c/${id}`)).status).toBe(204);
    }
  });
});
