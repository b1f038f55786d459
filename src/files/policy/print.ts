/** A policy as the text of a file: JSON, or YAML with a word on every field. */
import { Document, isCollection, isMap, isPair, isScalar, type Pair, type YAMLMap } from 'yaml';
import schema from '../../../config/policy.schema.json' with { type: 'json' };
import { printPolicy, type Policy } from '../../model/index.ts';
import type { AboutPolicy } from './about.ts';

/** How a policy is written. */
export type PolicyFormat = 'yaml' | 'json';

/** Beside each policy file, so that editors help without any network. */
export const SCHEMA_FILE = 'power-policy.schema.json';
const SCHEMA = `./${SCHEMA_FILE}`;
const INDENT = 2;

/** A policy, and what its file says of it. */
export interface PolicyToWrite extends AboutPolicy {
  policy: Policy;
}

interface Described {
  description?: string;
  properties?: Readonly<Record<string, Described>>;
  additionalProperties?: Described | boolean;
}

const FIELDS = schema.properties as Readonly<Record<string, Described>>;

const documentOf = ({ policy, basedOn, name }: PolicyToWrite): object => ({
  $schema: SCHEMA,
  ...(basedOn === null ? {} : { basedOn }),
  ...(name === null ? {} : { name }),
  ...(JSON.parse(printPolicy(policy)) as object),
});

/** What a field is about: of kinds, what each of their own fields is about as well. */
function wordsOn({ description = '', properties, additionalProperties }: Described): string {
  const parts = typeof additionalProperties === 'object' ? additionalProperties.properties : {};
  const each = Object.entries({ ...properties, ...parts }).map(
    ([field, its]) => `   ${field}: ${its.description ?? ''}`,
  );
  return [` ${description}`, ...each].join('\n');
}

/** A kind, the thresholds: on one line each. */
function flatten(node: unknown): void {
  if (isCollection(node)) node.flow = true;
}

function layOut({ key, value }: Pair): void {
  const described = isScalar(key) ? FIELDS[String(key.value)] : undefined;
  if (isScalar(key) && described) {
    key.commentBefore = wordsOn(described);
    key.spaceBefore = true;
  }
  if (isMap(value)) for (const pair of value.items) flatten(pair.value);
  else flatten(value);
}

/** Prettier, which many keep their metadata in shape with, pads braces but not brackets. */
const PADDED = /^(thresholds: )\[ (.*) \]$/m;

/** YAML, every field with what it means above it. */
function yamlText(policy: PolicyToWrite): string {
  const document = new Document(documentOf(policy));
  for (const pair of (document.contents as unknown as YAMLMap).items)
    if (isPair(pair)) layOut(pair);
  const text = document.toString({ lineWidth: 0 }).replace(PADDED, '$1[$2]');
  return `# yaml-language-server: $schema=${SCHEMA}\n${text}`;
}

const jsonText = (policy: PolicyToWrite): string =>
  `${JSON.stringify(documentOf(policy), null, INDENT)}\n`;

/** The text of a policy file: reading it gives the same policy. */
export const printPolicyFile = (policy: PolicyToWrite, format: PolicyFormat): string =>
  format === 'yaml' ? yamlText(policy) : jsonText(policy);

/** The text of the schema that policy files name. */
export const printPolicySchema = (): string => `${JSON.stringify(schema, null, INDENT)}\n`;
