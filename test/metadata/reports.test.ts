import { byFullName, fieldNames, FIELDS, fullNames, metadataFiles } from './project.ts';
import { all, textOf, texts, within, type Element } from './xml.ts';

/** Standard fields that a report type may show. */
const STANDARD = ['Name', 'Id'];

const typeOf = (report: Element): Element => {
  const name = (textOf(report, 'reportType') ?? '').replace(/__c$/, '');
  return metadataFiles('ReportType').find((type) => type.name === name)?.root as Element;
};

/** `Power_Reading__c$Band__c`: how reports of custom types name fields. */
const codesOf = (type: Element): string[] =>
  within(type, 'columns').map((column) => `${textOf(column, 'table')}$${textOf(column, 'field')}`);

const NAMING = new Set([
  ...['field', 'column', 'dateColumn', 'sortColumn', 'groupingColumn'],
  ...['secondaryGroupingColumn', 'sortByName'],
]);

/** Every field that a report names, wherever it does. */
function namedIn({ name, text, children }: Element): string[] {
  const own = NAMING.has(name) && text !== '' && text !== 'RowCount' ? [text] : [];
  return [...own, ...children.flatMap(namedIn)];
}

describe.each(byFullName('ReportType'))('report type %s', (_, { root }) => {
  it('shows fields that are there, of an object that reports are on', () => {
    const base = textOf(root, 'baseObject') ?? '';
    const object = metadataFiles('CustomObject').find(({ name }) => name === base)?.root;
    expect(textOf(object as Element, 'enableReports')).toBe('true');
    const known = [...fieldNames(base), ...STANDARD];
    const shown = within(root, 'columns').map((column) => textOf(column, 'field'));
    expect(shown.filter((field) => !known.includes(field ?? ''))).toEqual([]);
    expect(new Set(shown).size).toBe(shown.length);
  });
});

describe.each(byFullName('Report'))('report %s', (_, { root }) => {
  it('names only what its type shows', () => {
    const codes = codesOf(typeOf(root));
    expect(namedIn(root).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('filters picklists by what they hold', () => {
    for (const item of within(root, 'criteriaItems')) {
      const [object, name] = (textOf(item, 'column') ?? '').split('$');
      const field = FIELDS.find((one) => one.object === object && one.name === name);
      if (field?.type !== 'Picklist') continue;
      const values = within(field.root, 'value').map((value) => textOf(value, 'fullName'));
      expect(values).toContain(textOf(item, 'value'));
    }
  });

  it('draws what it groups by', () => {
    const groups = ['groupingsDown', 'groupingsAcross'].flatMap((axis) =>
      all(root, axis).map((group) => textOf(group, 'field')),
    );
    const [chart] = all(root, 'chart');
    const drawn = ['groupingColumn', 'secondaryGroupingColumn'].flatMap((one) =>
      texts(chart as Element, one),
    );
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter((field) => !groups.includes(field))).toEqual([]);
  });

  it('takes a cross filter over a lookup of ours', () => {
    for (const filter of all(root, 'crossFilters'))
      expect(fieldNames(textOf(filter, 'relatedTable') ?? '')).toContain(
        textOf(filter, 'relatedTableJoinColumn'),
      );
  });
});

describe.each(byFullName('Dashboard'))('dashboard %s', (_, { root }) => {
  it('shows every report, and each as whoever looks may see it', () => {
    const shown = within(root, 'report').map(({ text }) => text);
    expect(shown.sort()).toEqual(fullNames('Report').sort());
    expect(textOf(root, 'dashboardType')).toBe('LoggedInUser');
  });
});
