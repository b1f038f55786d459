import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Project } from '../project.ts';
import { baseComponents, bundleOf, type Sources } from './bundles.ts';
import { compileBundle } from './compileBundle.ts';
import { isHidden, reveal } from './hidden.ts';
import { iconModule, iconsInUse } from './icons.ts';
import { orgModule } from './orgModules.ts';
import { ICONS, moduleResolver, NO_STYLES, NO_TEMPLATE, ORG } from './resolve.ts';

export interface LwcOptions {
  project: Project;
  sources: Sources;
  /** Modules that are taken from another place: name to file. */
  entries?: ReadonlyMap<string, string>;
  sourcemap?: boolean;
}

/** Builds Lightning components as the platform would, for Vite and Rolldown alike. */
export function lwcPlugin({ project, sources, entries, sourcemap = false }: LwcOptions): Plugin {
  const resolveModule = moduleResolver(project, { sources, entries: entries ?? new Map() });
  const importers = new Map<string, string>();
  return {
    name: 'lwc',
    enforce: 'pre',
    config: () => ({ define: { 'import.meta.env.SSR': 'false' } }),
    resolveId(source, importer = '') {
      const id = resolveModule(source, importer);
      if (id?.startsWith(ORG)) importers.set(id, reveal(importer));
      return id;
    },
    load(id) {
      if (id.startsWith(ORG)) {
        this.addWatchFile(project.labels);
        return orgModule(project, id.slice(ORG.length), importers.get(id) ?? 'a page');
      }
      if (id.startsWith(ICONS))
        return iconModule(project, id.slice(ICONS.length), iconsInUse(project));
      if (id === NO_TEMPLATE) return 'export default undefined;';
      if (id === NO_STYLES) return 'export default [];';
      return isHidden(id) ? readFileSync(reveal(id), 'utf8') : undefined;
    },
    transform(source, id) {
      const file = reveal(id);
      const bundle = bundleOf(project, file);
      if (!bundle || !/\.(ts|js|html|css)$/.test(file)) return undefined;
      const scoped = id.includes('scoped=true');
      const { code, map, warnings } = compileBundle(source, { bundle, file, scoped, sourcemap });
      if (!file.startsWith(baseComponents(project)))
        for (const warning of warnings) this.warn(`${warning} (${file})`);
      return { code, map: map as string, moduleType: 'js' };
    },
  };
}
