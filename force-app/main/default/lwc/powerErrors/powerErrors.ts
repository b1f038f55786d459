/** Errors of wires and saves, whatever their shape, as sentences. */

interface Shape {
  message?: unknown;
  body?: unknown;
  errors?: unknown;
  statusText?: unknown;
}

const isObject = (value: unknown): value is Shape => typeof value === 'object' && value !== null;

const fromBody = (body: unknown): string[] =>
  Array.isArray(body) || isObject(body) ? reduceErrors(body) : [];

/** The first of an error's places that says something: body, list, message, status. */
function messagesOf(error: unknown): string[] {
  if (typeof error === 'string') return [error];
  if (!isObject(error)) return [];
  const inner = [...fromBody(error.body), ...fromBody(error.errors)];
  if (inner.length > 0) return inner;
  const text = error.message ?? error.statusText;
  return typeof text === 'string' ? [text] : [];
}

/** Every distinct message in one error or a list of them. */
export function reduceErrors(errors: unknown): string[] {
  const list = Array.isArray(errors) ? errors : [errors];
  return [...new Set(list.flatMap(messagesOf).filter((message) => message !== ''))];
}
