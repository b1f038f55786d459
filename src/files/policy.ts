/** Policies in YAML and JSON files. */
export { printPolicyFile, type PolicyFormat } from './policy/print.ts';
export {
  checkPolicyFile,
  readPolicyFile,
  remarkText,
  type CheckedPolicyFile,
  type PolicyFile,
} from './policy/read.ts';
export type { Remark } from './policy/syntax.ts';
export {
  policyFormatOf,
  rebasePolicyFile,
  writePolicyFile,
  writePolicySchema,
} from './policy/write.ts';
