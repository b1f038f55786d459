import { join } from 'node:path';
import type { Project } from '../project.ts';
import { fieldPath } from './fieldTokens.ts';
import { metadataFiles } from './files.ts';
import type { Layout, LayoutSection, RelatedList } from './types.ts';
import { listOf, readXml, textOf, textsOf, type Element } from './xml.ts';

/** The page layout that the project ships for an object; undefined where it ships none. */
export function readLayout(project: Project, object: string): Layout | undefined {
  const files = metadataFiles(join(project.metadata, 'layouts'), '.layout-meta.xml');
  const file = files.find(({ name }) => name.startsWith(`${object}-`));
  if (!file) return undefined;
  const root = readXml(file.path, 'Layout');
  return {
    sections: listOf(root, 'layoutSections').map(section),
    relatedLists: listOf(root, 'relatedLists').flatMap(relatedList),
  };
}

/** Fields of the compact layout that the object's file assigns, without the record's name. */
export function readHighlights(project: Project, object: string): string[] {
  const folder = join(project.metadata, 'objects', object);
  const assigned = textOf(
    readXml(join(folder, `${object}.object-meta.xml`), 'CustomObject'),
    'compactLayoutAssignment',
  );
  const file = join(folder, 'compactLayouts', `${assigned}.compactLayout-meta.xml`);
  return textsOf(readXml(file, 'CompactLayout'), 'fields').filter((field) => field !== 'Name');
}

function section(element: Element): LayoutSection {
  const columns = listOf(element, 'layoutColumns').map((column) =>
    listOf(column, 'layoutItems').flatMap((item) => textsOf(item, 'field')),
  );
  return { label: textOf(element, 'label'), columns: columns.filter((column) => column.length) };
}

/** Lists of children are named `Child__c.Parent__c`; the platform's own, like history, are not. */
function relatedList(element: Element): RelatedList[] {
  const [object = '', field] = textOf(element, 'relatedList').split('.');
  if (!field) return [];
  const columns = textsOf(element, 'fields').map((token) => fieldPath(object, token));
  const path = fieldPath(object, textOf(element, 'sortField') || 'NAME');
  const sorting = { path, descending: textOf(element, 'sortOrder') === 'Desc' };
  return [{ object, field, columns, sorting }];
}
