import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTool } from '../salesforce-tools/load.ts';
import { fieldNames, fullNames, LABELS, metadataFiles, OBJECTS, PROJECT, ROOT } from './project.ts';
import { all, readXml, textOf, texts, type Element } from './xml.ts';

interface ComponentSet {
  sourceApiVersion?: string;
}

interface Converter {
  ComponentSet: { fromSource(options: { fsPaths: string[] }): ComponentSet };
  MetadataConverter: new () => {
    convert(set: ComponentSet, format: 'metadata', output: object): Promise<unknown>;
  };
}

/** Milliseconds to load the converter on a slow machine and to convert. */
const TIME_TO_CONVERT = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'power-balance-metadata-'));
let manifest: Element;

function membersOf(type: string): string[] {
  const entry = all(manifest, 'types').find((types) => textOf(types, 'name') === type);
  return entry === undefined ? [] : texts(entry, 'members');
}

function converted(path: string): Element {
  return readXml(join(folder, path));
}

beforeAll(async () => {
  const { ComponentSet, MetadataConverter } = loadTool(
    '@salesforce/source-deploy-retrieve',
  ) as Converter;
  const fsPaths = PROJECT.packageDirectories.map(({ path }) => join(ROOT, path));
  const set = ComponentSet.fromSource({ fsPaths });
  set.sourceApiVersion = PROJECT.sourceApiVersion;
  const output = { type: 'directory', outputDirectory: folder, genUniqueDir: false };
  await new MetadataConverter().convert(set, 'metadata', output);
  manifest = readXml(join(folder, 'package.xml'));
}, TIME_TO_CONVERT);

afterAll(() => rmSync(folder, { recursive: true }));

describe('a deployment takes the whole project', () => {
  /** What a deployment counts as part of another file. */
  const PARTS = new Set(['CustomFieldTranslation']);
  /** What a deployment lists among what lies in it. */
  const FOLDERS: Readonly<Record<string, string>> = {
    Report: 'ReportFolder',
    Dashboard: 'DashboardFolder',
  };
  const types = new Set(metadataFiles().map(({ type }) => type));
  const isListed = (type: string): boolean =>
    !PARTS.has(type) && !Object.values(FOLDERS).includes(type);

  it.each([...types].filter(isListed))(
    'lists every %s in its package.xml, and no other',
    (type) => {
      const folders = fullNames(FOLDERS[type] ?? '').map((name) => `${name}/`);
      expect(membersOf(type).sort()).toEqual([...fullNames(type), ...folders].sort());
    },
  );

  it('lists every label in its package.xml, and no other', () => {
    expect(membersOf('CustomLabel').sort()).toEqual(LABELS.map(([name]) => name).sort());
  });

  it('lists no type that the project does not have', () => {
    const listed = all(manifest, 'types').map((entry) => textOf(entry, 'name'));
    const wanted = [...types, 'CustomLabel'].filter(isListed);
    expect(listed.sort()).toEqual(wanted.sort());
  });

  it('is of the API version of the project', () => {
    expect(textOf(manifest, 'version')).toBe(PROJECT.sourceApiVersion);
  });

  it.each([...OBJECTS, 'Opportunity'])('holds every field, rule and list view of %s', (object) => {
    const file = converted(`objects/${object}.object`);
    const parts = ['fields', 'validationRules', 'listViews'];
    const names = parts.flatMap((part) => all(file, part).map((one) => textOf(one, 'fullName')));
    const sources = metadataFiles().filter(
      ({ object: own, name }) => own === object && own !== name,
    );
    const expected = sources.filter(({ type }) => type !== 'CompactLayout').map(({ name }) => name);
    expect(names.sort()).toEqual(expected.sort());
  });

  it.each(fullNames('CustomObjectTranslation'))('holds every field of %s', (translation) => {
    const file = converted(`objectTranslations/${translation}.objectTranslation`);
    const held = all(file, 'fields').map((field) => textOf(field, 'name'));
    const object = translation.replace(/-\w+$/, '');
    expect(held.sort()).toEqual(fieldNames(object).sort());
  });

  it('leaves out sources, tests and notes', () => {
    const unwanted = /\.ts$|tsconfig\.json$|__tests__|README\.md$/;
    const paths = globSync('**/*', { cwd: folder });
    expect(paths).toContain('package.xml');
    expect(paths.filter((path) => unwanted.test(path))).toEqual([]);
  });
});
