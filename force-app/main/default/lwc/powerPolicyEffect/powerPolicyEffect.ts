import after from '@salesforce/label/c.Power_Effect_after';
import before from '@salesforce/label/c.Power_Effect_before';
import change from '@salesforce/label/c.Power_Effect_change';
import droppedHeading from '@salesforce/label/c.Power_Effect_dropped_heading';
import goOn from '@salesforce/label/c.Power_Effect_go_on';
import heading from '@salesforce/label/c.Power_Effect_heading';
import failedMessage from '@salesforce/label/c.Power_Effect_load_failed_message';
import failed from '@salesforce/label/c.Power_Effect_load_failed';
import noAccess from '@salesforce/label/c.Power_Effect_no_access';
import noClosed from '@salesforce/label/c.Power_Effect_no_closed';
import noDraft from '@salesforce/label/c.Power_Effect_no_draft';
import noOpen from '@salesforce/label/c.Power_Effect_no_open';
import warning from '@salesforce/label/c.Power_Effect_warning';
import warningsHeading from '@salesforce/label/c.Power_Effect_warnings_heading';
import { PARTS } from 'c/powerPolicyData';
import type { Effect } from 'c/powerCompare';
import { DraftTrier } from './draftTrier';
import {
  droppedLines,
  headline,
  loadingView,
  movedText,
  remarksOf,
  tryingView,
  warningRows,
  type ProgressView,
} from './words';

/**
 * What a draft would do to every open deal, and how it would have read last year's closed ones.
 * @fires effectready with how many open deals were tried and how many change band.
 * @fires unknownkinds with the kinds that were logged and that the draft does not know.
 */
export default class PowerPolicyEffect extends DraftTrier {
  labels = {
    after,
    before,
    change,
    droppedHeading,
    failed,
    failedMessage,
    goOn,
    heading,
    noAccess,
    noClosed,
    noDraft,
    noOpen,
    warning,
    warningsHeading,
  };

  get hasDraft(): boolean {
    return this.policy !== null && !this.isDenied;
  }

  get loading(): ProgressView | null {
    const part = PARTS.find((one) => !this.isLoaded(one));
    if (!part || this.isDenied || this.failures.length > 0) return null;
    return loadingView(part, this.held, this.counts, this.isStopped);
  }

  get failureDetail(): string {
    return this.failures.join(' ');
  }

  get hasFailed(): boolean {
    return this.failures.length > 0;
  }

  /** In place of the figures, which are an earlier draft's as long as this one is tried. */
  get trying(): ProgressView | null {
    return this.isTrying ? tryingView(this.progress) : null;
  }

  get effect(): Effect | null {
    return this.hasDraft ? (this.open?.effect ?? null) : null;
  }

  get headline(): string {
    return this.effect ? headline(this.effect) : '';
  }

  /** Said once it stands, and not while it is worked out. */
  get spoken(): string {
    return this.isTrying ? '' : `${this.headline} ${this.movedText}`;
  }

  get movedText(): string {
    return this.effect ? movedText(this.effect) : '';
  }

  get hasOpenDeals(): boolean {
    return (this.effect?.deals ?? 0) > 0;
  }

  get hasFigures(): boolean {
    return this.hasOpenDeals && !this.isTrying;
  }

  get hasNoDeals(): boolean {
    return this.effect?.deals === 0;
  }

  get lacksDraft(): boolean {
    return this.policy === null && !this.isDenied;
  }

  get changesNothing(): boolean {
    return this.effect?.moved === 0 && this.effect.changed === 0;
  }

  get hasMoves(): boolean {
    return this.hasOpenDeals && !this.changesNothing;
  }

  get remarks(): string[] {
    return this.open ? remarksOf(this.open, this.hasHiddenFields, this.isCapped) : [];
  }

  get warnings() {
    return this.effect ? warningRows(this.effect) : [];
  }

  get hasWarnings(): boolean {
    return this.warnings.length > 0;
  }

  get dropped() {
    return this.effect && this.open ? droppedLines(this.open, this.book.kindLabels) : [];
  }

  get hasDropped(): boolean {
    return this.dropped.length > 0;
  }

  get closedEffect(): Effect | null {
    return this.effect ? (this.closed?.effect ?? null) : null;
  }

  get hasClosedDeals(): boolean {
    return (this.closedEffect?.deals ?? 0) > 0;
  }

  /** The button that was pressed goes with the notice: the keyboard stays here. */
  retry(): void {
    this.goOn();
    this.template?.querySelector<HTMLElement>('.title')?.focus();
  }

  toggleLoading(): void {
    if (this.isStopped) this.goOn();
    else this.stop();
  }
}
