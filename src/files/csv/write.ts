import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';

/** Any other cell is quoted: so none is taken for two where another sign separates cells. */
const NOT_PLAIN = /[^\w.:-]/;

/** How a table is written. */
interface Style {
  delimiter?: string;
  /** Of the file system; `wx` refuses to write over a file. */
  flags?: 'w' | 'wx';
}

/** Writes rows of cells, the header first, as UTF-8 with the mark by which Excel knows it. */
export async function writeTable(
  path: string,
  rows: Iterable<readonly string[]>,
  { delimiter = ',', flags = 'w' }: Style = {},
): Promise<void> {
  const writer = stringify({ bom: true, delimiter, quoted_match: NOT_PLAIN });
  await pipeline(Readable.from(rows), writer, createWriteStream(path, { flags }));
}
