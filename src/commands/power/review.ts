import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Messages, type Connection } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { replaceFile } from '../../files/access.ts';
import { CallBudget } from '../../org/budget.ts';
import { connectionTo, unattendedConnection } from '../../org/connect.ts';
import { gateTo } from '../../org/gate.ts';
import { problem } from '../../org/messages.ts';
import { dayIn, isDay, orgTimeZone } from '../../org/today.ts';
import { freezeWeek, type Frozen } from '../../org/week/freezeWeek.ts';
import { dropOldWeeks } from '../../org/week/retention.ts';
import { scopeOf } from '../../org/week/scope.ts';
import { frozenReview, standingReview, type OrgReview } from '../../org/week/sources.ts';
import { reviewResultOf, type ReviewResult } from '../../review/report/result.ts';
import { weekOf } from '../../review/week/calendar.ts';
import type { WeekFilter } from '../../review/week/filter.ts';
import { canvasOf, FILE_CANVAS } from '../../terminal/canvas.ts';
import { patiently } from '../../terminal/patience.ts';
import { reportOf, wordsFor } from '../../terminal/review/reportOf.ts';
import { FORMATS, writtenAs, type Format } from '../../terminal/review/written.ts';
import { harmless } from '../../terminal/text.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.review');

/** Deleted deals that are told one by one. */
const TOLD = 10;

/** The Monday that somebody asks for. */
function requireMonday(week: string): string {
  if (!isDay(week)) throw problem('notAWeek', [week]);
  if (weekOf(week) !== week) throw problem('notAMonday', [week], [weekOf(week)]);
  return week;
}

export default class PowerReview extends SfCommand<ReviewResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.optionalOrg({ summary: messages.getMessage('flags.target-org.summary') }),
    'api-version': Flags.orgApiVersion(),
    week: Flags.string({ summary: messages.getMessage('flags.week.summary') }),
    format: Flags.option({
      summary: messages.getMessage('flags.format.summary'),
      description: messages.getMessage('flags.format.description'),
      options: FORMATS,
      default: 'table' as const,
    })(),
    'output-file': Flags.file({ summary: messages.getMessage('flags.output-file.summary') }),
    owner: Flags.string({ summary: messages.getMessage('flags.owner.summary') }),
    team: Flags.string({ summary: messages.getMessage('flags.team.summary') }),
    'record-type': Flags.string({ summary: messages.getMessage('flags.record-type.summary') }),
    'forecast-category': Flags.string({
      summary: messages.getMessage('flags.forecast-category.summary'),
    }),
    // eslint-disable-next-line sf-plugin/flag-min-max-default -- an amount has no usual value
    'amount-from': Flags.integer({
      summary: messages.getMessage('flags.amount-from.summary'),
      min: 0,
    }),
    // eslint-disable-next-line sf-plugin/flag-min-max-default -- an amount has no usual value
    'amount-to': Flags.integer({ summary: messages.getMessage('flags.amount-to.summary'), min: 0 }),
    freeze: Flags.boolean({
      summary: messages.getMessage('flags.freeze.summary'),
      default: false,
      exclusive: ['week'],
    }),
    // eslint-disable-next-line sf-plugin/flag-min-max-default -- none: all weeks are kept
    'keep-weeks': Flags.integer({
      summary: messages.getMessage('flags.keep-weeks.summary'),
      min: 1,
    }),
  };

  public async run(): Promise<ReviewResult> {
    const { flags } = await this.parse(PowerReview);
    const week = flags.week === undefined ? null : requireMonday(flags.week);
    if (flags['keep-weeks'] !== undefined && !flags.freeze) throw problem('keepNeedsFreeze');
    const connect = flags.freeze ? unattendedConnection : connectionTo;
    const connection = await connect(flags['target-org'], flags['api-version']);
    if (flags.freeze) await this.freeze(connection, flags['keep-weeks'] ?? null);
    const { said, scope } = await patiently(
      this.spinner,
      messages.getMessage('reading'),
      async () => {
        const filter: WeekFilter = filterOf(flags);
        const people = await scopeOf(connection, filter);
        const now = new Date();
        const read =
          week === null ? standingReview(connection, now) : frozenReview(connection, week, now);
        return { said: await read, scope: people };
      },
    );
    const report = reportOf(said, scope, connection.instanceUrl);
    const words = wordsFor(said);
    const isFile = flags['output-file'] !== undefined;
    const canvas = isFile ? FILE_CANVAS : canvasOf(process.stdout);
    await this.show(writtenAs(flags.format, report, words, canvas), flags);
    this.remark(said);
    return reviewResultOf(report, words);
  }

  private async freeze(connection: Connection, keepWeeks: number | null): Promise<void> {
    const gate = gateTo(connection, { budget: new CallBudget() });
    const { frozen, dropped } = await patiently(
      this.spinner,
      messages.getMessage('freezing'),
      async () => {
        const now = new Date();
        const week = weekOf(dayIn(now, await orgTimeZone(gate)));
        const done = await freezeWeek(gate, week, now);
        const gone = keepWeeks === null ? 0 : await dropOldWeeks(gate, done.week, keepWeeks);
        return { frozen: done, dropped: gone };
      },
    );
    for (const line of freezeLines(frozen, dropped)) this.logToStderr(line);
  }

  /** What was asked for goes to the terminal or a file; what is said beside it never into it. */
  private async show(
    text: string,
    { 'output-file': file }: { 'output-file'?: string | undefined; format: Format },
  ): Promise<void> {
    if (file === undefined) {
      this.log(text.trimEnd());
      return;
    }
    const path = resolve(file);
    await replaceFile(path, (draft) => writeFile(draft, text));
    this.logToStderr(messages.getMessage('written', [path]));
  }

  private remark({ gone, outOfDate, isFrozen, asOf, comparedWith }: OrgReview): void {
    if (!isFrozen && comparedWith === weekOf(asOf))
      this.logToStderr(messages.getMessage('sameWeek', [comparedWith]));
    if (outOfDate > 0) this.warn(messages.getMessage('outOfDate', [outOfDate]));
    if (gone.length === 0) return;
    const names = gone.slice(0, TOLD).map(({ name }) => harmless(name));
    const more = gone.length > TOLD ? ` … +${gone.length - TOLD}` : '';
    this.warn(messages.getMessage('gone', [names.join(', ') + more]));
  }
}

const freezeLines = (
  { week, isNew, deals, withoutInput, givesLeftOut }: Frozen,
  dropped: number,
): string[] => [
  isNew
    ? messages.getMessage('frozen', [week, deals])
    : messages.getMessage('frozen.already', [week]),
  ...(withoutInput > 0 ? [messages.getMessage('frozen.withoutInput', [withoutInput])] : []),
  ...(givesLeftOut > 0 ? [messages.getMessage('frozen.givesLeftOut', [givesLeftOut])] : []),
  ...(dropped > 0 ? [messages.getMessage('dropped', [dropped])] : []),
];

/** Flags that narrow the deals. */
interface Narrowing {
  owner?: string | undefined;
  team?: string | undefined;
  'record-type'?: string | undefined;
  'forecast-category'?: string | undefined;
  'amount-from'?: number | undefined;
  'amount-to'?: number | undefined;
}

function filterOf(flags: Narrowing): WeekFilter {
  const all = {
    owner: flags.owner,
    team: flags.team,
    recordType: flags['record-type'],
    forecastCategory: flags['forecast-category'],
    amountFrom: flags['amount-from'],
    amountTo: flags['amount-to'],
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
