import assumed from '@salesforce/label/c.Power_Ledger_margin_assumed';
import caption from '@salesforce/label/c.Power_Ledger_caption';
import forThem from '@salesforce/label/c.Power_Ledger_for_them';
import forUs from '@salesforce/label/c.Power_Ledger_for_us';
import gain from '@salesforce/label/c.Power_Ledger_gain';
import heading from '@salesforce/label/c.Power_Ledger_heading';
import more from '@salesforce/label/c.Power_Ledger_open_more';
import open from '@salesforce/label/c.Power_Ledger_open';
import runway from '@salesforce/label/c.Power_Ledger_runway';
import unsized from '@salesforce/label/c.Power_Ledger_unsized';
import what from '@salesforce/label/c.Power_Ledger_what';
import { fill, listed, share } from 'c/powerFormat';
import { marginOf, type Margin } from 'c/powerModel';
import type { ReadingView } from 'c/powerReading';
import { OUTCOME_WORDS, whoWords } from 'c/powerWords';
import { api, LightningElement } from 'lwc';
import { hidesCosts, linesOf, marginWords, openGives, unsizedNames, type OpenGive } from './ledger';
import { OUTCOME_MEANING } from './outcomes';

/** Open gives that are shown at first. */
const FEW = 5;

/** What both sides gave and got: who gains, what waits for an answer, and what margin is left. */
export default class PowerLedger extends LightningElement {
  @api
  get view(): ReadingView {
    return this.shown;
  }
  set view(view: ReadingView) {
    this.shown = view;
    this.isHidden = hidesCosts(view);
    this.margin = this.isHidden ? null : marginOf(view.deal, view.policy.policy, view.asOf);
    this.openGives = openGives(view);
  }

  labels = { caption, forThem, forUs, heading, open, runway, what };
  shown!: ReadingView;
  /** Costs are hidden from the user: there is nothing to add up. */
  isHidden = false;
  /** Null: without an amount, or hidden. */
  margin: Margin | null = null;
  /** What waits for an answer, the largest first. */
  openGives: OpenGive[] = [];
  showsAll = false;

  get outcome(): string {
    const { outcome } = this.view.reading;
    return outcome === null || this.view.ledgerGap ? '' : OUTCOME_WORDS[outcome];
  }

  get meaning(): string {
    const { outcome } = this.view.reading;
    return outcome && this.outcome ? OUTCOME_MEANING[outcome] : '';
  }

  get hasLines(): boolean {
    return !this.isHidden;
  }

  /** Costs go out, values come in; what they add up to comes last. */
  get lines() {
    const { ours, theirs, gain: gained } = linesOf(this.view);
    return [
      { key: 'ours', name: whoWords('seller', true), classes: '', cells: ours },
      { key: 'theirs', name: whoWords('customer', true), classes: '', cells: theirs },
      { key: 'gain', name: gain, classes: 'gain', cells: gained },
    ];
  }

  get unsized(): string {
    const names = unsizedNames(this.view);
    return this.hasLines && names.length > 0 ? fill(unsized, listed(names)) : '';
  }

  get shownGives(): OpenGive[] {
    return this.showsAll ? this.openGives : this.openGives.slice(0, FEW);
  }

  get hasOpenGives(): boolean {
    return this.openGives.length > 0;
  }

  get moreLabel(): string {
    const { length } = this.openGives;
    return this.showsAll || length <= FEW ? '' : fill(more, length);
  }

  get hasMargin(): boolean {
    return this.margin !== null;
  }

  get marginLeft(): string {
    return share(this.view.reading.marginRunway ?? 0);
  }

  get marginNow(): number {
    return Math.round(100 * (this.view.reading.marginRunway ?? 0));
  }

  get marginStyle(): string {
    return `inline-size: ${100 * (this.view.reading.marginRunway ?? 0)}%`;
  }

  get marginWords(): string {
    return this.margin ? marginWords(this.margin) : '';
  }

  get marginSpoken(): string {
    return `${this.marginLeft}. ${this.marginWords}`;
  }

  get assumed(): string {
    return this.margin?.isAssumed ? assumed : '';
  }

  showAll(): void {
    this.showsAll = true;
  }
}
