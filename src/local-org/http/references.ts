import { SalesforceError } from '../errors.ts';

/** Answers of earlier subrequests by reference id. */
export type Answers = ReadonlyMap<string, unknown>;

const REFERENCE = /@\{([^{}]*)\}/g;

/** Puts what earlier answers hold in place of `@{ref.id}`, `@{ref.records[0].Id}` in a text. */
export const resolvedText = (answers: Answers, text: string): string =>
  text.replace(REFERENCE, (_, path: string) => String(valueAt(answers, path)));

/** The same in every text of a JSON value. */
export function resolved(answers: Answers, value: unknown): unknown {
  if (typeof value === 'string') return resolvedText(answers, value);
  if (Array.isArray(value)) return value.map((item) => resolved(answers, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, resolved(answers, item)]),
  );
}

function valueAt(answers: Answers, path: string): string | number | boolean {
  const [reference = '', ...keys] = path.split(/[.[\]]+/).filter((key) => key !== '');
  const value = keys.reduce(step, answers.get(reference));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw new SalesforceError(
    'PROCESSING_HALTED',
    `Invalid reference specified. No value for ${path.slice(0, 80)} found in ${reference.slice(0, 80)}`,
  );
}

function step(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
