import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { DEFAULT_RECORD_PAGE } from '../metadata/defaultRecordPage.ts';
import { designProperties } from '../metadata/designProperties.ts';
import { readFlexiPages } from '../metadata/flexiPages.ts';
import { readLightningApp } from '../metadata/lightningApp.ts';
import { readObjects } from '../metadata/orgMetadata.ts';
import type { FlexiPage, PageComponent } from '../metadata/types.ts';
import type { Project } from '../project.ts';
import { labelsIn, languagesOf } from './labels.ts';

const METADATA = 'project/metadata';
const LANGUAGES = 'project/languages';
const LANGUAGE = 'project/language/';
const PAGES = 'project/flexiPages';
const PAGE = 'project/flexiPage/';

/** Components of a page that the page draws itself. */
const DRAWN_BY_PARENT = new Set(['flexipage:tab', 'flexipage:column', 'flexipage:field']);

/**
 * The project's metadata as modules: `project/metadata` has the app and the objects,
 * `project/flexiPages` lists the pages, each loaded with its components when it is opened, and
 * `project/languages` the languages, each loaded with its custom labels where the user reads it.
 */
export function metadataPlugin(project: Project): Plugin {
  const pages = () => [
    DEFAULT_RECORD_PAGE,
    ...readFlexiPages(project, (component) => designProperties(project, component)),
  ];
  return {
    name: 'project-metadata',
    resolveId: (source) => (source.startsWith('project/') ? `\0${source}` : undefined),
    load(id) {
      if (id === `\0${METADATA}`) return metadataModule(project);
      if (id === `\0${LANGUAGES}`) return languagesModule(languagesOf(project));
      if (id.startsWith(`\0${LANGUAGE}`)) {
        return `export const labels = ${JSON.stringify(labelsIn(project, id.slice(LANGUAGE.length + 1)))};`;
      }
      if (id === `\0${PAGES}`) return pagesModule(pages());
      if (!id.startsWith(`\0${PAGE}`)) return undefined;
      const page = pages().find((candidate) => id === `\0${moduleOf(candidate)}`);
      return page && pageModule(project, page);
    },
  };
}

function metadataModule(project: Project): string {
  const objects = readObjects(project);
  const app = readLightningApp(project, objects);
  return [
    `export const app = ${JSON.stringify(app)};`,
    `export const objects = ${JSON.stringify(objects)};`,
  ].join('\n');
}

function languagesModule(languages: readonly string[]): string {
  const entries = languages.map((name) => `${name}: () => import('${LANGUAGE}${name}')`);
  return `export const languages = { ${entries.join(', ')} };`;
}

/** The kind is in the name: a build treats record pages in its own way. */
const moduleOf = ({ name, type }: Pick<FlexiPage, 'name' | 'type'>) => `${PAGE}${type}/${name}`;

function pagesModule(pages: readonly FlexiPage[]): string {
  const entries = pages.map(
    ({ name, type, object }) =>
      `{ name: ${JSON.stringify(name)}, type: ${JSON.stringify(type)}, ` +
      `object: ${JSON.stringify(object)}, load: () => import('${moduleOf({ name, type })}') }`,
  );
  return `export const flexiPages = [${entries.join(', ')}];`;
}

/** A page and the constructors of its components; those that have none here are left out. */
function pageModule(project: Project, page: FlexiPage): string {
  const names = [...new Set(Object.values(page.regions).flatMap((region) => named(region)))];
  const known = names.filter((name) => exists(project, name));
  const imports = known.map((name, i) => `import c${i} from '${name.replace(':', '/')}';`);
  const constructors = known.map((name, i) => `${JSON.stringify(name)}: c${i}`);
  return [
    ...imports,
    `export const page = ${JSON.stringify(page)};`,
    `export const constructors = { ${constructors.join(', ')} };`,
  ].join('\n');
}

function named(components: readonly PageComponent[]): string[] {
  return components.flatMap(({ component, facets }) => [
    ...(DRAWN_BY_PARENT.has(component) ? [] : [component]),
    ...Object.values(facets).flatMap((facet) => named(facet)),
  ]);
}

function exists(project: Project, component: string): boolean {
  const [namespace = '', name = ''] = component.split(':');
  const folder = namespace === 'c' ? project.components : join(project.standIns, namespace);
  return existsSync(join(folder, name));
}
