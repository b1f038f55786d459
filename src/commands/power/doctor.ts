import { Messages } from '@salesforce/core';
import { Flags, SfCommand } from '@salesforce/sf-plugins-core';
import { CallBudget } from '../../org/budget.ts';
import { unattendedConnection } from '../../org/connect.ts';
import { diagnose } from '../../org/doctor/diagnose.ts';
import { gateTo } from '../../org/gate.ts';
import { canvasOf } from '../../terminal/canvas.ts';
import { drawChecks, wordedCheck, type WordedCheck } from '../../terminal/checks.ts';
import { patiently } from '../../terminal/patience.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@power-balance/plugin-power', 'power.doctor');

/** What the whole comes to; what the org does not say is no fault. */
type Verdict = 'ok' | 'warning' | 'problem';

export interface DoctorResult {
  verdict: Verdict;
  checks: WordedCheck[];
}

const GRAVEST_FIRST: readonly Verdict[] = ['problem', 'warning'];

const verdictOf = (checks: readonly WordedCheck[]): Verdict =>
  GRAVEST_FIRST.find((verdict) => checks.some(({ state }) => state === verdict)) ?? 'ok';

export default class PowerDoctor extends SfCommand<DoctorResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    'target-org': Flags.optionalOrg(),
    'api-version': Flags.orgApiVersion(),
  };

  public async run(): Promise<DoctorResult> {
    const { flags } = await this.parse(PowerDoctor);
    const connection = await unattendedConnection(flags['target-org'], flags['api-version']);
    // Whoever looks why there are no calls left needs a few.
    const gate = gateTo(connection, { budget: new CallBudget({ reservePercent: 0 }) });
    const found = await patiently(this.spinner, messages.getMessage('examining'), () =>
      diagnose({ gate, connection, now: new Date() }),
    );
    const checks = found.map(wordedCheck);
    const verdict = verdictOf(checks);
    const lines = drawChecks(checks, canvasOf(process.stdout));
    this.log([...lines, '', messages.getMessage(`verdict.${verdict}`)].join('\n'));
    if (verdict === 'problem') process.exitCode = 1;
    return { verdict, checks };
  }
}
