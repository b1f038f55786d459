import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { schemaFile, schemaOf } from '../../../scripts/schemas.ts';
import { printPolicyFile, type PolicyFormat } from '../../../src/files/policy.ts';
import { parsePolicy, type Policy } from '../../../src/model/index.ts';
import { builtInPolicy } from '../../../src/org/policies.ts';
import { run, type Run } from '../run.ts';

export const builtIn = builtInPolicy().policy;

/** The built-in policy with some fields replaced. */
export function policyWith(fields: Partial<Policy>): Policy {
  const { policy, flaws } = parsePolicy({ ...builtIn, ...fields });
  if (!policy) throw new Error(JSON.stringify(flaws));
  return policy;
}

/** The text of a policy file. */
export const policyText = (
  fields: Partial<Policy> = {},
  basedOn: string | null = 'built-in',
  format: PolicyFormat = 'yaml',
): string => printPolicyFile({ policy: policyWith(fields), basedOn, name: null }, format);

type Command = Parameters<typeof run>[0];

/** Runs a command for its JSON, which keeps to the schema that is published. */
export async function answer(
  name: string,
  command: Command,
  ...argv: string[]
): Promise<{ result: unknown; warnings: string[]; exitCode: number }> {
  const { stdout, exitCode } = await run(command, ...argv, '--json');
  const { result, warnings } = JSON.parse(stdout) as { result: unknown; warnings: string[] };
  const schema = readFileSync(schemaFile(name), 'utf8');
  expect(await schemaOf(name)).toBe(schema);
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(schema) as object,
  );
  expect([validate(result), validate.errors]).toEqual([true, null]);
  return { result, warnings, exitCode };
}

/** What somebody is told whose command failed: a name, what is wrong and what to do. */
export function expectRefusal({ error, exitCode, stderr }: Run, name: string): void {
  expect([error?.name, exitCode]).toEqual([name, 1]);
  expect(stderr).toContain(`Error (${name}): `);
  expect(stderr).toContain('Try this:');
}
