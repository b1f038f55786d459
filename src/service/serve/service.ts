/** What it takes to serve an org, in one process or in several. */
import type { Connection } from '@salesforce/core';
import type { CallBudget } from '../../org/budget.ts';
import type { Logger } from '../log.ts';
import type { WeeklyOptions } from '../weekly/digest.ts';

/** What to serve, and how. */
export interface Service {
  connection: Connection;
  budget: CallBudget;
  now: () => Date;
  log: Logger;
  /** Where `/health` and `/metrics` are. */
  watch: { host: string; port: number };
  /** Seconds between two looks for changes; null: the org tells, if it does. */
  pollSeconds: number | null;
  weekly: WeeklyOptions;
  /** Ends the service: what is under way is finished first. */
  stop: AbortSignal;
  /** Told where the service is watched. */
  onWatched?: (port: number) => void;
}
