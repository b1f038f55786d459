import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import type { Sources } from './compile/bundles.ts';
import { lwcPlugin } from './compile/lwcPlugin.ts';
import { metadataPlugin } from './compile/metadataPlugin.ts';
import { stylePlugin } from './compile/stylePlugin.ts';
import type { Project } from './project.ts';

/** What the static build and the development server have in common. */
export function viteConfig(
  project: Project,
  mode: 'development' | 'production',
  sources: Sources,
  entries: ReadonlyMap<string, string>,
): InlineConfig {
  return {
    configFile: false,
    root: project.browser,
    cacheDir: join(project.cache, 'vite'),
    mode,
    logLevel: 'warn',
    plugins: [
      metadataPlugin(project),
      lwcPlugin({ project, sources, entries, sourcemap: mode === 'development' }),
      stylePlugin(),
    ],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    optimizeDeps: { noDiscovery: true },
  };
}
