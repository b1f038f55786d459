/** What is known of an org, for as long as it is true. */
import { randomUUID } from 'node:crypto';
import type { Gate } from '../../org/gate.ts';
import { dayIn } from '../../org/today.ts';
import { outlookOn, type Outlook } from '../../org/wholeOrg/outlook.ts';

/** Milliseconds after which the org is asked again what it shows of itself. */
const OUTLOOK_MS = 3_600_000;

/** Asks an org what must be known of it, and not more often than that changes. */
export class Outlooks {
  readonly #gate: Gate;
  readonly #now: () => Date;
  #known: { of: Outlook; at: number; edition: string } | null = null;

  constructor(gate: Gate, now: () => Date) {
    this.#gate = gate;
    this.#now = now;
  }

  /**
   * What is known of the org today.
   * @throws {SfError} where it does not answer, or shows too little.
   */
  async today(): Promise<Outlook> {
    return (await this.#current()).of;
  }

  /**
   * What tells it from what was known before, or is known elsewhere.
   * @throws {SfError} as `today`.
   */
  async edition(): Promise<string> {
    return (await this.#current()).edition;
  }

  /** What is known is no longer true: a policy was published. */
  forget(): void {
    this.#known = null;
  }

  async #current(): Promise<{ of: Outlook; edition: string }> {
    const now = this.#now();
    if (this.#known !== null && this.#isOf(now)) return this.#known;
    const of = await outlookOn(this.#gate, now);
    this.#known = { of, at: now.getTime(), edition: randomUUID() };
    return this.#known;
  }

  #isOf(now: Date): boolean {
    if (this.#known === null) return false;
    const { of, at } = this.#known;
    return now.getTime() - at <= OUTLOOK_MS && dayIn(now, of.timeZone) === of.today;
  }
}
