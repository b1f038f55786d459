import { basename } from 'node:path';
import { Messages, type Org, type SfError } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { readDealsFile } from '../../../files/deals.ts';
import { readPolicyFile, type PolicyFile } from '../../../files/policy.ts';
import { connectionTo } from '../../../org/connect.ts';
import { draftTrial } from '../../../org/policy/draftTrial.ts';
import { targetOf } from '../../../org/policy/target.ts';
import { writtenTrials } from '../../../org/policy/writtenTrials.ts';
import { dayIn, requireDayOrToday } from '../../../org/today.ts';
import { policyFrom } from '../../../org/writtenDeals.ts';
import { canvasOf } from '../../../terminal/canvas.ts';
import { plain } from '../../../terminal/format.ts';
import { patiently } from '../../../terminal/patience.ts';
import { drawCompared } from '../../../terminal/policy/compared.ts';
import {
  compareResultOf,
  type Compared,
  type PolicyCompareResult,
} from '../../../terminal/policy/compareResult.ts';
import { removedKinds } from '../../../terminal/policy/differences.ts';
import { trialRows, yearBefore } from '../../../terminal/policy/trialRows.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.policy.compare');

/** Deals that are listed one by one. */
const LISTED = 20;

/** What is compared, whatever the deals come from. */
interface Asked {
  draft: PolicyFile;
  /** As it was named; null: as the file says. */
  recordType: string | null;
  onProgress: (read: number, total: number) => void;
}

/** A file of deals, and how to read it. */
interface Deals {
  path: string;
  /** File with the policy that every deal is read under today; undefined: the one that each names. */
  with: string | undefined;
  /** ISO day; null: the latest on which one of the deals was read. */
  asOf: string | null;
}

async function compareInOrg(
  org: Org | undefined,
  apiVersion: string | undefined,
  { draft, recordType, onProgress }: Asked,
): Promise<Compared> {
  const connection = await connectionTo(org, apiVersion);
  const trial = await draftTrial(connection, new Date(), {
    ...draft,
    recordType,
    closedSince: yearBefore,
    onProgress,
  });
  const { today, deals, ...told } = trial;
  const { policy, path } = draft;
  return { ...told, asOf: today, draft: path, policy, ...trialRows(deals, today) };
}

/** The one policy that all deals are read under; null: there are several. */
function onlyOne(versions: ReadonlyMap<string, Compared['against']>): Compared['against'] {
  const [only = null, another] = [...versions.values()];
  return another ? null : only;
}

const lastDay = (days: readonly (string | null)[]): string | undefined =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1);

async function compareInFile(asked: Asked, { path, with: base, asOf }: Deals): Promise<Compared> {
  const { draft, recordType: named } = asked;
  const file = await readDealsFile(path);
  const given =
    base === undefined ? null : policyFrom((await readPolicyFile(base)).policy, basename(base));
  const recordType = targetOf(named, draft.basedOn);
  const follows = [recordType, targetOf(null, draft.basedOn)];
  const { policy } = draft;
  const { deals, others } = writtenTrials(file, { policy, given, follows });
  const day = asOf ?? lastDay(file.deals.map(({ readOn }) => readOn)) ?? dayIn(new Date());
  const versions = new Map(
    deals.map(({ version, policies }) => [version, { version, policy: policies.before }]),
  );
  return {
    ...{ asOf: day, draft: draft.path, recordType, policy, others },
    ...{ against: onlyOne(versions), unreadable: [], hiddenFields: [] },
    ...trialRows(deals, day),
  };
}

export type { PolicyCompareResult };

export default class PowerPolicyCompare extends SfCommand<PolicyCompareResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    // A file of deals needs no org: the default one is looked for only where one is needed.
    'target-org': Flags.optionalOrg({
      summary: messages.getMessage('flags.target-org.summary'),
      exclusive: ['deals'],
      default: async () => Promise.resolve(undefined),
    }),
    'api-version': Flags.orgApiVersion(),
    file: Flags.file({
      char: 'f',
      summary: messages.getMessage('flags.file.summary'),
      required: true,
    }),
    'record-type': Flags.string({
      char: 'r',
      summary: messages.getMessage('flags.record-type.summary'),
    }),
    deals: Flags.file({
      char: 'd',
      summary: messages.getMessage('flags.deals.summary'),
      description: messages.getMessage('flags.deals.description'),
    }),
    with: Flags.file({
      summary: messages.getMessage('flags.with.summary'),
      relationships: [{ type: 'all', flags: ['deals'] }],
    }),
    'as-of': Flags.string({
      summary: messages.getMessage('flags.as-of.summary'),
      relationships: [{ type: 'all', flags: ['deals'] }],
    }),
    all: Flags.boolean({ summary: messages.getMessage('flags.all.summary') }),
    'max-changed': Flags.integer({
      summary: messages.getMessage('flags.max-changed.summary'),
      description: messages.getMessage('flags.max-changed.description'),
    }),
  };

  public async run(): Promise<PolicyCompareResult> {
    const { flags } = await this.parse(PowerPolicyCompare);
    const asOf = requireDayOrToday(flags['as-of']);
    const asked: Asked = {
      draft: await readPolicyFile(flags.file),
      recordType: flags['record-type'] ?? null,
      onProgress: (read, total) => {
        this.spinner.status = messages.getMessage('progress', [plain(read), plain(total)]);
      },
    };
    const compared = await patiently(this.spinner, messages.getMessage('reading'), () =>
      flags.deals === undefined
        ? compareInOrg(flags['target-org'], flags['api-version'], asked)
        : compareInFile(asked, { path: flags.deals, with: flags.with, asOf }),
    );
    const result = compareResultOf(compared);
    const limit = flags.all ? Infinity : LISTED;
    this.log(drawCompared(result, limit, canvasOf(process.stdout)).join('\n'));
    this.tell(result);
    const most = flags['max-changed'] ?? Infinity;
    if (result.open.changed > most) throw tooMany(result, most);
    return result;
  }

  /** What the figures do not rest on. */
  private tell({ differences, others, unreadable, hiddenFields }: PolicyCompareResult): void {
    const removed = removedKinds(differences ?? []);
    if (removed.length > 0) this.warn(messages.getMessage('warning.removed', [removed.join(', ')]));
    if (others > 0) this.warn(messages.getMessage('warning.others', [plain(others)]));
    for (const { version, deals } of unreadable)
      this.warn(messages.getMessage('warning.unreadable', [plain(deals), version]));
    if (hiddenFields.length > 0)
      this.warn(messages.getMessage('warning.hidden', [hiddenFields.join(', ')]));
  }
}

/** The error carries what was compared, for a script that wants to say more. */
function tooMany(result: PolicyCompareResult, most: number): SfError {
  const error = messages.createError('error.tooManyChanged', [result.open.changed, most]);
  error.setData(JSON.parse(JSON.stringify(result)) as Parameters<SfError['setData']>[0]);
  return error;
}
