import { fileError } from '../messages.ts';
import { columnNamed } from './columns.ts';

/** What separates cells: commas, semicolons as Excel writes them in Europe, or tabs. */
const DELIMITERS = [',', ';', '\t'];

/** No header is longer; a text without a line break is looked at no further. */
const MAX_HEADER = 100_000;

const known = (header: string, delimiter: string): number =>
  header.split(delimiter).filter((name) => columnNamed(name.replaceAll('"', ''))).length;

/** What separates the cells of a file with this header: whatever makes most sense of it. */
export const delimiterOf = (header: string): string =>
  DELIMITERS.reduce((best, delimiter) =>
    known(header, delimiter) > known(header, best) ? delimiter : best,
  );

/** A text whose first line is known, and which is still all there. */
export interface Peeked {
  firstLine: string;
  pieces: AsyncGenerator<string>;
}

async function* again(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/**
 * Looks at the first line that is not blank.
 * @throws {SfError} where there is none.
 */
export async function peek(path: string, pieces: AsyncGenerator<string>): Promise<Peeked> {
  let head = '';
  for (;;) {
    const firstLine = /^\s*(\S[^\r\n]*)[\r\n]/.exec(head)?.[1];
    if (firstLine !== undefined || head.length > MAX_HEADER) {
      return { firstLine: firstLine ?? head, pieces: again(head, pieces) };
    }
    const piece = await pieces.next();
    if (piece.done === true) break;
    head += piece.value;
  }
  if (head.trim() === '') throw fileError('fileIsEmpty', [path]);
  return { firstLine: head.trim(), pieces: again(head, pieces) };
}
