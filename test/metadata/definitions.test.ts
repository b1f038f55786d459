import { definitionsOf, unknownIn } from './definitions.ts';
import { metadataFiles, PROJECT } from './project.ts';
import { parseXml, type Element } from './xml.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const API = Number(PROJECT.sourceApiVersion);

function element(name: string, inside: string | Element[], attributes = {}): Element {
  const [text, children] = typeof inside === 'string' ? [inside, []] : ['', inside];
  return { name, attributes, text, children };
}

function problems(...children: Element[]): string[] {
  const definitions = definitionsOf('PermissionSet') ?? {};
  return unknownIn(element('PermissionSet', children), definitions, API, 'PermissionSet');
}

/** Of a flow the definitions lack half of what it holds: flows.test.ts looks at it. */
const UNDEFINED = ['Flow'];

describe('every metadata file says only what its type can say', () => {
  const files = metadataFiles().filter(({ type }) => !UNDEFINED.includes(type));

  it.each(files.map((file) => [file.path, file] as const))('%s', (_, { type, root }) => {
    expect(root.attributes).toEqual({ xmlns: NAMESPACE });
    expect(unknownIn(root, definitionsOf(type) ?? {}, API, type)).toEqual([]);
  });
});

describe('what an org would refuse is found', () => {
  const tab = (...inside: Element[]) => element('tabSettings', inside);

  it.each([
    ['an unknown element', element('colour', 'red'), 'PermissionSet.colour does not exist'],
    [
      'an unknown element inside another',
      tab(element('icon', 'x')),
      'PermissionSet.tabSettings.icon does not exist',
    ],
    [
      'an element that is no longer',
      element('license', 'x'),
      'PermissionSet.license is not of API version 66',
    ],
    [
      'a value that is none of the known',
      tab(element('visibility', 'Shown')),
      'PermissionSet.tabSettings.visibility may not be "Shown"',
    ],
    [
      'a flag that is no flag',
      element('hasActivationRequired', 'yes'),
      'PermissionSet.hasActivationRequired may not be "yes"',
    ],
    [
      'a text that is too long',
      element('label', 'x'.repeat(81)),
      `PermissionSet.label may not be "${'x'.repeat(81)}"`,
    ],
    [
      'an attribute',
      element('label', 'x', { lang: 'en' }),
      'PermissionSet.label@lang does not exist',
    ],
    ['elements in a text', element('label', [tab()]), 'PermissionSet.label holds elements'],
  ])('%s', (_, child, problem) => {
    expect(problems(child)).toEqual([problem]);
  });

  it('a single element that stands twice', () => {
    expect(problems(element('label', 'a'), element('label', 'b'))).toEqual([
      'PermissionSet.label stands more than once',
    ]);
  });

  it.each(['<a><b></a>', '<a></b></a>', '<a>', '<a/><b/>', ''])('a file that says %s', (xml) => {
    expect(() => parseXml(xml)).toThrow('not one well-formed XML element');
  });
});
