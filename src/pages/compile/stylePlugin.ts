import type { Plugin } from 'vite';

/** Pictures that SLDS names but its package does not have: avatars and banners that no page uses. */
const MISSING_PICTURE = /url\((['"]?)\.\.\/\.\.\/public\/[^)]*\)/g;

/** Makes SLDS fit for bundling. */
export function stylePlugin(): Plugin {
  return {
    name: 'slds',
    enforce: 'pre',
    transform: (source, id) =>
      id.endsWith('.css')
        ? { code: source.replace(MISSING_PICTURE, 'none'), map: null }
        : undefined,
  };
}
