import { Messages, type Org } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import {
  policyFormatOf,
  printPolicyFile,
  writePolicyFile,
  writePolicySchema,
  type PolicyFormat,
} from '../../../files/policy.ts';
import type { Policy } from '../../../model/index.ts';
import { connectionTo } from '../../../org/connect.ts';
import { publishedIn, requireRecordType } from '../../../org/policy/published.ts';
import { targetOf } from '../../../org/policy/target.ts';
import { knownInForce, policyNamed, type KnownPolicy } from '../../../org/policy/versions.ts';
import { BUILT_IN } from '../../../org/policies.ts';
import { requireDayOrToday } from '../../../org/today.ts';
import { patiently } from '../../../terminal/patience.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.policy.show');

/** Which policy to show. */
interface Asked {
  recordType: string | null;
  /** Version key; null: the one in force. */
  version: string | null;
  /** ISO day; null: today, where the user lives. */
  asOf: string | null;
}

export interface PolicyShowResult {
  /** Version key, or 'built-in'. */
  version: string;
  /** Developer name of the record type that it was published for; null: all, or built-in. */
  recordType: string | null;
  /** Null: built-in. */
  name: string | null;
  /** ISO day; null: built-in. */
  publishedOn: string | null;
  /** Who published it; null: built-in, or not to be seen. */
  publishedBy: string | null;
  /** Why; null: built-in, nobody said, or not to be seen. */
  reason: string | null;
  policy: Policy;
  /** File that it was written to; null: none. */
  file: string | null;
  /** File that its schema was written to; null: none. */
  schemaFile: string | null;
}

async function policyIn(
  org: Org | undefined,
  apiVersion: string | undefined,
  { recordType: named, version, asOf }: Asked,
): Promise<KnownPolicy> {
  if (version === BUILT_IN) return policyNamed({ records: [] }, BUILT_IN);
  const connection = await connectionTo(org, apiVersion);
  const published = await publishedIn(connection, new Date());
  if (version !== null) return policyNamed(published, version);
  const recordType = await requireRecordType(connection, published, targetOf(named, null));
  return knownInForce(published, recordType, asOf ?? published.today);
}

export default class PowerPolicyShow extends SfCommand<PolicyShowResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    // The built-in policy needs no org: the default one is looked for only where one is needed.
    'target-org': Flags.optionalOrg({
      summary: messages.getMessage('flags.target-org.summary'),
      default: async () => Promise.resolve(undefined),
    }),
    'api-version': Flags.orgApiVersion(),
    'record-type': Flags.string({
      char: 'r',
      summary: messages.getMessage('flags.record-type.summary'),
      exclusive: ['version-key'],
    }),
    'version-key': Flags.string({
      summary: messages.getMessage('flags.version-key.summary'),
      exclusive: ['record-type', 'as-of'],
    }),
    'as-of': Flags.string({ summary: messages.getMessage('flags.as-of.summary') }),
    file: Flags.file({
      char: 'f',
      summary: messages.getMessage('flags.file.summary'),
      description: messages.getMessage('flags.file.description'),
    }),
    format: Flags.option({
      options: ['yaml', 'json'] as const,
      summary: messages.getMessage('flags.format.summary'),
      exclusive: ['file'],
    })(),
    schema: Flags.boolean({
      summary: messages.getMessage('flags.schema.summary'),
      description: messages.getMessage('flags.schema.description'),
      allowNo: true,
      default: true,
    }),
  };

  public async run(): Promise<PolicyShowResult> {
    const { flags } = await this.parse(PowerPolicyShow);
    const asked: Asked = {
      recordType: flags['record-type'] ?? null,
      version: flags['version-key'] ?? null,
      asOf: requireDayOrToday(flags['as-of']),
    };
    if (flags.file !== undefined) policyFormatOf(flags.file);
    const known = await patiently(this.spinner, messages.getMessage('reading'), () =>
      policyIn(flags['target-org'], flags['api-version'], asked),
    );
    const schemaFile = await this.put(known, flags.file, flags.format ?? 'yaml', flags.schema);
    this.tell(known, asked.recordType);
    return { ...known, file: flags.file ?? null, schemaFile };
  }

  /**
   * Writes the policy to its file, or shows it.
   * @returns where its schema is; null: nowhere.
   */
  private async put(
    { policy, version, name }: KnownPolicy,
    file: string | undefined,
    format: PolicyFormat,
    withSchema: boolean,
  ): Promise<string | null> {
    const toWrite = { policy, basedOn: version, name };
    if (file === undefined) {
      this.log(printPolicyFile(toWrite, format).trimEnd());
      return null;
    }
    await writePolicyFile(file, toWrite);
    const schemaFile = withSchema ? await writePolicySchema(file) : null;
    this.log(messages.getMessage('written', [version, file]));
    if (schemaFile !== null) this.log(messages.getMessage('schemaWritten', [schemaFile]));
    return schemaFile;
  }

  /** Whoever edits this for a record type would publish it for all. */
  private tell({ version, recordType }: KnownPolicy, asked: string | null): void {
    if (targetOf(asked, null) !== null && recordType === null)
      this.warn(messages.getMessage('warning.noneOfItsOwn', [asked ?? '', version, asked ?? '']));
  }
}
