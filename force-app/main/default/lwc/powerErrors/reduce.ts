/** Errors of wires and saves, whatever their shape, as sentences. */

interface Shape {
  message?: unknown;
  body?: unknown;
  errors?: unknown;
  output?: unknown;
  fieldErrors?: unknown;
  statusText?: unknown;
}

const isObject = (value: unknown): value is Shape => typeof value === 'object' && value !== null;

const inside = (part: unknown): string[] =>
  Array.isArray(part) || isObject(part) ? reduceErrors(part) : [];

const ofFields = (part: unknown): string[] =>
  isObject(part) ? Object.values(part).flatMap(inside) : [];

/** The first of an error's places that says something: body, list, output, message, status. */
function messagesOf(error: unknown): string[] {
  if (typeof error === 'string') return [error];
  if (!isObject(error)) return [];
  const parts = [error.body, error.errors, error.output].flatMap(inside);
  const inner = [...parts, ...ofFields(error.fieldErrors)];
  if (inner.length > 0) return inner;
  const text = error.message ?? error.statusText;
  return typeof text === 'string' ? [text] : [];
}

/** Every distinct message in one error or a list of them. */
export function reduceErrors(errors: unknown): string[] {
  const list = Array.isArray(errors) ? errors : [errors];
  return [...new Set(list.flatMap(messagesOf).filter((message) => message !== ''))];
}
