/** Places in a policy by JSON Pointer (RFC 6901): read one, fill one, take one out. Pure. */

/** A policy on its way: what stands in the place of a value may be what was typed there. */
export type PolicyDocument = Readonly<Record<string, unknown>>;

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

export const pathOf = (...steps: readonly string[]): string =>
  steps.map((step) => `/${escaped(step)}`).join('');

export const stepsOf = (path: string): string[] => path.split('/').slice(1).map(unescaped);

/** Whether one place is another, or lies within it. */
export const isWithin = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}/`);

const partOf = (value: unknown, step: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as PolicyDocument)[step]
    : undefined;

/** What stands at a place; undefined: nothing. */
export const valueAt = (document: unknown, path: string): unknown =>
  stepsOf(path).reduce(partOf, document);

/** A copy of an object or a list with a part replaced, or taken out where it is undefined. */
function withPart(whole: unknown, step: string, part: unknown): unknown {
  if (Array.isArray(whole))
    return whole.map((item: unknown, index) => (String(index) === step ? part : item));
  const others = Object.entries((whole ?? {}) as PolicyDocument);
  if (part === undefined) return Object.fromEntries(others.filter(([key]) => key !== step));
  const isThere = others.some(([key]) => key === step);
  const all = others.map(([key, value]) => [key, key === step ? part : value] as const);
  return Object.fromEntries(isThere ? all : [...all, [step, part]]);
}

function withinSteps(whole: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const part = rest.length === 0 ? value : withinSteps(partOf(whole, step), rest, value);
  return withPart(whole, step, part);
}

/** A copy with a place filled; undefined takes out what is there. */
export const withValue = (document: PolicyDocument, path: string, value: unknown): PolicyDocument =>
  withinSteps(document, stepsOf(path), value) as PolicyDocument;
