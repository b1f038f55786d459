import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { dirname, join, sep } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { buildVendor } from './compile/vendor.ts';
import { projectAt, type Project } from './project.ts';
import type { Log, Pages } from './types.ts';
import { viteConfig } from './viteConfig.ts';

/** What pages for development need. */
export interface DevOptions {
  projectDir: string;
  /** The server that the pages are part of: the browser is told of changes through it. */
  server: Server;
  /**
   * Components that are built from sources elsewhere, such as `c/powerModel`, and where these
   * begin, relative to the project.
   */
  bundles?: Readonly<Record<string, string>>;
  log?: Log;
}

/** Serves the pages from their sources; the browser loads again when any of them changes. */
export async function devPages(options: DevOptions): Promise<Pages> {
  const { projectDir, server, bundles = {}, log = () => undefined } = options;
  const project = projectAt(projectDir);
  const vendor = await buildVendor(project, log);
  const elsewhere = Object.entries(bundles).map(
    ([name, file]) => [name, join(projectDir, file)] as const,
  );
  const config = viteConfig(
    project,
    'development',
    'typescript',
    new Map([...vendor, ...elsewhere]),
  );
  const vite = await createServer({
    ...config,
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server }, fs: { allow: servedFolders(projectDir) } },
  });
  reloadOnChange(vite, [
    project.metadata,
    project.translations,
    join(projectDir, 'src/pages'),
    join(projectDir, 'config'),
    ...elsewhere.map(([, file]) => dirname(file)),
  ]);
  return {
    handle: (request, response) => answer(vite, project, request, response),
    close: () => vite.close(),
  };
}

/** Sources and packages; nothing else of the project, least of all the local org's state. */
const servedFolders = (projectDir: string) =>
  ['src', 'force-app', 'node_modules'].map((folder) => join(projectDir, folder));

/** Metadata and templates are no modules to Vite: whatever changes, the page is loaded afresh. */
function reloadOnChange(vite: ViteDevServer, folders: string[]): void {
  vite.watcher.add(folders);
  const changed = (file: string) => {
    const isSource = folders.some((folder) => file.startsWith(folder + sep));
    if (!isSource || file.includes('__tests__')) return;
    vite.moduleGraph.invalidateAll();
    vite.ws.send({ type: 'full-reload' });
  };
  vite.watcher.on('change', changed).on('add', changed).on('unlink', changed);
}

async function answer(
  vite: ViteDevServer,
  project: Project,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = request.url ?? '/';
  if (/^\/(lightning(\/.*)?)?(\?.*)?$/.test(url)) {
    const html = readFileSync(join(project.browser, 'index.html'), 'utf8');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(await vite.transformIndexHtml(url, html));
    return true;
  }
  return handledBy(vite, request, response);
}

/** Whether Vite has answered; what it does not know of it passes on. */
function handledBy(
  vite: ViteDevServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    response.once('close', () => resolve(true));
    vite.middlewares(request, response, (error?: Error) =>
      error ? reject(error) : resolve(false),
    );
  });
}
