import { columnsOf } from './columns.ts';
import {
  byFullName,
  fieldNames,
  FIELDS,
  fieldsOf,
  fullNames,
  missing,
  OBJECTS,
} from './project.ts';
import { all, flag, textOf, texts, within } from './xml.ts';

const STANDARD_OBJECTS = ['Account', 'Contact', 'Opportunity', 'User'];
/** Fields of one object whose history an org keeps. */
const TRACKED_FIELDS = 20;

describe.each(byFullName('CustomObject'))('%s', (_, { name, root }) => {
  const fields = fieldsOf(name);

  it('has the layout that an org gives to everyone, and a list of all its records', () => {
    expect(fullNames('Layout')).toContain(`${name}-${textOf(root, 'label') ?? ''} Layout`);
    expect(fullNames('ListView')).toContain(`${name}.All`);
  });

  it('has a compact layout, and is found by fields that are there', () => {
    const compact = textOf(root, 'compactLayoutAssignment') ?? '';
    const found = all(root, 'searchLayouts')
      .flatMap((search) => search.children)
      .filter((child) => child.name !== 'excludedStandardButtons');
    expect(fullNames('CompactLayout')).toContain(`${name}.${compact}`);
    expect(
      missing(
        found.map(({ text }) => text),
        fieldNames(name),
      ),
    ).toEqual([]);
  });

  it('says what it and each of its fields is for', () => {
    const silent = fields.filter((field) => textOf(field.root, 'description') === null);
    expect(textOf(root, 'description')).not.toBeNull();
    expect(silent.map((field) => field.name)).toEqual([]);
  });

  it('leaves the pages of the org as they are', () => {
    expect(within(root, 'actionOverrides')).toEqual([]);
  });

  it('keeps a history if and only if one of its fields does', () => {
    const tracked = fields.filter((field) => flag(field.root, 'trackHistory'));
    expect(tracked.length > 0).toBe(flag(root, 'enableHistory'));
    expect(tracked.length).toBeLessThanOrEqual(TRACKED_FIELDS);
  });
});

describe('keys', () => {
  const keys = FIELDS.filter(({ name }) => name.endsWith('_Key__c') || name === 'External_Id__c');

  it.each(keys.map((field) => [`${field.object}.${field.name}`, field] as const))(
    '%s refuses a second record of the same',
    (_, { root }) => {
      expect([flag(root, 'unique'), flag(root, 'externalId')]).toEqual([true, true]);
    },
  );

  it('are required, but for the id of an event elsewhere', () => {
    const optional = keys.filter(({ isRequired }) => !isRequired).map(({ name }) => name);
    expect(new Set(optional)).toEqual(new Set(['External_Id__c']));
  });
});

describe('lookups', () => {
  const lookups = FIELDS.filter(({ root }) => textOf(root, 'referenceTo') !== null);

  it('lead to objects that are there', () => {
    const targets = lookups.map(({ root }) => textOf(root, 'referenceTo') ?? '');
    expect(missing(targets, [...OBJECTS, ...STANDARD_OBJECTS])).toEqual([]);
  });

  it('bear a name of their own among the children of their parent', () => {
    const names = lookups.map(({ root }) =>
      ['referenceTo', 'relationshipName'].map((key) => textOf(root, key)).join('.'),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(byFullName('ListView'))('list view %s', (_, { object, root }) => {
  it('shows and filters by what is there', () => {
    const filters = all(root, 'filters').flatMap((filter) => texts(filter, 'field'));
    const used = [...texts(root, 'columns'), ...filters];
    expect(missing(used, columnsOf(object ?? ''))).toEqual([]);
  });
});

describe.each(byFullName('CompactLayout'))('compact layout %s', (_, { object, root }) => {
  it('shows what is there', () => {
    expect(missing(texts(root, 'fields'), fieldNames(object ?? ''))).toEqual([]);
  });
});
