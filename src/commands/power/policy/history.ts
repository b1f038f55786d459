import { Messages, type Org } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { connectionTo } from '../../../org/connect.ts';
import { policyHistory, type PastVersion } from '../../../org/policy/history.ts';
import { publishedIn, requireRecordType } from '../../../org/policy/published.ts';
import { targetOf } from '../../../org/policy/target.ts';
import { canvasOf } from '../../../terminal/canvas.ts';
import { patiently } from '../../../terminal/patience.ts';
import { differencesInWords } from '../../../terminal/policy/differences.ts';
import { drawHistory, type ListedVersion } from '../../../terminal/policy/history.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.policy.history');

export interface PolicyHistoryResult {
  /** Developer name of the record type; null: all without a policy of their own. */
  recordType: string | null;
  /** The newest first. */
  versions: ListedVersion[];
}

const listed = ({ key, policy, before, ...version }: PastVersion): ListedVersion => ({
  version: key,
  name: version.name,
  publishedOn: version.publishedOn,
  publishedBy: version.publishedBy,
  reason: version.reason,
  inForce: version.inForce,
  differences: policy && before ? differencesInWords(before, policy) : null,
});

async function historyIn(
  org: Org,
  apiVersion: string | undefined,
  named: string | null,
): Promise<PolicyHistoryResult> {
  const connection = await connectionTo(org, apiVersion);
  const published = await publishedIn(connection, new Date());
  const recordType = await requireRecordType(connection, published, targetOf(named, null));
  const versions = policyHistory(published.records, recordType, published.today);
  return { recordType, versions: versions.map(listed) };
}

export default class PowerPolicyHistory extends SfCommand<PolicyHistoryResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.requiredOrg(),
    'api-version': Flags.orgApiVersion(),
    'record-type': Flags.string({
      char: 'r',
      summary: messages.getMessage('flags.record-type.summary'),
    }),
    verbose: Flags.boolean({ summary: messages.getMessage('flags.verbose.summary') }),
  };

  public async run(): Promise<PolicyHistoryResult> {
    const { flags } = await this.parse(PowerPolicyHistory);
    const named = flags['record-type'] ?? null;
    const result = await patiently(this.spinner, messages.getMessage('reading'), () =>
      historyIn(flags['target-org'], flags['api-version'], named),
    );
    if (result.versions.length === 0) this.log(nothingFor(result.recordType));
    else this.log(drawHistory(result.versions, flags.verbose, canvasOf(process.stdout)).join('\n'));
    return result;
  }
}

const nothingFor = (recordType: string | null): string =>
  recordType === null
    ? messages.getMessage('nothing')
    : messages.getMessage('nothing.ofItsOwn', [recordType]);
