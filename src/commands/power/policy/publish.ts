import { Messages } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { readPolicyFile, rebasePolicyFile, type PolicyFile } from '../../../files/policy.ts';
import { connectionTo } from '../../../org/connect.ts';
import type { Guard } from '../../../org/policy/guard.ts';
import { publishPolicy } from '../../../org/policy/publish.ts';
import { publishedIn, requireRecordType } from '../../../org/policy/published.ts';
import { targetOf } from '../../../org/policy/target.ts';
import { canvasOf } from '../../../terminal/canvas.ts';
import { patiently } from '../../../terminal/patience.ts';
import { removedKinds } from '../../../terminal/policy/differences.ts';
import {
  drawPublication,
  publicationOf,
  type PolicyPublication,
} from '../../../terminal/policy/publishResult.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.policy.publish');

export type PolicyPublishResult = PolicyPublication & {
  /** Whether the file's "basedOn" was brought up to date. */
  fileUpdated: boolean;
};

/** What the policy must have been made from. */
async function guardOf({ path, basedOn }: PolicyFile, base: string | undefined): Promise<Guard> {
  const policy = base === undefined ? null : (await readPolicyFile(base)).policy;
  return { basedOn, base: policy, source: path };
}

export default class PowerPolicyPublish extends SfCommand<PolicyPublishResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.requiredOrg(),
    'api-version': Flags.orgApiVersion(),
    file: Flags.file({
      char: 'f',
      summary: messages.getMessage('flags.file.summary'),
      required: true,
    }),
    reason: Flags.string({
      summary: messages.getMessage('flags.reason.summary'),
      required: true,
    }),
    name: Flags.string({
      char: 'n',
      summary: messages.getMessage('flags.name.summary'),
    }),
    'record-type': Flags.string({
      char: 'r',
      summary: messages.getMessage('flags.record-type.summary'),
    }),
    base: Flags.file({
      summary: messages.getMessage('flags.base.summary'),
      description: messages.getMessage('flags.base.description'),
    }),
    'ignore-conflicts': Flags.boolean({
      summary: messages.getMessage('flags.ignore-conflicts.summary'),
      exclusive: ['base'],
    }),
    'dry-run': Flags.boolean({
      summary: messages.getMessage('flags.dry-run.summary'),
    }),
  };

  public async run(): Promise<PolicyPublishResult> {
    const { flags } = await this.parse(PowerPolicyPublish);
    const { 'target-org': org, 'api-version': apiVersion, reason, 'dry-run': dryRun } = flags;
    const file = await readPolicyFile(flags.file);
    const guard = flags['ignore-conflicts'] ? null : await guardOf(file, flags.base);
    const publishing = await patiently(
      this.spinner,
      messages.getMessage('publishing'),
      async () => {
        const connection = await connectionTo(org, apiVersion);
        const published = await publishedIn(connection, new Date());
        const target = targetOf(flags['record-type'] ?? null, file.basedOn);
        const recordType = await requireRecordType(connection, published, target);
        const draft = { policy: file.policy, name: flags.name ?? file.name, recordType, reason };
        return publishPolicy(connection, published, draft, { guard, dryRun });
      },
    );
    const result = publicationOf(publishing, file.policy);
    this.log(drawPublication(result, canvasOf(process.stdout).width).join('\n'));
    const removed = removedKinds(result.differences ?? []);
    if (removed.length > 0) this.warn(messages.getMessage('warning.removed', [removed.join(', ')]));
    const fileUpdated = !dryRun && (await this.rebase(flags.file, result.version));
    return { ...result, fileUpdated };
  }

  /** What was published stands, whether the file can be written or not. */
  private async rebase(path: string, version: string): Promise<boolean> {
    try {
      return await rebasePolicyFile(path, version);
    } catch (error) {
      this.warn(messages.getMessage('warning.notRebased', [(error as Error).message, version]));
      return false;
    }
  }
}
