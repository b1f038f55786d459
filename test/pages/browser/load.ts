/**
 * A module that is written for the browser, with the part of it that a test needs: its own types
 * are checked against the browser's, by `src/pages/tsconfig.browser.json`.
 */
export async function browserModule<T>(name: string): Promise<T> {
  const url = new URL(`../../../src/pages/browser/${name}.ts`, import.meta.url);
  return (await import(url.href)) as T;
}
