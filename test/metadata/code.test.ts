import {
  CUSTOM_NAME,
  mentions,
  ORG_CODE,
  PAGE_CODE,
  READING_CODE,
  RELATIONSHIP_NAME,
} from './code.ts';
import { may, ROLES, visibleFields, type Role } from './permissions.ts';
import { FIELDS, fullNames, LABELS, metadataFiles, OBJECTS } from './project.ts';
import { textOf, within } from './xml.ts';

const LABEL = /@salesforce\/label\/c\.(\w+)/g;
const LABEL_IN_FORMULA = /\$Label\.(\w+)/g;
const PERMISSION = /@salesforce\/customPermission\/(\w+)/g;
const SCHEMA = /@salesforce\/schema\/([\w.]+__c)\b/g;

const code = [...PAGE_CODE, ...ORG_CODE];
const formulas = metadataFiles()
  .flatMap(({ root }) => [...within(root, 'formula'), ...within(root, 'errorConditionFormula')])
  .map(({ text }) => text);

function relationships(): string[] {
  const parents = FIELDS.filter(({ root }) => textOf(root, 'referenceTo') !== null);
  return parents.flatMap(({ name, root }) => [
    name.replace(/__c$/, '__r'),
    `${textOf(root, 'relationshipName') ?? ''}__r`,
  ]);
}

/** Fields of that name that the role may not see on an object that it may read. */
function unseen(role: Role, name: string): string[] {
  return FIELDS.filter((field) => field.name === name && may(role, 'r', field.object))
    .filter(({ object }) => !visibleFields(role, object).includes(name))
    .map(({ object }) => `${object}.${name}`);
}

describe('what code names is there', () => {
  const names = [...OBJECTS, ...FIELDS.map(({ name }) => name)];

  it('objects and fields', () => {
    expect(mentions(code, CUSTOM_NAME)).toContain('Power_Concession__c');
    expect(mentions(code, CUSTOM_NAME).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('relationships', () => {
    const known = relationships();
    expect(mentions(code, RELATIONSHIP_NAME).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('fields by way of @salesforce/schema', () => {
    const paths = [...OBJECTS, ...FIELDS.map(({ object, name }) => `${object}.${name}`)];
    const direct = mentions(code, SCHEMA).filter((path) => !path.includes('__r.'));
    expect(direct.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('custom permissions', () => {
    const known = fullNames('CustomPermission');
    expect(mentions(code, PERMISSION).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('labels, each once, and none that nothing says', () => {
    const used = new Set([...mentions(code, LABEL), ...mentions(formulas, LABEL_IN_FORMULA)]);
    expect(LABELS.map(([name]) => name).sort()).toEqual([...used].sort());
  });
});

describe('whoever runs code may read the fields that it names', () => {
  const people = ROLES.filter(({ name }) => name !== 'Power_Service');

  it.each(people.map((role) => [role.name, role] as const))('%s, on a page', (_, role) => {
    const names = mentions(PAGE_CODE, CUSTOM_NAME);
    expect(names.flatMap((name) => unseen(role, name))).toEqual([]);
  });

  it.each(people.map((role) => [role.name, role] as const))('%s, by command', (_, role) => {
    const names = mentions(ORG_CODE, CUSTOM_NAME);
    expect(names.flatMap((name) => unseen(role, name))).toEqual([]);
  });

  it('the service, which reads and stores but neither imports nor quotes notes', () => {
    const names = mentions(READING_CODE, CUSTOM_NAME);
    const service = ROLES.filter(({ name }) => name === 'Power_Service');
    expect(service.flatMap((role) => names.flatMap((name) => unseen(role, name)))).toEqual([]);
  });
});
