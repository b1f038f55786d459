import LANGUAGE from '@salesforce/i18n/lang';
import { dayText, fill, plain } from 'c/powerFormat';
import type { End, Way } from 'c/powerFlow';
import type { Notice } from 'c/powerNotice';
import { CONCESSION } from 'c/powerRecords';
import type { FilterLists, Option } from 'c/powerReviewFilters';
import { cardsOf, endsOf, FIGURES, firstCards, waysOf, type Card } from 'c/powerReviewWords';
import { fileOf, type Concern, type FileFormat, type Flow } from 'c/powerWeekly';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { filterChoices, NOW, weekChoices } from './choices';
import { Freezer } from './freezer';
import { FORMATS, LABELS } from './labels';
import { DENIED, emptinessOf, failed, remarksOf } from './notices';
import { dealsProgress, givesProgress, type ProgressView } from './progress';
import { save } from './saving';

interface Agenda extends HTMLElement {
  showConcern(concern: Concern): void;
}

/**
 * The weekly review of a pipeline: what changed since a week was frozen, exactly why, and what to do
 * next. It reads stored readings and snapshots; logs only of deals that are opened.
 */
export default class PowerReview extends Freezer {
  labels = LABELS;
  formats = FORMATS;
  /** The last thing that was done, in words. */
  said = '';
  refreshHandler = 0;

  override connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.pageRefreshed());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unregisterRefreshHandler(this.refreshHandler);
  }

  /** Reads everything again. */
  async pageRefreshed(): Promise<boolean> {
    this.forget();
    return Promise.resolve(true);
  }

  get notice(): Notice | null {
    if (this.isDenied) return DENIED;
    if (this.hasFailed) return failed(this.failures);
    return this.sources ? emptinessOf(this.sources, this.view) : null;
  }

  get isLoading(): boolean {
    return !this.notice && !this.rows && !this.figures;
  }

  get hasHead(): boolean {
    return this.hasStarted && !this.isDenied;
  }

  get hasReview(): boolean {
    return !this.notice && this.rows !== null;
  }

  get hasCards(): boolean {
    return !this.notice && this.cards.length > 0;
  }

  get cards(): Card[] {
    if (this.rows) return cardsOf(this.rows.report);
    return this.figures ? firstCards(this.figures) : [];
  }

  get weekOptions(): Option[] {
    return weekChoices(this.weeks);
  }

  get weekValue(): string {
    return this.view.shown?.week ?? NOW;
  }

  get about(): string[] {
    const { rows } = this;
    if (!rows) return [];
    const { comparedWith, isFrozen, asOf } = rows.report;
    const { words } = rows;
    return [
      comparedWith === null
        ? words.text('about.first')
        : words.text('about.compared', words.day(comparedWith)),
      ...(comparedWith === null && !isFrozen ? [LABELS.firstWeek] : []),
      ...(isFrozen ? [words.text('about.frozen', words.day(asOf))] : []),
    ];
  }

  get filterOptions(): FilterLists {
    return filterChoices(this.sources?.after ?? [], this.owners, this.teams);
  }

  get remarks(): string[] {
    if (!this.hasReview) return [];
    return remarksOf({
      gone: this.sources?.gone ?? [],
      staleCount: this.staleCount,
      unreadCount: this.unreadCount,
      hasHiddenFields: this.hasHiddenFields,
      seesGives: this.descriptions.has(CONCESSION),
      broken: this.broken,
    });
  }

  /** What is still read, in words. */
  get reading(): ProgressView | null {
    if (this.notice || !this.figures) return null;
    if (!this.rows) {
      const { shown } = this.view;
      const lane = shown ? `snapshots ${shown.week}` : 'deals';
      return dealsProgress(this.progress, lane, shown?.count ?? this.figures.open);
    }
    return this.isReadingGives ? givesProgress(this.progress) : null;
  }

  get isReadingGives(): boolean {
    return this.wantsGives && this.gives === null && !this.broken;
  }

  /** Whether somebody has to ask for what was given. */
  get offersGives(): boolean {
    return this.canAddGives && !this.wantsGives && this.gives === null;
  }

  get givesNote(): string {
    return fill(LABELS.givesAskNote, plain(this.openCount));
  }

  get hasGives(): boolean {
    return this.gives !== null;
  }

  get isFiltered(): boolean {
    return Object.keys(this.filter).length > 0;
  }

  get isLeftEmpty(): boolean {
    const { report } = this.rows ?? {};
    return (
      this.isFiltered && report?.deals.size === 0 && (report.review.flow?.openBefore ?? 0) === 0
    );
  }

  get hasLists(): boolean {
    return this.hasReview && !this.isLeftEmpty;
  }

  get flow(): Flow | null {
    return this.rows?.report.review.flow ?? null;
  }

  get hasFlow(): boolean {
    return (this.flow?.streams.length ?? 0) > 0;
  }

  get flowEnds(): End[] {
    return this.rows && this.flow ? endsOf(this.flow, this.rows.words) : [];
  }

  get flowWays(): Way[] {
    return this.flow ? waysOf(this.flow) : [];
  }

  get flowLabel(): string {
    const deals = this.flow?.streams.reduce((sum, stream) => sum + stream.deals.length, 0) ?? 0;
    return fill(LABELS.flowLabel, plain(deals), this.beforeDay);
  }

  get beforeDay(): string {
    const week = this.rows?.report.comparedWith ?? '';
    return dayText(week, this.today);
  }

  get afterDay(): string {
    return dayText(this.rows?.report.asOf ?? '', this.today);
  }

  get hasMovers(): boolean {
    return this.rows?.report.comparedWith !== null;
  }

  get concernRows() {
    const { rows } = this;
    return (rows?.report.review.concerns ?? []).map(({ concern, deals }) => ({
      concern,
      words: rows?.words.concern(concern) ?? '',
      deals: plain(deals.length),
      isEmpty: deals.length === 0,
    }));
  }

  get canExport(): boolean {
    return this.hasReview && !this.isReadingGives;
  }

  get cannotExport(): boolean {
    return !this.canExport;
  }

  get freezeStates(): Partial<Record<string, true>> {
    const { freezeState } = this;
    return freezeState ? { [freezeState]: true } : {};
  }

  get freezeQuestion(): string {
    return fill(LABELS.freezeQuestion, dayText(this.thisWeek));
  }

  get freezeWaiting(): string {
    return fill(LABELS.freezeWaiting, dayText(this.thisWeek));
  }

  get freezeDone(): string {
    return fill(LABELS.freezeDone, dayText(this.thisWeek));
  }

  chooseWeek({ detail }: CustomEvent<{ value: string }>): void {
    this.said = '';
    this.look(detail.value === NOW ? null : detail.value);
  }

  showConcern({ currentTarget }: Event): void {
    const { concern } = (currentTarget as HTMLElement).dataset;
    this.template?.querySelector<Agenda>('c-power-review-agenda')?.showConcern(concern as Concern);
  }

  exportAs({ detail }: CustomEvent<{ value: FileFormat }>): void {
    const { rows } = this;
    if (!rows || !this.canExport) return;
    const { report, words } = rows;
    const name = `power-review-${report.asOf}.${detail.value}`;
    save(name, fileOf(detail.value, report, { words, figures: FIGURES, language: LANGUAGE }));
    this.said = fill(LABELS.exportDone, name);
  }
}
