import { granted, may, ROLES, type Role } from './permissions.ts';
import { FIELDS, fieldsOf, fullNames, OBJECTS, type Field } from './project.ts';
import { EXPECTED, type Expected } from './roles.ts';
import { textOf } from './xml.ts';

/** Standard objects whose records are seen only together with another's. */
const STANDARD_MASTERS = { Opportunity: 'Account', Contact: 'Account' };
const MASTERS: readonly (readonly [string, string])[] = [
  ...Object.entries(STANDARD_MASTERS),
  ...FIELDS.filter(({ type }) => type === 'MasterDetail').map(
    ({ object, root }) => [object, textOf(root, 'referenceTo') ?? ''] as const,
  ),
];

/** A right, and the one that an org refuses it without. */
const NEEDS = [
  ['c', 'r'],
  ['e', 'r'],
  ['d', 'e'],
  ['a', 'r'],
] as const;

/** What a permission set of ours says; anything else would grant what no test looks at. */
const SAID = [
  'applicationVisibilities',
  'customPermissions',
  'description',
  'fieldPermissions',
  'hasActivationRequired',
  'label',
  'objectPermissions',
  'tabSettings',
  'userPermissions',
];

const everyRole = ROLES.map((role) => [role.name, role] as const);
const sorted = (names: Iterable<string>) => [...names].sort();
const letters = (rights: string) => rights.split('').sort().join('');
const pathOf = ({ object, name }: Field) => `${object}.${name}`;

function ownFields({ objects, hidden }: Expected, right: string): string[] {
  return OBJECTS.filter((object) => objects[object]?.includes(right))
    .flatMap(fieldsOf)
    .filter(({ isRequired }) => !isRequired)
    .map(pathOf)
    .filter((path) => !hidden.includes(path));
}

function editableFields(expected: Expected): string[] {
  return [...ownFields(expected, 'c'), ...expected.editable];
}

function readableFields(expected: Expected): string[] {
  return [...ownFields(expected, 'r'), ...expected.readable, ...expected.editable];
}

function expectedOf({ name }: Role): Expected {
  const expected = EXPECTED[name];
  if (expected === undefined) throw new Error(`${name}: not in the table of roles`);
  return expected;
}

it('there is a permission set for each role, and no other', () => {
  expect(sorted(ROLES.map(({ name }) => name))).toEqual(sorted(Object.keys(EXPECTED)));
});

describe.each(everyRole)('%s', (_, role) => {
  const expected = expectedOf(role);

  it('has exactly the rights on records that its role needs', () => {
    const wanted = Object.entries(expected.objects).map(([key, value]) => [key, letters(value)]);
    const found = Object.entries(role.objects).map(([key, value]) => [key, letters(value)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });

  it('sees exactly the fields that its role needs', () => {
    expect(sorted(role.fields.keys())).toEqual(sorted(readableFields(expected)));
  });

  it('edits exactly the fields that its role needs', () => {
    const found = [...role.fields].filter(([, isEditable]) => isEditable).map(([path]) => path);
    expect(sorted(found)).toEqual(sorted(editableFields(expected)));
  });

  it('has no other permission than its role needs', () => {
    const { customPermissions, userPermissions } = expected;
    expect(granted(role, 'customPermissions', 'name')).toEqual(customPermissions);
    expect(granted(role, 'userPermissions', 'name')).toEqual(userPermissions);
    expect(role.root.children.filter(({ name }) => !SAID.includes(name))).toEqual([]);
  });

  it('sees the app and the tabs that its role needs', () => {
    const app = expected.tabs.length > 0 ? ['Power_Balance'] : [];
    expect(granted(role, 'applicationVisibilities', 'application')).toEqual(app);
    expect(granted(role, 'tabSettings', 'tab')).toEqual(sorted(expected.tabs));
  });
});

describe.each(everyRole)('an org does not refuse %s', (_, role) => {
  it('for a field that is required, a master or not there', () => {
    const ours = [...role.fields.keys()].filter((path) => path.includes('__c'));
    const listable = FIELDS.filter(({ isRequired }) => !isRequired).map(pathOf);
    expect(ours.filter((path) => !listable.includes(path))).toEqual([]);
  });

  it('for a formula that could be edited', () => {
    const formulas = FIELDS.filter(({ isFormula }) => isFormula).map(pathOf);
    expect(formulas.filter((path) => role.fields.get(path) === true)).toEqual([]);
  });

  it('for a field of an object that it may not read', () => {
    const objects = [...role.fields.keys()].map((path) => path.split('.')[0] ?? '');
    expect(objects.filter((object) => !may(role, 'r', object))).toEqual([]);
  });

  it('for a tab of an object that it may not read', () => {
    const tabs = granted(role, 'tabSettings', 'tab').map((tab) => tab.replace('standard-', ''));
    const objects = tabs.filter((tab) => !fullNames('FlexiPage').includes(tab));
    expect(objects.filter((object) => !may(role, 'r', object))).toEqual([]);
  });

  it('for a right that needs another one', () => {
    const broken = Object.keys(role.objects).flatMap((object) =>
      NEEDS.filter(([right, need]) => may(role, right, object) && !may(role, need, object)).map(
        ([right, need]) => `${object}: ${right} needs ${need}`,
      ),
    );
    expect(broken).toEqual([]);
  });

  it.each(['r', 'a'])('for the right (%s) on a detail without it on the master', (right) => {
    const broken = MASTERS.filter(
      ([detail, master]) => may(role, right, detail) && !may(role, right, master),
    );
    expect(broken).toEqual([]);
  });
});
