import { extname } from 'node:path';
import { readCsvDeals } from './csv/readDeals.ts';
import { writeCsvDeals } from './csv/writeDeals.ts';
import { readJsonDeals } from './json/readDeals.ts';
import { writeJsonDeals } from './json/writeDeals.ts';
import { fileError } from './messages.ts';
import type { DealsFile, DealsToWrite } from './types.ts';

export type { DealEntry, DealsFile } from './types.ts';

interface Format {
  read(path: string): Promise<DealsFile>;
  write(path: string, file: DealsToWrite): Promise<void>;
}

const FORMATS: Readonly<Record<string, Format>> = {
  '.json': { read: readJsonDeals, write: writeJsonDeals },
  '.csv': { read: readCsvDeals, write: writeCsvDeals },
};

function formatOf(path: string): Format {
  const format = FORMATS[extname(path).toLowerCase()];
  if (!format) throw fileError('unknownFileKind', [path], [Object.keys(FORMATS).join(' or ')]);
  return format;
}

/**
 * Reads deals and their logs. What makes no sense is reported in `issues`; events are handed on as
 * they are, for the model judges them.
 * @param path a `.json` or `.csv` file.
 * @throws {SfError} where the file cannot be read, is broken, or says two things of one deal.
 */
export async function readDealsFile(path: string): Promise<DealsFile> {
  return formatOf(path).read(path);
}

/**
 * Writes deals so that reading them gives the same. CSV has no place for policies, only for the
 * version and the day of each deal's reading: what else is known of policies is left out there.
 * @param path a `.json` or `.csv` file; one that is there is replaced.
 * @throws {SfError} where the file cannot be written.
 */
export async function writeDealsFile(path: string, file: DealsToWrite): Promise<void> {
  await formatOf(path).write(path, file);
}
