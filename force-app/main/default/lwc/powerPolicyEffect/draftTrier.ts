import { parsePolicy, type Policy } from 'c/powerModel';
import {
  kindsUnknownTo,
  PARTS,
  TrialReader,
  type LabDeal,
  type LoggedKinds,
  type Part,
} from 'c/powerPolicyData';
import { policiesForTrial, type SObject } from 'c/powerRecords';
import { api } from 'lwc';
import { DealsReader } from './dealsReader';
import { pause } from './slices';
import { dealsIn, tryOn, type Progress, type Rules, type Tried } from './trying';

/** Milliseconds in which somebody who types goes on to the next letter. */
const TYPING = 200;

/** Tries every draft that it is given on the deals that were read; a later one ends an earlier one. */
export abstract class DraftTrier extends DealsReader {
  /** What is to be published; null: nothing that could be tried. */
  @api
  get draft(): Policy | null {
    return this.policy;
  }
  set draft(draft: Policy | null) {
    // What a parent hands in is wrapped; a checked copy of its own is not, and is not checked again.
    this.policy = draft && parsePolicy(draft).policy;
    void this.tryAnew();
  }

  /** DeveloperName of the record type that it is for; null: all without a policy of their own. */
  @api
  get scope(): string | null {
    return this.recordType;
  }
  set scope(scope: string | null) {
    this.recordType = scope;
    void this.tryAnew();
  }

  /** Records of all published policies. */
  @api
  get policies(): readonly SObject[] {
    return this.published;
  }
  set policies(policies: readonly SObject[]) {
    this.published = policies;
    void this.tryAnew();
  }

  policy: Policy | null = null;
  recordType: string | null = null;
  published: readonly SObject[] = [];

  deals: Readonly<Record<Part, readonly LabDeal[] | null>> = { open: null, closed: null };
  reader = new TrialReader();
  /** Counts what was to be tried: what an earlier one comes to is no longer wanted. */
  attempt = 0;
  /** The attempt whose result is shown. */
  shown = 0;
  /** The attempt that each part was last tried in: its deals may come while a draft waits for them. */
  begun: Record<Part, number> = { open: 0, closed: 0 };
  progress: Progress | null = null;
  open: Tried | null = null;
  closed: Tried | null = null;

  /** What was left half done goes on. */
  override connectedCallback(): void {
    if (this.deals.open) void this.tryAnew();
  }

  override disconnectedCallback(): void {
    this.attempt += 1;
  }

  get isTrying(): boolean {
    return this.policy !== null && this.deals.open !== null && this.shown !== this.attempt;
  }

  override loaded(part: Part): void {
    void this.takeUp(part);
  }

  /** Records become deals once, whatever drafts are tried on them. */
  async takeUp(part: Part): Promise<void> {
    const deals = await dealsIn(this.book, part, this.today);
    this.deals = { ...this.deals, [part]: deals };
    await this.tryPart(part, this.attempt);
  }

  /** Tries what there is now, once nobody types any more. */
  async tryAnew(): Promise<void> {
    const attempt = (this.attempt += 1);
    this.progress = null;
    await pause(TYPING);
    await this.tryPart('open', attempt);
    await this.tryPart('closed', attempt);
  }

  rulesFor(policy: Policy): Rules {
    const { today, published, recordType } = this;
    return { today, policiesOf: policiesForTrial(published, { recordType, policy }, today) };
  }

  async tryPart(part: Part, attempt: number): Promise<void> {
    const { deals, policy } = this;
    const isWanted = (): boolean => attempt === this.attempt && this.isConnected;
    if (!deals[part] || !policy || !isWanted() || this.begun[part] === attempt) return;
    this.begun[part] = attempt;
    const progressed = (progress: Progress): void => {
      if (part === 'open') this.progress = progress;
    };
    const watch = { isWanted, progressed };
    const tried = await tryOn(deals[part], this.rulesFor(policy), this.reader, watch);
    if (tried) this.show(part, tried, attempt);
  }

  show(part: Part, tried: Tried, attempt: number): void {
    this[part] = tried;
    if (part === 'open') this.tell(tried, attempt);
    this.dispatchEvent(new CustomEvent('unknownkinds', { detail: this.unknownKinds }));
  }

  tell({ effect: { deals, changed } }: Tried, attempt: number): void {
    this.progress = null;
    this.shown = attempt;
    this.dispatchEvent(new CustomEvent('effectready', { detail: { deals, changed } }));
  }

  /** Kinds that were logged, on open deals or closed ones, and that the draft does not know. */
  get unknownKinds() {
    const parts = PARTS.map((part) => this[part]?.kinds).filter(Boolean) as LoggedKinds[];
    return this.policy ? kindsUnknownTo(this.policy, parts) : [];
  }
}
