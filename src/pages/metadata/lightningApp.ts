import { join } from 'node:path';
import type { Project } from '../project.ts';
import { metadataFiles } from './files.ts';
import type { LightningApp, ObjectMetadata } from './types.ts';
import { listOf, readXml, textOf, textsOf, type Element } from './xml.ts';

const DEFAULT_TABS = ['standard-Opportunity', 'standard-Account'];

/** The project's first app; without one, the tabs that any seller has. */
export function readLightningApp(
  project: Project,
  objects: Readonly<Record<string, ObjectMetadata>>,
): LightningApp {
  const [file] = metadataFiles(join(project.metadata, 'applications'), '.app-meta.xml');
  const root = file ? readXml(file.path, 'CustomApplication') : {};
  const tabs = textsOf(root, 'tabs');
  return {
    label: textOf(root, 'label') || 'Sales',
    tabs: (tabs.length ? tabs : DEFAULT_TABS).flatMap((tab) =>
      Object.hasOwn(objects, tab.replace(/^standard-/, ''))
        ? [{ name: tab }]
        : pageTab(project, tab),
    ),
    recordPages: recordPages(root),
  };
}

function pageTab(project: Project, name: string): LightningApp['tabs'] {
  const file = join(project.metadata, 'tabs', `${name}.tab-meta.xml`);
  const flexiPage = textOf(readXml(file, 'CustomTab'), 'flexiPage');
  return flexiPage ? [{ name, flexiPage }] : [];
}

/** Pages that the app puts in the place of the org's own, for records on a desktop. */
function recordPages(root: Element): Record<string, string> {
  const views = [
    ...listOf(root, 'actionOverrides'),
    ...listOf(root, 'profileActionOverrides'),
  ].filter((override) => textOf(override, 'actionName') === 'View');
  return Object.fromEntries(
    views.map((override) => [textOf(override, 'pageOrSobjectType'), textOf(override, 'content')]),
  );
}
