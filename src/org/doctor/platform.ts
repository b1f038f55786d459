/** What the org gives a service: its calls, its change events, its time. */
import { RESERVE_PERCENT } from '../budget.ts';
import { FROM_NOW, listen, type Loss } from '../changes/listen.ts';
import type { Gate } from '../gate.ts';
import { list } from '../soql.ts';
import { found, type Examination, type Patient } from './check.ts';
import { toolingRecords } from './setup.ts';

const PERCENT = 100;
/** Share of the daily calls below which somebody should look who makes them, percent. */
const SCARCE_PERCENT = 25;

interface Limits {
  DailyApiRequests?: { Max: number; Remaining: number };
}

/** Whether there are calls left to others, and to us. */
export const examineApiCalls: Examination = async ({ gate }) => {
  const { DailyApiRequests: calls } = await gate.request<Limits>('/limits');
  if (calls === undefined) return found.unknown('hidden');
  const { Max: most, Remaining: left } = calls;
  const percent = (left / most) * PERCENT;
  if (percent <= RESERVE_PERCENT) return found.problem('spent', left, most, RESERVE_PERCENT);
  return percent < SCARCE_PERCENT
    ? found.warning('scarce', left, most)
    : found.ok('left', left, most);
};

/** Milliseconds in which an org says whether it tells of changes. */
const HEARING_MS = 15_000;

/** How listening begins; null: it has begun. */
const hearing = ({ connection }: Patient): Promise<Loss | null> =>
  new Promise((resolve) => {
    const finish = (loss: Loss | null): void => {
      clearTimeout(timer);
      end();
      resolve(loss);
    };
    const timer = setTimeout(() => finish('line'), HEARING_MS);
    const end = listen(connection, FROM_NOW, {
      heard: () => undefined,
      begun: () => finish(null),
      lost: (loss) => finish(loss),
    });
  });

/** The members of our channel, one for each object that moves a reading. */
const MEMBERS = [
  'Power_Balance_chn_OpportunityChangeEvent',
  'Power_Balance_chn_Power_Behavior_ChangeEvent',
  'Power_Balance_chn_Power_Concession_ChangeEvent',
  'Power_Balance_chn_Power_Policy_ChangeEvent',
];

/** Members of the channel that are missing; null: the org does not say. */
async function missingMembers(gate: Gate): Promise<string[] | null> {
  const told = await toolingRecords(
    gate,
    `SELECT DeveloperName FROM PlatformEventChannelMember WHERE DeveloperName IN ${list(MEMBERS)}`,
  );
  const names = told?.map((member) => member['DeveloperName']);
  return names === undefined ? null : MEMBERS.filter((member) => !names.includes(member));
}

/** Whether the org tells of changes, and of those of every object that moves a reading. */
export const examineChangeEvents: Examination = async (patient) => {
  const loss = await hearing(patient);
  if (loss === 'channel') return found.warning('none');
  if (loss !== null) return found.unknown('noAnswer');
  const missing = await missingMembers(patient.gate);
  if (missing === null) return found.ok('heard');
  return missing.length === 0 ? found.ok('complete') : found.problem('partial', missing.join(', '));
};

const SECOND_MS = 1000;
/** Seconds. Salesforce refuses a JWT that is to expire more than three minutes from now. */
const TOO_FAR = 150;
const FAR = 30;

/** Whether this machine's clock and the org's agree, by which logins expire and days begin. */
export const examineClock: Examination = async ({ gate, now }) => {
  const said = await gate.stream({ path: '/limits' }, async (response) => {
    await response.body?.cancel();
    return response.headers.get('date');
  });
  const there = Date.parse(said ?? '');
  if (Number.isNaN(there)) return found.unknown('hidden');
  const apart = Math.round(Math.abs(there - now.getTime()) / SECOND_MS);
  if (apart >= TOO_FAR) return found.problem('wrong', apart);
  return apart >= FAR ? found.warning('off', apart) : found.ok('right', apart);
};
