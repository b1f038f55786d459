import { join } from 'node:path';

import { filesWith, metadataRoot, nameOf } from '../schema/files.ts';

const SUFFIX = '.customPermission-meta.xml';

/** Names of the custom permissions of a package directory. */
export const readCustomPermissions = (packageDir: string): string[] =>
  filesWith(join(metadataRoot(packageDir), 'customPermissions'), SUFFIX).map((path) =>
    nameOf(path, SUFFIX),
  );
