import { join } from 'node:path';
import { BANDS } from '../../src/review/index.ts';
import { loadTool } from '../salesforce-tools/load.ts';
import {
  byFullName,
  fullNames,
  LABELS,
  metadataFiles,
  ROOT,
  type MetadataFile,
} from './project.ts';
import { all, textOf, within, type Element } from './xml.ts';

interface RuleResult {
  ruleName: string;
  occurs: boolean;
  details: unknown;
}

interface Scanner {
  parse(paths: string[]): Promise<unknown[]>;
  scan(flows: unknown[]): { ruleResults: RuleResult[] }[];
}

const scanner = loadTool('@flow-scanner/lightning-flow-scanner-core') as Scanner;

/** What stands in a flow in several places under a name of its own. */
const NAMED = [
  'actionCalls',
  'assignments',
  'decisions',
  'formulas',
  'recordLookups',
  'rules',
  'variables',
];

const namesIn = (root: Element): string[] =>
  NAMED.flatMap((kind) => within(root, kind)).map((element) => textOf(element, 'name') ?? '');

/** What is referred to: elements, resources, and of a record what is below it. */
const referencesIn = (root: Element): string[] => [
  ...['targetReference', 'elementReference', 'leftValueReference', 'assignToReference'].flatMap(
    (name) => within(root, name).map(({ text }) => text),
  ),
  ...within(root, 'expression').flatMap(({ text }) =>
    [...text.matchAll(/\{!([^}]+)\}/g)].map(([, name = '']) => name),
  ),
];

describe.each(byFullName('Flow'))('%s', (_, { path, root }: MetadataFile) => {
  it('has nothing that the scanner of flows finds fault with', async () => {
    const [scanned] = scanner.scan(await scanner.parse([join(ROOT, path)]));
    const found = scanned?.ruleResults.filter(({ occurs }) => occurs) ?? [];
    expect(found.map(({ ruleName, details }) => [ruleName, details])).toEqual([]);
    expect(scanned?.ruleResults.length).toBeGreaterThan(15);
  });

  it('refers only to what is there', () => {
    const names = namesIn(root);
    expect(new Set(names).size).toBe(names.length);
    const own = referencesIn(root).filter((name) => !name.startsWith('$'));
    expect(own.filter((name) => !names.includes(name.split('.')[0] ?? ''))).toEqual([]);
  });

  it('knows the fields, labels and notification types that it names', () => {
    const object = textOf(all(root, 'start')[0] as Element, 'object') ?? '';
    const references = referencesIn(root);
    const fields = references.flatMap((name) => {
      const [, field] = /^\$Record(?:__Prior)?\.(\w+__c)$/.exec(name) ?? [];
      return field === undefined ? [] : [`${object}.${field}`];
    });
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((name) => !fullNames('CustomField').includes(name))).toEqual([]);
    const labels = references.flatMap((name) => /^\$Label\.(.+)$/.exec(name)?.[1] ?? []);
    const known = LABELS.map(([name]) => name);
    expect(labels.filter((name) => !known.includes(name))).toEqual([]);
    const types = metadataFiles('CustomNotificationType').map(({ name }) => name);
    const asked = all(root, 'recordLookups').flatMap((lookup) =>
      within(lookup, 'stringValue').map(({ text }) => text),
    );
    expect(asked).toEqual(types);
  });
});

describe('the owner is told', () => {
  const { root } = metadataFiles('Flow')[0] as MetadataFile;
  const rules = all(root, 'decisions')
    .filter((decision) => textOf(decision, 'name') === 'Has_Worsened')
    .flatMap((decision) => all(decision, 'rules'));

  const holds = (condition: Element, values: Readonly<Record<string, string>>): boolean => {
    const value = values[textOf(condition, 'leftValueReference') ?? ''];
    const right = all(condition, 'rightValue')[0]?.children[0]?.text;
    return textOf(condition, 'operator') === 'EqualTo' ? value === right : value !== right;
  };

  /** Whether the flow tells the owner of a move, as its decision reads. */
  const isTold = (from: string, to: string, isClosed = false): boolean =>
    from !== to &&
    rules.some((rule) =>
      all(rule, 'conditions').every((condition) =>
        holds(condition, {
          '$Record.Band__c': to,
          '$Record__Prior.Band__c': from,
          '$Record.Opportunity__r.IsClosed': String(isClosed),
        }),
      ),
    );

  it('of each step towards the customer, and of no other', () => {
    const [unknown, ...dial] = BANDS;
    const told = [unknown, ...dial].flatMap((from) =>
      dial.filter((to) => isTold(from, to)).map((to) => `${from} → ${to}`),
    );
    const expected = dial.flatMap((from, place) =>
      dial
        .slice(0, place)
        .filter((to) => to.startsWith('customer-'))
        .map((to) => `${from} → ${to}`),
    );
    expect(told.sort()).toEqual(expected.sort());
  });

  it('of nothing on a closed deal', () => {
    expect(isTold('balanced', 'customer-leads', false)).toBe(true);
    expect(isTold('balanced', 'customer-leads', true)).toBe(false);
  });
});
