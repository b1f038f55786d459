import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { preloadPlugin } from './compile/preloadPlugin.ts';
import { buildVendor } from './compile/vendor.ts';
import { inputsHash, isMadeFrom, markMadeFrom } from './fresh.ts';
import { projectAt } from './project.ts';
import type { Log } from './types.ts';
import { viteConfig } from './viteConfig.ts';

/** Where pages are built, and from what. */
export interface BuildOptions {
  /** Folder that gets the pages; what was in it is lost. */
  outDir: string;
  projectDir: string;
  log?: Log;
}

/**
 * Builds the pages, of the components as an org gets them: each bundle's `.js` has to be there.
 * Does nothing when `outDir` already has the pages of just these sources.
 */
export async function buildPages({
  outDir,
  projectDir,
  log = () => undefined,
}: BuildOptions): Promise<void> {
  const project = projectAt(projectDir);
  const hash = inputsHash(project);
  if (isMadeFrom(outDir, hash)) {
    log('The pages are up to date.');
    return;
  }
  const vendor = await buildVendor(project, log);
  log('Building the pages…');
  const { plugins = [], ...config } = viteConfig(project, 'production', 'deployed', vendor);
  await build({
    ...config,
    plugins: [...plugins, preloadPlugin()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      cssTarget: 'esnext',
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  });
  compress(join(outDir, 'assets'));
  markMadeFrom(outDir, hash);
}

/** Leaves a compressed copy beside each file that is worth it. */
function compress(folder: string): void {
  for (const file of readdirSync(folder)) {
    const body = readFileSync(join(folder, file));
    const zipped = gzipSync(body, { level: 9 });
    if (zipped.length < body.length * 0.9) writeFileSync(join(folder, `${file}.gz`), zipped);
  }
}
