import { registerHooks } from 'node:module';

/**
 * All files of tests run in the same few processes, which load what is tested once. What helps a
 * file of tests is loaded for it alone, as it registers hooks and keeps what it has to clear up.
 */
const TESTS = new URL('.', import.meta.url).href;

/** The mark by which the runner makes a file of tests a module of its own, e.g. `?1764489600000`. */
const markOf = (parent: string | undefined): string =>
  parent?.startsWith(TESTS) ? new URL(parent).search : '';

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const isHelper = resolved.url.startsWith(TESTS) && resolved.url.endsWith('.ts');
    return isHelper ? { ...resolved, url: resolved.url + markOf(context.parentURL) } : resolved;
  },
});
