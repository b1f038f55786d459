import { SalesforceError } from '../errors.ts';

/** Answers of earlier subrequests by reference id. */
export type Answers = ReadonlyMap<string, unknown>;

const REFERENCE = /@\{([^{}]*)\}/g;

/** Characters that references may bring into one subrequest: as many as a request may have. */
const MAX_CHARACTERS = 5 * 1024 * 1024;

/** Puts what earlier answers hold in place of `@{ref.id}`, `@{ref.records[0].Id}`. */
export class References {
  readonly #answers: Answers;
  #left = MAX_CHARACTERS;

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /** The text, filled in; throws if a reference leads nowhere. */
  inText(text: string): string {
    return text.replace(REFERENCE, (_, path: string) => this.#taken(valueAt(this.#answers, path)));
  }

  /** The same for every text of a JSON value. */
  inValue(value: unknown): unknown {
    if (typeof value === 'string') return this.inText(value);
    if (Array.isArray(value)) return value.map((item) => this.inValue(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.inValue(item)]),
    );
  }

  #taken(value: string | number | boolean): string {
    const text = String(value);
    this.#left -= text.length;
    if (this.#left >= 0) return text;
    const message = `References bring more than ${MAX_CHARACTERS} characters into a subrequest`;
    throw new SalesforceError('LIMIT_EXCEEDED', message);
  }
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
