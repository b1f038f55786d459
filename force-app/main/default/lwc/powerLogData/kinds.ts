/** The kinds of events that a log may have, and what they are called. */
import kindRetired from '@salesforce/label/c.Power_Form_kind_retired';
import { fill } from 'c/powerFormat';
import type { BehaviorKind, ConcessionKind, Policy } from 'c/powerModel';
import { kindName } from 'c/powerRecords';
import type { Log, LogView } from './types';

/** What the model calls a log. */
const LOGS = { concession: 'concessions', behavior: 'behaviors' } as const;

type Kinds = Readonly<Record<string, ConcessionKind | BehaviorKind>>;

const kindsIn = (policy: Policy, log: Log): Kinds => policy[LOGS[log]];

/** The kinds that are offered for logging: those of the policy in force but the retired ones. */
export const offeredKinds = ({ policy }: LogView, log: Log): string[] =>
  Object.entries(kindsIn(policy, log))
    .filter(([, { retired }]) => retired !== true)
    .map(([kind]) => kind);

/** What a kind is called: by the policy, else by the org, else by its key in words. */
export const kindWords = ({ policy, words }: LogView, log: Log, kind: string): string =>
  kindName(policy, LOGS[log], kind, words[log].get(kind));

/** What a kind is called among those that are offered: a retired one says so. */
export function chosenKindWords(view: LogView, log: Log, kind: string): string {
  const kinds = kindsIn(view.policy, log);
  const isRetired = Object.hasOwn(kinds, kind) && kinds[kind]?.retired === true;
  const name = kindWords(view, log, kind);
  return isRetired ? fill(kindRetired, name) : name;
}
