import { join } from 'node:path';
import { problem } from '../problem.ts';
import type { Project } from '../project.ts';
import { fieldPath } from './fieldTokens.ts';
import { metadataFiles } from './files.ts';
import type { ListFilter, ListView } from './types.ts';
import { listOf, readXml, textOf, textsOf, type Element } from './xml.ts';

const OPERATORS: Readonly<Record<string, ListFilter['operator']>> = {
  equals: 'eq',
  notEqual: 'ne',
  lessThan: 'lt',
  lessOrEqual: 'lte',
  greaterThan: 'gt',
  greaterOrEqual: 'gte',
  contains: 'like',
  startsWith: 'like',
};

/** List views of an object that the project ships. */
export function readListViews(project: Project, object: string): ListView[] {
  const folder = join(project.metadata, 'objects', object, 'listViews');
  return metadataFiles(folder, '.listView-meta.xml').map(({ name, path }) =>
    listView(name, object, readXml(path, 'ListView')),
  );
}

function listView(name: string, object: string, root: Element): ListView {
  return {
    name,
    label: textOf(root, 'label'),
    mine: textOf(root, 'filterScope') === 'Mine',
    columns: textsOf(root, 'columns').map((token) => fieldPath(object, token)),
    filters: listOf(root, 'filters').map((filter) => listFilter(name, object, filter)),
  };
}

function listFilter(view: string, object: string, filter: Element): ListFilter {
  const path = fieldPath(object, textOf(filter, 'field'));
  const operation = textOf(filter, 'operation');
  const operator = OPERATORS[operation];
  if (!operator)
    throw problem(
      'UnknownFilter',
      `The list view ${view} of ${object} filters ${path} by '${operation}'.`,
      `Use one of: ${Object.keys(OPERATORS).join(', ')}.`,
    );
  return { path, operator, value: wildcards(operation, textOf(filter, 'value')) };
}

function wildcards(operation: string, value: string): string {
  if (operation === 'contains') return `%${value}%`;
  return operation === 'startsWith' ? `${value}%` : value;
}
