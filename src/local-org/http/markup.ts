const ENTITIES: readonly (readonly [string, string])[] = [
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['&', '&amp;'],
];

/** Text as it stands in HTML or XML. */
export const escaped = (text: string): string =>
  text.replace(/[<>"'&]/g, (found) => ENTITIES.find(([plain]) => plain === found)?.[1] ?? '');

/** What such text says. */
export const unescaped = (text: string): string =>
  ENTITIES.reduce((partly, [plain, entity]) => partly.replaceAll(entity, plain), text);
