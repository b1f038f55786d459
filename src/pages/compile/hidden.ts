/** Keeps Vite's own plugins for HTML and CSS away from templates and styles of components. */
const SUFFIX = '.lwc.js';

/** Module id of a file: templates and styles get a suffix, everything else keeps its name. */
export const hide = (file: string): string => (/\.(html|css)$/.test(file) ? file + SUFFIX : file);

/** The file behind a module id, without query and suffix. */
export function reveal(id: string): string {
  const path = id.split('?')[0] ?? id;
  return isHidden(id) ? path.slice(0, -SUFFIX.length) : path;
}

export const isHidden = (id: string): boolean => (id.split('?')[0] ?? id).endsWith(SUFFIX);

/** Query of a module id with its question mark, or nothing. */
export const queryOf = (id: string): string => /\?.*$/.exec(id)?.[0] ?? '';
