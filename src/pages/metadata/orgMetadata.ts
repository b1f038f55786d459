import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../project.ts';
import { readHighlights, readLayout } from './layouts.ts';
import { readListViews } from './listViews.ts';
import { STANDARD_OBJECTS } from './standardObjects.ts';
import type { ListView, ObjectMetadata } from './types.ts';
import { readXml, textOf } from './xml.ts';

const DEFAULT_ICON = 'standard:custom';

/** What an object has that neither the project nor the platform says anything about. */
const UNKNOWN = { highlights: [], layout: { sections: [], relatedLists: [] }, listViews: [] };

/** What is known of each object: what the project ships before what every org has. */
export function readObjects(project: Project): Record<string, ObjectMetadata> {
  const names = new Set([...Object.keys(STANDARD_OBJECTS), ...shippedObjects(project)]);
  return Object.fromEntries([...names].map((name) => [name, objectMetadata(project, name)]));
}

function objectMetadata(project: Project, name: string): ObjectMetadata {
  const standard = STANDARD_OBJECTS[name] ?? { ...UNKNOWN, icon: tabIcon(project, name) };
  const shipped = readHighlights(project, name);
  return {
    icon: standard.icon,
    highlights: shipped.length ? shipped : standard.highlights,
    layout: readLayout(project, name) ?? standard.layout,
    listViews: [...readListViews(project, name), ...standard.listViews].map(withName),
  };
}

/** Every list leads to its records by their names. */
const withName = (view: ListView): ListView =>
  view.columns.includes('Name') ? view : { ...view, columns: ['Name', ...view.columns] };

/** `<motif>Custom53: Bell</motif>` is the icon `custom:custom53`. */
function tabIcon(project: Project, name: string): string {
  const file = join(project.metadata, 'tabs', `${name}.tab-meta.xml`);
  const motif = textOf(readXml(file, 'CustomTab'), 'motif').split(':')[0] ?? '';
  return motif ? `custom:${motif.toLowerCase()}` : DEFAULT_ICON;
}

function shippedObjects(project: Project): string[] {
  const folder = join(project.metadata, 'objects');
  return existsSync(folder) ? readdirSync(folder) : [];
}
