import { columnsOf, SYSTEM_FIELDS } from './columns.ts';
import { byFullName, fieldNames, fieldsOf, missing, type MetadataFile } from './project.ts';
import { all, textOf, texts, within, type Element } from './xml.ts';

/** Related lists of standard make, which are of no lookup. */
const STANDARD_LISTS = ['RelatedEntityHistoryList'];

/** Whether a related list shows records, and fields of them, that are there. */
function isThere(list: Element): boolean {
  const name = textOf(list, 'relatedList') ?? '';
  const [child = '', lookup = ''] = name.split('.');
  const columns = missing(texts(list, 'fields'), columnsOf(child));
  return STANDARD_LISTS.includes(name) || (fieldNames(child).includes(lookup) && !columns.length);
}

describe.each(byFullName('Layout'))('%s', (_, { name, root }: MetadataFile) => {
  const object = name.split('-')[0] ?? '';
  const behaviors = new Map(
    within(root, 'layoutItems').map((item) => [textOf(item, 'field'), textOf(item, 'behavior')]),
  );

  it('shows every field of its object once', () => {
    const shown = within(root, 'field').map(({ text }) => text);
    expect(missing(shown, SYSTEM_FIELDS).sort()).toEqual(fieldNames(object).sort());
  });

  it('asks for what is required and for nothing else', () => {
    const asked = fieldNames(object).filter((field) => behaviors.get(field) === 'Required');
    const required = fieldsOf(object).filter(({ isRequired }) => isRequired);
    expect(asked.sort()).toEqual(required.map((field) => field.name).sort());
  });

  it('lists related records that are there', () => {
    expect(all(root, 'relatedLists').filter((list) => !isThere(list))).toEqual([]);
  });
});
