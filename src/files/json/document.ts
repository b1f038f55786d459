import { textOf } from '../text.ts';
import { fileError } from '../messages.ts';
import { brokenAt } from './position.ts';

/** JSON objects, as they come. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { line, column } = brokenAt(text);
    throw fileError('brokenJson', [path, line, column], [], error);
  }
}

/**
 * What a JSON file holds.
 * @throws {SfError} where it cannot be read, or is no JSON, with line and column.
 */
export async function readDocument(path: string): Promise<unknown> {
  let text = '';
  for await (const piece of textOf(path)) text += piece;
  if (text.trim() === '') throw fileError('fileIsEmpty', [path]);
  return parse(path, text);
}
