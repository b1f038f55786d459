import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** What a record page needs that is loaded late: the app itself, the page and its components. */
const LATE = /\/app\.ts$|\/recordPage\.ts$|project\/flexiPage\/RecordPage\/(?!Default)/;

/** Makes the browser fetch a record page's scripts along with the first ones, not after them. */
export function preloadPlugin(): Plugin {
  return {
    name: 'preload',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        [...lateFiles(bundle)].filter((file) => !html.includes(file)).map(preloadTag),
    },
  };
}

function lateFiles(bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>();
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && LATE.test(chunk.facadeModuleId ?? ''))
      addWithImports(chunk.fileName, bundle, files);
  return files;
}

function addWithImports(file: string, bundle: Rolldown.OutputBundle, files: Set<string>): void {
  const chunk = bundle[file];
  if (files.has(file) || chunk?.type !== 'chunk') return;
  files.add(file);
  for (const imported of chunk.imports) addWithImports(imported, bundle, files);
}

const preloadTag = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
  injectTo: 'head',
});
