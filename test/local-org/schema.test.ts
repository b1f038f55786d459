import { LocalOrgError, openLocalOrg } from '../../src/local-org/index.ts';
import { readSchema } from '../../src/local-org/schema/read.ts';
import { anyText, column, folder, FORCE_APP, query, record, startOrg } from './support.ts';

const OBJECT = '<CustomObject><label>Thing</label><pluralLabel>Things</pluralLabel></CustomObject>';
const OBJECT_FILE = 'objects/Thing__c/Thing__c.object-meta.xml';
const FIELD_FILE = 'objects/Thing__c/fields/X__c.field-meta.xml';

const field = (inner: string) =>
  `<CustomField><fullName>X__c</fullName><label>X</label>${inner}</CustomField>`;

/** What opening an org with such metadata says. */
function refusal(files: Record<string, string>): string {
  try {
    openLocalOrg({ stateFile: ':memory:', metadataDir: folder(files), timeZone: 'UTC' }).close();
    return 'opened';
  } catch (error) {
    if (error instanceof LocalOrgError) return `${error.name}: ${error.message}`;
    throw error;
  }
}

describe('metadata that the org cannot hold stops it', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'no objects at all',
      { 'README.md': '' },
      /^MetadataNotFound: .*no folder "objects".*force-app/,
    ],
    [
      'broken XML',
      { [OBJECT_FILE]: '<CustomObject><label>' },
      /^MetadataError: .*Thing__c\.object-meta/,
    ],
    ['another root', { [OBJECT_FILE]: '<Profile><label>x</label></Profile>' }, /no <CustomObject>/],
    [
      'an unknown type',
      { [OBJECT_FILE]: OBJECT, [FIELD_FILE]: field('<type>Hologram</type>') },
      /"Hologram"/,
    ],
    [
      'a lookup to nothing',
      {
        [OBJECT_FILE]: OBJECT,
        [FIELD_FILE]: field('<type>Lookup</type><referenceTo>Nope__c</referenceTo>'),
      },
      /Thing__c\.X__c refers to "Nope__c"/,
    ],
    [
      'a broken permission set',
      { [OBJECT_FILE]: OBJECT, 'permissionsets/P.permissionset-meta.xml': '<PermissionSet>' },
      /P\.permissionset-meta/,
    ],
  ])('%s', (_, files, message) => {
    expect(refusal(files)).toMatch(message);
  });

  it('and folders that hold other kinds of objects do not', () => {
    expect(refusal({ 'objects/Setting__mdt/Setting__mdt.object-meta.xml': '' })).toBe('opened');
    expect(refusal({ 'objects/Task/fields/X__c.field-meta.xml': field('<type>Date</type>') })).toBe(
      'opened',
    );
  });
});

describe('the product’s own metadata', () => {
  const prefixes = (names: readonly string[]) =>
    new Map(names.map((name, index) => [name, `a0${index}`]));
  const schema = readSchema(FORCE_APP, { recordTypes: false, multiCurrency: false }, prefixes);

  it.each([
    [
      'Power_Concession__c',
      'Name',
      { autoNumber: 'C-{000000}', createable: false, required: false },
    ],
    [
      'Power_Concession__c',
      'Opportunity__c',
      { required: true, permissionable: false, updateable: false },
    ],
    ['Power_Concession__c', 'Cost__c', { type: 'currency', precision: 18, scale: 2 }],
    [
      'Power_Concession__c',
      'External_Id__c',
      { unique: true, externalId: true, caseSensitive: false },
    ],
    ['Power_Policy__c', 'Policy__c', { type: 'textarea' }],
    ['Opportunity', 'Power_Band__c', { type: 'string', createable: false, updateable: false }],
    ['Opportunity', 'Seller_Alternatives__c', { type: 'double', helpText: anyText }],
  ])('reads %s.%s', (object, name, properties) => {
    expect(schema.object(object).fields.get(name)).toMatchObject(properties);
  });

  it('reads validation rules as data', () => {
    const rule = schema
      .object('Power_Concession__c')
      .validationRules.find(({ name }) => name === 'Cost_Not_Negative');
    expect(rule).toMatchObject({ active: true, condition: 'Cost__c < 0', field: 'Cost__c' });
  });

  it('knows the ways between objects', () => {
    const ways = schema.children('Opportunity').map(({ name }) => name);
    expect(ways).toEqual(expect.arrayContaining(['Power_Concessions__r', 'Power_Behaviors__r']));
    expect(schema.children('Account').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Opportunities', 'Contacts', 'ChildAccounts']),
    );
  });
});

describe('formulas', () => {
  const formula = (type: string, text: string, more = '') =>
    `<CustomField><fullName>F__c</fullName><label>F</label><type>${type}</type>
     <formula>${text}</formula><formulaTreatBlanksAs>BlankAsBlank</formulaTreatBlanksAs>${more}</CustomField>`;
  const value = async (xml: string) => {
    const metadataDir = folder({
      'objects/Thing__c/Thing__c.object-meta.xml': OBJECT.replace(
        '<pluralLabel>',
        '<nameField><label>Name</label><type>Text</type></nameField><pluralLabel>',
      ),
      'objects/Thing__c/fields/F__c.field-meta.xml': xml,
      'objects/Thing__c/fields/G__c.field-meta.xml': formula(
        'Number',
        'N__c * 2',
        '<precision>18</precision><scale>1</scale>',
      ).replace('F__c', 'G__c'),
      'objects/Thing__c/fields/N__c.field-meta.xml': field(
        '<type>Number</type><precision>9</precision><scale>2</scale>',
      ).replace('X__c', 'N__c'),
      'objects/Thing__c/fields/D__c.field-meta.xml': field('<type>Date</type>').replace(
        'X__c',
        'D__c',
      ),
      'objects/Thing__c/fields/Up__c.field-meta.xml': field(
        '<type>Lookup</type><referenceTo>Thing__c</referenceTo><relationshipName>Downs</relationshipName>',
      ).replace('X__c', 'Up__c'),
      'labels/CustomLabels.labels-meta.xml':
        '<CustomLabels><labels><fullName>Hello</fullName><value>Hi "you"</value></labels></CustomLabels>',
      'permissionsets/Power_Rep.permissionset-meta.xml': `<PermissionSet><label>R</label><objectPermissions><allowRead>true</allowRead><object>Thing__c</object></objectPermissions>${['F', 'G', 'N', 'D', 'Up'].map((name) => `<fieldPermissions><field>Thing__c.${name}__c</field><readable>true</readable></fieldPermissions>`).join('')}</PermissionSet>`,
    });
    const test = await startOrg({ metadataDir }, [
      record('Thing__c', { Name: 'up', N__c: 5, D__c: '2026-11-20' }, 'up'),
      record('Thing__c', { Name: 'x', N__c: 1.25, D__c: '2026-11-25', Up__c: '@up' }),
    ]);
    const answer = await test.graphql(
      'rep',
      query(
        'Thing__c',
        '(where: { Name: { eq: "x" } }, orderBy: { F__c: { order: ASC } })',
        'F__c { value }',
      ),
    );
    return answer.errors.length > 0
      ? answer.errors[0]?.message
      : column(answer, 'Thing__c', 'F__c.value')[0];
  };
  const SCALE = '<precision>18</precision><scale>2</scale>';

  it.each([
    ['Number', 'N__c + Up__r.N__c', SCALE, 6.25],
    ['Number', 'G__c + Up__r.G__c', SCALE, 12.5],
    ['Number', 'D__c - Up__r.D__c', SCALE, 5],
    ['Date', 'D__c + 1', '', '2026-11-26'],
    ['Checkbox', 'N__c &gt; Up__r.N__c', '', false],
    ['Checkbox', 'ISBLANK(Up__r.Up__c)', '', true],
    ['Text', '$Label.Hello &amp; " " &amp; Up__r.Name', '', 'Hi "you" up'],
    ['Text', 'IF(N__c = 1.25, "N__c is right", "wrong")', '', 'N__c is right'],
    ['Percent', 'N__c / Up__r.N__c', SCALE, 25],
    ['Text', 'Up__r.Up__r.Name', '', null],
    ['Number', 'Up__r.Up__r.N__c + 1', SCALE, null],
  ])('%s %s', async (type, text, more, expected) => {
    expect(await value(formula(type, text, more))).toBe(expected);
  });

  it('that cannot be computed say so when they are read', async () => {
    expect(await value(formula('Number', 'N__c +', SCALE))).toMatch(
      /The formula of Thing__c\.F__c cannot be computed: .*Correct the formula/,
    );
    expect(await value(formula('Number', 'Missing__c', SCALE))).toMatch(/Thing__c\.F__c/);
  });
});
