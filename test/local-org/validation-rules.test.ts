import { LocalOrgError } from '../../src/local-org/index.ts';
import { refusal, rest } from './rest.ts';
import { concession, deal, folder, openOrg, startOrg, tree } from './support.ts';

const BROKEN = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';

describe('loading', () => {
  const load = (...records: Parameters<typeof tree>): string => {
    const org = openOrg();
    try {
      org.load(tree(deal('D'), deal('E'), ...records));
      return 'loaded';
    } catch (error) {
      return error instanceof LocalOrgError ? error.message : 'failed';
    } finally {
      org.close();
    }
  };

  it('holds records to the same rules', () => {
    const bad = concession({ Opportunity__c: '@D', Cost__c: -1, Contested__c: true }, 'bad');
    expect(load(bad)).toMatch(
      /Power_Concession__c bad: .*Say why you contest.*; .*The cost cannot be negative/,
    );
  });

  it('contests as administrators do who migrate data', () => {
    const contested = { Contested__c: true, Contest_Reason__c: 'x' };
    expect(load(concession({ Opportunity__c: '@D', ...contested }))).toBe('loaded');
  });

  it('looks at parents when all are there, wherever they stand', () => {
    const answer = concession({ Opportunity__c: '@D', In_Return_For__c: '@later' });
    expect(load(answer, concession({ Opportunity__c: '@D' }, 'later'))).toBe('loaded');
    expect(load(answer, concession({ Opportunity__c: '@E' }, 'later'))).toMatch(
      /another opportunity/,
    );
  });
});

describe('a rule of anybody’s package', () => {
  const OBJECT = `<CustomObject><label>Thing</label><pluralLabel>Things</pluralLabel>
    <nameField><label>Name</label><type>Text</type></nameField></CustomObject>`;
  const FIELD = `<CustomField><fullName>Size__c</fullName><label>Size</label><type>Number</type>
    <precision>9</precision><scale>0</scale></CustomField>`;
  const RIGHTS = `<PermissionSet><label>Rep</label>
    <objectPermissions><allowRead>true</allowRead><allowCreate>true</allowCreate>
    <allowEdit>true</allowEdit><object>Thing__c</object></objectPermissions>
    <fieldPermissions><field>Thing__c.Size__c</field><readable>true</readable>
    <editable>true</editable></fieldPermissions></PermissionSet>`;
  const rule = (condition: string, active = true): string => `<ValidationRule>
    <fullName>Rule</fullName><active>${active}</active><errorMessage>No.</errorMessage>
    <errorConditionFormula>${condition}</errorConditionFormula></ValidationRule>`;
  const packageWith = (condition: string, active?: boolean): string =>
    folder({
      'objects/Thing__c/Thing__c.object-meta.xml': OBJECT,
      'objects/Thing__c/fields/Size__c.field-meta.xml': FIELD,
      'objects/Thing__c/validationRules/Rule.validationRule-meta.xml': rule(condition, active),
      'permissionsets/Power_Rep.permissionset-meta.xml': RIGHTS,
    });

  /** Sizes a thing is given one after the other, and which of them are taken. */
  const taken = async (
    condition: string,
    sizes: readonly (number | null)[],
  ): Promise<boolean[]> => {
    const things = await startOrg({ metadataDir: packageWith(condition) });
    const { body } = await rest(things, 'rep', 'POST sobjects/Thing__c', {
      Name: 'T',
      Size__c: sizes[0],
    });
    const { id } = body as { id?: string };
    const results = [id !== undefined];
    for (const size of sizes.slice(1)) {
      const call = `PATCH sobjects/Thing__c/${id ?? ''}`;
      results.push((await rest(things, 'rep', call, { Size__c: size })).status === 204);
    }
    await things.close();
    return results;
  };

  it.each<[string, (number | null)[], boolean[]]>([
    ['PRIORVALUE(Size__c) &gt; Size__c', [5, 6, 4], [true, true, false]],
    [
      'AND(ISCHANGED( Size__c ), NOT(ISBLANK(PRIORVALUE(Size__c))))',
      [null, 1, 1, 2],
      [true, true, true, false],
    ],
    ['AND(ISNEW(), Size__c = 1)', [1], [false]],
    ['AND(NOT(ISNEW()), Size__c = 1)', [1, 1], [true, false]],
    ['Name = "ISNEW() ISCHANGED(Size__c)"', [1, 2], [true, true]],
  ])('looks back: %s', async (condition, sizes, results) => {
    expect(await taken(condition, sizes)).toEqual(results);
  });

  it('without a field of its own is reported for the whole record', async () => {
    const things = await startOrg({ metadataDir: packageWith('Size__c = 1') });
    const body = { Name: 'T', Size__c: 1 };
    const { errors } = await refusal(things, 'rep', 'POST sobjects/Thing__c', body);
    expect(errors).toEqual([{ errorCode: BROKEN, message: 'No.', fields: [] }]);
    await things.close();
  });

  it.each([
    ['names a field that is not there', 'Nope__c = 1'],
    ['uses a function that is not computed', 'REGEX(Name, "a")'],
    ['looks back at a field that is not there', 'ISCHANGED(Nope__c)'],
    ['looks back at more than a field', 'ISCHANGED(Size__c + 1)'],
    ['asks for a permission that is not there', '$Permission.Nope'],
    ['is no condition', 'Size__c'],
    ['is empty', ''],
  ])('stops the org at its start if it %s', (_, condition) => {
    const open = () => openOrg({ metadataDir: packageWith(condition) }).close();
    expect(open).toThrow(/The formula of the validation rule Thing__c\.Rule cannot be computed/);
  });

  it('says nothing while it is not active', () => {
    expect(() => openOrg({ metadataDir: packageWith('nonsense(', false) }).close()).not.toThrow();
  });
});
