/** What a doctor looks at, and what it says of it. */
import { SfError } from '@salesforce/core/sfError';
import type { Connection } from '@salesforce/core';
import { codeOf } from '../failures.ts';
import type { Gate } from '../gate.ts';

/** What is looked at, in the order in which an admin would mend it. */
export const CHECKS = [
  'package',
  'permissions',
  'policies',
  'languages',
  'change-events',
  'flows',
  'service-user',
  'api-calls',
  'clock',
  'freshness',
] as const;

export type CheckName = (typeof CHECKS)[number];

/**
 * `problem`: readings are wrong, or not kept current; `warning`: something is left out, or will go
 * wrong; `unknown`: the org does not say.
 */
export type CheckState = 'ok' | 'warning' | 'problem' | 'unknown';

/** What was found. */
export interface Finding {
  state: CheckState;
  /** What it is called: with the check's name, a key of messages/doctor.md. */
  finding: string;
  /** What stands in its words. */
  values: readonly (string | number)[];
}

/** What was found of something. */
export interface Check extends Finding {
  check: CheckName;
}

/** Who is examined, and when. */
export interface Patient {
  gate: Gate;
  connection: Connection;
  now: Date;
}

/** Looks at one thing. */
export type Examination = (patient: Patient) => Promise<Finding>;

const as =
  (state: CheckState) =>
  (finding: string, ...values: (string | number)[]): Finding => ({ state, finding, values });

/** Says what was found. */
export const found = {
  ok: as('ok'),
  warning: as('warning'),
  problem: as('problem'),
  unknown: as('unknown'),
};

/** Without an answer, or a login, there is nothing to examine. */
const FATAL = new Set(['SessionExpiredError', 'OrgUnreachableError', 'OrgLimitReachedError']);

/** What an org did not want to say is a finding too. */
export function refusal(error: unknown): Finding {
  if (!(error instanceof SfError) || FATAL.has(error.name)) throw error;
  return found.unknown('refused', codeOf(error) || error.name);
}
