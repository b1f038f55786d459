import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Project } from '../project.ts';
import { problem } from '../problem.ts';
import { baseComponents, bundleOf, mainFile, type Sources } from './bundles.ts';
import { hide, isHidden, queryOf, reveal } from './hidden.ts';
import { isIconModule } from './icons.ts';
import { isSessionModule } from './orgModules.ts';

/** Module ids of what is written on the fly and not read from a file. */
export const ORG = '\0org:';
export const ICONS = '\0icons:';
export const NO_TEMPLATE = '\0no-template';
export const NO_STYLES = '\0no-styles';

export interface ResolveOptions {
  sources: Sources;
  /** Modules that are taken from another place: name to file. */
  entries: ReadonlyMap<string, string>;
}

/** Names of the platform's engine and the packages that have them. */
const ENGINE: Record<string, string> = {
  lwc: '@lwc/engine-dom',
  '@lwc/engine-dom': '@lwc/engine-dom',
  '@lwc/synthetic-shadow': '@lwc/synthetic-shadow',
};

/** Styles that match under native shadow only: half of all code, and dead under synthetic shadow. */
const NATIVE_SHADOW = '.lbc.native.css';

type Step = (source: string, importer: string) => string | undefined;

/** Finds the module id for whatever a component imports, as the platform would. */
export function moduleResolver(project: Project, options: ResolveOptions): Step {
  const packaged = packagedModules(project);
  const steps: Step[] = [
    (source) => options.entries.get(source),
    (source) => engineFile(project, source),
    (source) => (isIconModule(source) ? ICONS + source : undefined),
    (source) => browserFile(project, source),
    (source, importer) => orgId(project, packaged, source, importer),
    (source, importer) => bundleFile(project, options.sources, source, importer),
    (source, importer) => relativeFile(project, options.sources, source, importer),
  ];
  return (source, importer) => {
    for (const step of steps) {
      const id = step(source, importer);
      if (id !== undefined) return id;
    }
    return undefined;
  };
}

/** Names of all stand-ins of a namespace. */
export const standInNames = (project: Project, namespace: string): string[] =>
  readdirSync(join(project.standIns, namespace)).map((name) => `${namespace}/${name}`);

function engineFile(project: Project, source: string) {
  const name = ENGINE[source];
  return name && join(project.packageFolder(name), 'dist/index.js');
}

function browserFile(project: Project, source: string) {
  return source.startsWith('pages/') ? join(project.browser, `${source.slice(6)}.ts`) : undefined;
}

/** Modules that the base components' package brings along, such as their own labels. */
function packagedModules(project: Project): ReadonlyMap<string, string> {
  const folder = project.packageFolder('lightning-base-components');
  const { lwc } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    lwc: { modules: { name?: string; path?: string }[] };
  };
  return new Map(
    lwc.modules.flatMap(({ name, path }) => (name && path ? [[name, join(folder, path)]] : [])),
  );
}

/** What the session knows comes before what the package brings. */
function orgId(
  project: Project,
  packaged: ReadonlyMap<string, string>,
  source: string,
  importer: string,
) {
  if (isSessionModule(source)) return ORG + source;
  const file = packaged.get(source);
  const mayHave = source.startsWith('@salesforce/i18n/') || isBaseComponent(project, importer);
  if (file && mayHave) return file;
  return source.startsWith('@salesforce/') ? ORG + source : undefined;
}

const isBaseComponent = (project: Project, importer: string) =>
  reveal(importer).startsWith(baseComponents(project));

/** `c/x` is the project's, `lightning/x` a shim or a base component, the rest stand-ins. */
function bundleFile(project: Project, sources: Sources, source: string, importer: string) {
  const [, namespace, name] = /^([a-z]\w*)\/(\w+)$/.exec(source) ?? [];
  if (!namespace || !name) return undefined;
  const file = candidates(project, sources, namespace).reduce<string | undefined>(
    (found, [folder, which]) => found ?? mainFile(folder, name, which),
    undefined,
  );
  if (file) return hide(file);
  if (!candidates(project, sources, namespace).length) return undefined;
  throw problem(
    'UnknownModule',
    `There is no ${source}, which ${importer} imports.`,
    namespace === 'lightning'
      ? `Write a shim in src/pages/lwc/lightning/${name}, or use what there is.`
      : 'Mend the name, or write it.',
  );
}

function candidates(project: Project, sources: Sources, namespace: string): [string, Sources][] {
  if (namespace === 'c') return [[project.components, sources]];
  const standIn: [string, Sources][] = existsSync(join(project.standIns, namespace))
    ? [[join(project.standIns, namespace), 'typescript']]
    : [];
  const base: [string, Sources][] =
    namespace === 'lightning' ? [[join(baseComponents(project), namespace), 'deployed']] : [];
  return [...standIn, ...base];
}

/** Within a bundle: extensions may be left out, a template or stylesheet may be missing. */
function relativeFile(project: Project, sources: Sources, source: string, importer: string) {
  if (isHidden(source) && isAbsolute(source)) return source;
  const from = reveal(importer);
  if (!source.startsWith('.') || !bundleOf(project, from)) return undefined;
  const asked = resolve(dirname(from), reveal(source));
  if (asked.endsWith(NATIVE_SHADOW)) return NO_STYLES;
  const file = existingFile(asked, sources);
  return file ? hide(file) + queryOf(source) : standInFor(asked);
}

function standInFor(missing: string) {
  if (missing.endsWith('.html')) return NO_TEMPLATE;
  return missing.endsWith('.css') ? NO_STYLES : undefined;
}

function existingFile(path: string, sources: Sources) {
  const extensions = sources === 'typescript' ? ['', '.ts', '.js'] : ['', '.js', '.ts'];
  return extensions.map((extension) => path + extension).find(isFile);
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
