import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A metadata file and the name that it gives to what it describes. */
export interface MetadataFile {
  name: string;
  path: string;
}

/** Files of a folder with that ending, in the order of their names; none where it is missing. */
export function metadataFiles(folder: string, ending: string): MetadataFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => ({ name: file.slice(0, -ending.length), path: join(folder, file) }));
}
