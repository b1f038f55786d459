import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Requester } from '../access/requester.ts';
import { badRequest, notFound } from '../http/faults.ts';
import { withCheck } from '../store/ids.ts';

/** Where a job stands. */
export type JobState =
  'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

/** What every job says of itself. */
export interface JobInfo {
  id: string;
  state: JobState;
  createdById: string;
  createdDate: string;
  systemModstamp: string;
  numberRecordsProcessed?: number;
  numberRecordsFailed?: number;
  errorMessage?: string;
  [name: string]: unknown;
}

/** A job, and what it keeps on disk. */
interface Job {
  info: JobInfo;
  /** Puts away what it keeps. */
  remove(): void;
}

const ENDED: ReadonlySet<JobState> = new Set(['JobComplete', 'Failed', 'Aborted']);

/** An instant as jobs write it. */
const stamp = (now: Date): string => now.toISOString().replace('Z', '+0000');

/** The jobs of an org: they and their files end with the process, as after seven days elsewhere. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  #folder: string | undefined;
  #isClosed = false;

  /** Whether the org has ended. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** What a new job says of itself. */
  begin(requester: Requester, now: Date, about: object, state: JobState): JobInfo {
    const at = stamp(now);
    return {
      id: withCheck(`750${randomBytes(6).toString('hex')}`),
      createdById: requester.userId,
      createdDate: at,
      systemModstamp: at,
      ...about,
      state,
    };
  }

  keep(job: Job): void {
    this.#jobs.set(job.info.id, job);
  }

  /** A user's own job; throws where there is none. */
  find<J extends Job>(kind: new (...args: never[]) => J, requester: Requester, id: string): J {
    const job = this.#jobs.get(id);
    if (job instanceof kind && job.info.createdById === requester.userId) return job;
    throw notFound();
  }

  /** A user's own jobs of a kind, the newest first. */
  all<J extends Job>(kind: new (...args: never[]) => J, { userId }: Requester): J[] {
    const own = [...this.#jobs.values()].filter((job): job is J => job instanceof kind);
    return own.filter(({ info }) => info.createdById === userId).reverse();
  }

  /** Forgets a job that has ended. */
  forget(job: Job): void {
    if (!ENDED.has(job.info.state)) throw invalidState('Job not in a state that can be deleted');
    job.remove();
    this.#jobs.delete(job.info.id);
  }

  /** The path of a file of a job's. */
  file(name: string): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'local-org-bulk-'));
    return join(this.#folder, name);
  }

  close(): void {
    this.#isClosed = true;
    for (const job of this.#jobs.values()) job.remove();
    this.#jobs.clear();
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }
}

export const invalidState = (message: string) => badRequest('INVALIDJOBSTATE', message);
