import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { LocalOrgError } from '../errors.ts';

/** Paths of a folder's files with that suffix, by name; none if there is no such folder. */
export function filesWith(folder: string, suffix: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(suffix));
  return names.sort().map((name) => join(folder, name));
}

/** Names of the folders in a folder; none if it does not exist. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** `X` of a path `…/X.suffix`. */
export const nameOf = (path: string, suffix: string): string => basename(path, suffix);

/**
 * The folder of a package directory that holds its metadata: itself, or its `main/default`, `default`.
 * A directory without any stops the org, which would otherwise start empty and puzzle its user.
 */
export function metadataRoot(packageDir: string): string {
  const candidates = ['', 'default', 'main/default'].map((part) => join(packageDir, part));
  const root = candidates.find((folder) => existsSync(join(folder, 'objects')));
  if (root !== undefined) return root;
  throw new LocalOrgError(
    'MetadataNotFound',
    `There is no folder "objects" in ${packageDir}.`,
    'Name the package directory that holds the objects, such as force-app/main.',
  );
}
