import { writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { replaceFile } from '../access.ts';
import { fileError } from '../messages.ts';
import {
  printPolicyFile,
  printPolicySchema,
  SCHEMA_FILE,
  type PolicyFormat,
  type PolicyToWrite,
} from './print.ts';
import { checkPolicyText, POLICY_FILES, policyTextOf } from './read.ts';
import { rebasedText } from './rebase.ts';

const FORMATS: Readonly<Record<string, PolicyFormat>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
};

/**
 * The format of a file by its name.
 * @throws {SfError} where it is none for a policy.
 */
export function policyFormatOf(path: string): PolicyFormat {
  const format = FORMATS[extname(path).toLowerCase()];
  if (!format) throw fileError('unknownFileKind', [path], [POLICY_FILES]);
  return format;
}

const replaceBy = (path: string, text: string): Promise<void> =>
  replaceFile(path, (draft) => writeFile(draft, text));

/**
 * Writes a policy; a file that is there is replaced.
 * @throws {SfError} where it cannot be written.
 */
export const writePolicyFile = async (path: string, policy: PolicyToWrite): Promise<void> =>
  replaceBy(path, printPolicyFile(policy, policyFormatOf(path)));

/**
 * Writes the schema that a policy file names beside it.
 * @returns its path.
 * @throws {SfError} where it cannot be written.
 */
export async function writePolicySchema(policyPath: string): Promise<string> {
  const path = join(dirname(policyPath), SCHEMA_FILE);
  await replaceBy(path, printPolicySchema());
  return path;
}

/**
 * Notes in a policy file that it is based on another version now; nothing else in it changes.
 * @returns whether it had to be changed.
 * @throws {SfError} where it cannot be written, or is written so unusually that it is left alone.
 */
export async function rebasePolicyFile(path: string, version: string): Promise<boolean> {
  const before = await policyTextOf(path);
  const { file } = checkPolicyText(path, before);
  if (file?.basedOn === version) return false;
  const after = rebasedText(before, version);
  const { file: rebased } = checkPolicyText(path, after);
  if (!isDeepStrictEqual(rebased, { ...file, basedOn: version }))
    throw fileError('policyFileUnusual', [path], [version]);
  await replaceBy(path, after);
  return true;
}
