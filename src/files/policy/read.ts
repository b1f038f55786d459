import { extname } from 'node:path';
import { parsePolicy, type Policy } from '../../model/index.ts';
import { fileError } from '../messages.ts';
import { textOf } from '../text.ts';
import { aboutFlaws, aboutIn, type AboutPolicy } from './about.ts';
import { doubtsOf } from './doubts.ts';
import { parseJson, parseYaml, type Parsed, type Remark } from './syntax.ts';

/** A policy as a file has it. */
export interface PolicyFile extends AboutPolicy {
  path: string;
  policy: Policy;
}

/** What is to be said of a policy file. */
export interface CheckedPolicyFile {
  path: string;
  /** Null: the file has flaws. */
  file: PolicyFile | null;
  /** What is wrong, in the order of the file. */
  flaws: Remark[];
  /** What is allowed, but probably wrong, in the order of the file. */
  doubts: Remark[];
}

const PARSERS: Readonly<Record<string, (text: string) => Parsed>> = {
  '.yaml': parseYaml,
  '.yml': parseYaml,
  '.json': parseJson,
};

/** The kinds of files that a policy is kept in. */
export const POLICY_FILES = Object.keys(PARSERS).join(', ');

const inOrder = (remarks: readonly Remark[]): Remark[] =>
  remarks.toSorted((a, b) => a.line - b.line || a.column - b.column);

/** The whole text of a policy file. */
export async function policyTextOf(path: string): Promise<string> {
  if (!PARSERS[extname(path).toLowerCase()])
    throw fileError('unknownFileKind', [path], [POLICY_FILES]);
  let text = '';
  for await (const piece of textOf(path)) text += piece;
  if (text.trim() === '') throw fileError('fileIsEmpty', [path]);
  return text;
}

/** The model takes a text for JSON, but a file that holds one text holds no policy. */
const objectIn = (document: unknown): unknown => (typeof document === 'string' ? null : document);

/** What is to be said of the text of a policy file. */
export function checkPolicyText(path: string, text: string): CheckedPolicyFile {
  const parse = PARSERS[extname(path).toLowerCase()] ?? parseYaml;
  const { document, flaws: broken, locate } = parse(text);
  if (broken.length > 0) return { path, file: null, flaws: inOrder(broken), doubts: [] };
  const placed = (remark: Pick<Remark, 'path' | 'message'>): Remark => ({
    ...remark,
    ...locate(remark.path),
  });
  const { policy, flaws: wrong } = parsePolicy(objectIn(document));
  const flaws = inOrder([...aboutFlaws(document), ...wrong].map(placed));
  if (!policy || flaws.length > 0) return { path, file: null, flaws, doubts: [] };
  const file = { path, policy, ...aboutIn(document) };
  return { path, file, flaws, doubts: inOrder(doubtsOf(policy).map(placed)) };
}

/**
 * Checks a policy file.
 * @param path a `.yaml`, `.yml` or `.json` file.
 * @throws {SfError} where it cannot be read.
 */
export const checkPolicyFile = async (path: string): Promise<CheckedPolicyFile> =>
  checkPolicyText(path, await policyTextOf(path));

/** What is wrong, with the path of the value. */
export const remarkText = ({ path, message }: Remark): string => `${path} ${message}`.trim();

/** The file, if there is nothing wrong with it. */
function soundPolicyFile({ path, file, flaws }: CheckedPolicyFile): PolicyFile {
  if (file) return file;
  const list = flaws.map((flaw) => `  ${flaw.line}:${flaw.column}  ${remarkText(flaw)}`).join('\n');
  throw fileError('policyFileBroken', [path, list], [path]);
}

/**
 * Reads a policy file.
 * @throws {SfError} where it cannot be read, or has flaws, with the place of each.
 */
export const readPolicyFile = async (path: string): Promise<PolicyFile> =>
  soundPolicyFile(await checkPolicyFile(path));
