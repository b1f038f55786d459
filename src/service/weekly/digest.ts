/** Where the review of a frozen week is brought to. */
import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrgReview } from '../../org/week/sources.ts';
import { serviceProblem } from '../messages.ts';

/** A review, written. */
interface Digest {
  /** A page of its own. */
  html: string;
  /** A message, as a webhook of Slack takes it. */
  message: object;
}

/** Writes a review; `instanceUrl` is where the pages of its deals are. */
type DigestWriter = (review: OrgReview, instanceUrl: string) => Digest;

/** Brings a digest to one place; doing it twice may show. */
interface Delivery {
  /** What tells it from others, and says nothing of a secret in its address. */
  name: string;
  /** @throws {SfError} where it does not arrive. */
  deliver: (week: string, digest: Digest) => Promise<void>;
}

/** What becomes of weeks. */
export interface WeeklyOptions {
  /** Which weeks are frozen: each, or those that somebody asks for before they are over. */
  which: 'each' | 'requested';
  /** Weeks of which single deals are kept; null: all. */
  keepWeeks: number | null;
  deliveries: readonly Delivery[];
  digestOf: DigestWriter;
}

/** Milliseconds that a webhook may take. */
const PATIENCE_MS = 30_000;
const NAME_LENGTH = 12;

/** Posts the message. The address of a webhook is as good as a password: nobody is told of it. */
export const toWebhook = (address: string): Delivery => ({
  name: `webhook ${createHash('sha256').update(address).digest('hex').slice(0, NAME_LENGTH)}`,
  deliver: async (_, { message }) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error: unknown) => {
      throw serviceProblem('webhookAway', [(error as Error).name]);
    });
    await response.arrayBuffer();
    if (!response.ok) throw serviceProblem('webhookRefused', [response.status]);
  },
});

/** Writes the page, in full or not at all. */
export const toFolder = (folder: string): Delivery => ({
  name: 'folder',
  deliver: async (week, { html }) => {
    const path = join(folder, `power-review-${week}.html`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(`${path}.part`, html);
      await rename(`${path}.part`, path);
    } catch (error) {
      throw serviceProblem('digestNotWritten', [folder, (error as Error).message]);
    }
  },
});
