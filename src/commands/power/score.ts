import { basename, extname } from 'node:path';
import { Messages, type Org } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { readDealsFile, writeDealsFile } from '../../files/deals.ts';
import { readPolicyFile } from '../../files/policy.ts';
import { connectionTo } from '../../org/connect.ts';
import type { Selection } from '../../org/opportunities.ts';
import type { PolicyInForce } from '../../org/policies.ts';
import type { PolicyBasis } from '../../org/policyTaken.ts';
import { scoreOrg } from '../../org/scoreOrg.ts';
import { dayIn, isDay } from '../../org/today.ts';
import { policyFrom, scoreWritten, writtenFrom } from '../../org/writtenDeals.ts';
import { canvasOf } from '../../terminal/canvas.ts';
import type { Shown } from '../../terminal/entries.ts';
import { patiently } from '../../terminal/patience.ts';
import { drawReading } from '../../terminal/reading.ts';
import { hiddenLines } from '../../terminal/remarks.ts';
import {
  resultOf,
  type ScoredDeal,
  type ScoreIssue,
  type ScoreResult,
} from '../../terminal/scoreResult.ts';
import { drawTable, worstFirst } from '../../terminal/table.ts';
import { harmless } from '../../terminal/text.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.score');

/** Issues that are told one by one. */
const TOLD = 10;
const SOURCES = ['opportunity', 'open', 'file'];
/** A file has no words of an org for its kinds. */
const NO_LABELS = { concessions: new Map<string, string>(), behaviors: new Map<string, string>() };

const TODAY = 'today';
const BASES = ['day', 'today'] as const satisfies readonly PolicyBasis[];

/** What was asked for, whatever the deals come from. */
interface Asked {
  /** ISO day, or `today`, where the reader lives; null: none was asked for. */
  asOf: string | null;
  /** Under which every deal is read; null: the policy in force. */
  policy: PolicyInForce | null;
  /** Whose policy a past day is read under. */
  basis: PolicyBasis;
}

/** What was read, in the order in which it is shown. */
interface Scores {
  asOf: string;
  shown: Shown[];
  issues: ScoreIssue[];
}

async function scoreFile(path: string, { asOf, policy }: Asked): Promise<Scores> {
  const file = await readDealsFile(path);
  const today = dayIn(new Date());
  const days = { asOf: asOf === TODAY ? today : asOf, today };
  const readings = scoreWritten(file, policy, days);
  const shown = worstFirst(readings.map((reading) => ({ ...reading, kinds: NO_LABELS })));
  return { asOf: days.asOf ?? today, shown, issues: file.issues };
}

async function scoreSelection(
  org: Org | undefined,
  apiVersion: string | undefined,
  selection: Selection,
  asked: Asked,
): Promise<Scores> {
  const connection = await connectionTo(org, apiVersion);
  const scoring = { ...asked, selection, asOf: asked.asOf === TODAY ? null : asked.asOf };
  const { asOf, readings, kinds } = await scoreOrg(connection, scoring, new Date());
  const shown = readings.map((reading) => ({ ...reading, kinds }));
  return { asOf, shown: selection.by === 'open' ? worstFirst(shown) : shown, issues: [] };
}

export type { ScoreResult };

export default class PowerScore extends SfCommand<ScoreResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    // A file needs no org: the default one is looked for only where none was named and one is needed.
    'target-org': Flags.optionalOrg({
      summary: messages.getMessage('flags.target-org.summary'),
      exclusive: ['file'],
      default: async () => Promise.resolve(undefined),
    }),
    'api-version': Flags.orgApiVersion(),
    opportunity: Flags.string({
      char: 'i',
      summary: messages.getMessage('flags.opportunity.summary'),
      multiple: true,
      exactlyOne: SOURCES,
    }),
    open: Flags.boolean({
      summary: messages.getMessage('flags.open.summary'),
      exactlyOne: SOURCES,
    }),
    owner: Flags.string({
      summary: messages.getMessage('flags.owner.summary'),
      relationships: [{ type: 'all', flags: ['open'] }],
    }),
    file: Flags.file({
      char: 'f',
      summary: messages.getMessage('flags.file.summary'),
      exactlyOne: SOURCES,
    }),
    'as-of': Flags.string({
      summary: messages.getMessage('flags.as-of.summary'),
      description: messages.getMessage('flags.as-of.description'),
    }),
    policy: Flags.file({ summary: messages.getMessage('flags.policy.summary') }),
    'policy-of': Flags.option({
      summary: messages.getMessage('flags.policy-of.summary'),
      description: messages.getMessage('flags.policy-of.description'),
      options: BASES,
      default: 'day',
      exclusive: ['policy', 'file'],
    })(),
    export: Flags.file({
      summary: messages.getMessage('flags.export.summary'),
      description: messages.getMessage('flags.export.description'),
    }),
    verbose: Flags.boolean({ summary: messages.getMessage('flags.verbose.summary') }),
  };

  public async run(): Promise<ScoreResult> {
    const { flags } = await this.parse(PowerScore);
    const asked: Asked = {
      asOf: dayAsked(flags['as-of']),
      policy: flags.policy === undefined ? null : await policyIn(flags.policy),
      basis: flags['policy-of'],
    };
    const { opportunity: opportunities, owner = null } = flags;
    const selection: Selection = opportunities
      ? { by: 'asked', opportunities }
      : { by: 'open', owner };
    const scores = await patiently(this.spinner, messages.getMessage('reading'), () =>
      flags.file === undefined
        ? scoreSelection(flags['target-org'], flags['api-version'], selection, asked)
        : scoreFile(flags.file, asked),
    );
    const result = resultOf(scores.asOf, scores.shown, scores.issues);
    this.show(scores.shown, flags.file, flags.verbose);
    const saysItself = scores.shown.length === 1 && !this.jsonEnabled();
    this.tell(saysItself ? scores.issues : result.issues, result.scored);
    if (!saysItself) for (const line of hiddenOnce(scores.shown)) this.warn(line);
    if (flags.export !== undefined) await this.keep(scores.shown, flags.export);
    return result;
  }

  /** One deal as a gauge, several as a table. */
  private show(shown: readonly Shown[], file: string | undefined, verbose: boolean): void {
    const canvas = canvasOf(process.stdout);
    const table = shown.length === 1 ? [] : [drawTable(shown, canvas)];
    const drawn = shown.length === 1 || verbose ? shown : [];
    const parts = [...table, ...drawn.map((one) => drawReading(one, canvas, verbose))];
    if (shown.length === 0) this.log(nothingIn(file));
    else this.log(parts.map((lines) => lines.join('\n')).join('\n\n'));
  }

  /** Warns of what was left out. */
  private tell(issues: readonly ScoreIssue[], scored: readonly ScoredDeal[]): void {
    const names = new Map(scored.map(({ id, name }) => [id, name]));
    for (const issue of issues.slice(0, TOLD)) this.warn(harmless(warningOf(issue, names)));
    const more = issues.length - TOLD;
    if (more > 0) this.warn(messages.getMessage('moreIssues', [more]));
  }

  /** Writes what was read, to be read again. */
  private async keep(shown: readonly Shown[], path: string): Promise<void> {
    await writeDealsFile(path, writtenFrom(shown));
    this.log(messages.getMessage('exported', [shown.length, path]));
    if (extname(path).toLowerCase() === '.csv') {
      this.warn(messages.getMessage('exportWithoutPolicies', [path]));
    }
  }
}

/** ISO day or `today` as it was asked for; null: it was not. */
function dayAsked(asOf: string | undefined): string | null {
  if (asOf === undefined || asOf === TODAY || isDay(asOf)) return asOf ?? null;
  throw messages.createError('error.asOfNotADay', [asOf]);
}

const policyIn = async (path: string): Promise<PolicyInForce> =>
  policyFrom((await readPolicyFile(path)).policy, basename(path));

const hiddenOnce = (shown: readonly Shown[]): Set<string> => new Set(shown.flatMap(hiddenLines));

const nothingIn = (file: string | undefined): string =>
  file === undefined
    ? messages.getMessage('noOpenDeals')
    : messages.getMessage('noDealsInFile', [file]);

/** What is wrong, and where: the deal by its name, and the line where there is one. */
function warningOf(
  { deal, line, message }: ScoreIssue,
  names: ReadonlyMap<string, string>,
): string {
  const name = deal === null ? undefined : (names.get(deal) ?? deal);
  const what =
    name === undefined ? message : messages.getMessage('warning.ofDeal', [name, message]);
  return line === null ? what : messages.getMessage('warning.atLine', [line, what]);
}
