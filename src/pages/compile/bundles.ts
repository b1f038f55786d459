import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Project } from '../project.ts';
import { problem } from '../problem.ts';

/** The Lightning bundle that a file belongs to. */
export interface Bundle {
  namespace: string;
  name: string;
}

/**
 * Which of `x.ts` and `x.js` a bundle's main file is: its source as it is edited, or the build of
 * it that an org gets.
 */
export type Sources = 'typescript' | 'deployed';

const EXTENSIONS: Record<Sources, readonly string[]> = {
  typescript: ['ts', 'js', 'html', 'css'],
  deployed: ['js', 'html', 'css'],
};

/** Folder of the base components' bundles. */
export const baseComponents = (project: Project): string =>
  join(project.packageFolder('lightning-base-components'), 'src');

/** The bundle that `file` is part of; undefined for files that no bundle has. */
export function bundleOf(project: Project, file: string): Bundle | undefined {
  if (isInside(project.components, file)) return bundleFrom(`c${sep}${inside(project, file)}`);
  const base = [project.standIns, baseComponents(project)].find((folder) => isInside(folder, file));
  return base === undefined ? undefined : bundleFrom(relative(base, file));
}

/** The file that `namespace/name` means when imported; undefined if `folder` has no such bundle. */
export function mainFile(folder: string, name: string, sources: Sources): string | undefined {
  const file = (extension: string) => join(folder, name, `${name}.${extension}`);
  if (sources === 'deployed' && !existsSync(file('js')) && existsSync(file('ts')))
    throw problem(
      'NotBuilt',
      `${name}.ts has no ${name}.js beside it, and an org takes only that.`,
      'Run npm run build first.',
    );
  return EXTENSIONS[sources].map(file).find((candidate) => existsSync(candidate));
}

const isInside = (folder: string, file: string) => file.startsWith(folder + sep);

const inside = (project: Project, file: string) => relative(project.components, file);

function bundleFrom(path: string): Bundle | undefined {
  const [namespace, name, file] = path.split(sep);
  return namespace && name && file ? { namespace, name } : undefined;
}
