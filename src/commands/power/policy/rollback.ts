import { Messages } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { connectionTo } from '../../../org/connect.ts';
import { publishedIn, requireRecordType } from '../../../org/policy/published.ts';
import { rollBack } from '../../../org/policy/rollback.ts';
import { targetOf } from '../../../org/policy/target.ts';
import { policyNamed } from '../../../org/policy/versions.ts';
import { canvasOf } from '../../../terminal/canvas.ts';
import { patiently } from '../../../terminal/patience.ts';
import {
  drawPublication,
  publicationOf,
  type PolicyPublication,
} from '../../../terminal/policy/publishResult.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.policy.rollback');

export type PolicyRollbackResult = PolicyPublication & {
  /** Version key of which a copy was published, or 'built-in'. */
  copyOf: string;
};

export default class PowerPolicyRollback extends SfCommand<PolicyRollbackResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.requiredOrg(),
    'api-version': Flags.orgApiVersion(),
    to: Flags.string({
      summary: messages.getMessage('flags.to.summary'),
      required: true,
    }),
    reason: Flags.string({
      summary: messages.getMessage('flags.reason.summary'),
      required: true,
    }),
    'record-type': Flags.string({
      char: 'r',
      summary: messages.getMessage('flags.record-type.summary'),
    }),
  };

  public async run(): Promise<PolicyRollbackResult> {
    const { flags } = await this.parse(PowerPolicyRollback);
    const { 'target-org': org, 'api-version': apiVersion, reason } = flags;
    const result = await patiently(this.spinner, messages.getMessage('publishing'), async () => {
      const connection = await connectionTo(org, apiVersion);
      const published = await publishedIn(connection, new Date());
      const to = policyNamed(published, flags.to);
      const target = targetOf(flags['record-type'] ?? null, to.version);
      const recordType = await requireRecordType(connection, published, target);
      const publishing = await rollBack(connection, published, { to, recordType, reason });
      return { ...publicationOf(publishing, to.policy), copyOf: to.version };
    });
    this.log(drawPublication(result, canvasOf(process.stdout).width).join('\n'));
    return result;
  }
}
