import { descriptionsOf, hiddenFields, type Descriptions } from 'c/powerDealData';
import { reduceErrors } from 'c/powerErrors';
import { dayOf } from 'c/powerFormat';
import type { LaneProgress, LaneRead, LaneSpec } from 'c/powerLane';
import { wordsOf, type WordList } from 'c/powerLogData';
import type { KindLog, KindNames } from 'c/powerPolicyWords';
import { BEHAVIOR, CONCESSION, OPPORTUNITY, READING } from 'c/powerRecords';
import {
  figuresIn,
  figuresQuery,
  givesLane,
  NOTHING_READ,
  openedLanes,
  REVIEW_OBJECTS,
  startLanes,
  viewLanes,
  weeksIn,
  type FirstFigures,
  type Opened,
  type Read,
  type View,
} from 'c/powerReviewData';
import type { WeekRecord } from 'c/powerWeekRecords';
import { weekOf } from 'c/powerWeekly';
import { gql, graphql, type GraphQLQuery, type GraphQLResult } from 'lightning/graphql';
import {
  getObjectInfos,
  getPicklistValues,
  type ObjectInfosResult,
  type PicklistValuesResult,
} from 'lightning/uiObjectInfoApi';
import { LightningElement, wire } from 'lwc';

const NO_WORDS: WordList = new Map();
/** Nobody has chosen a week yet. */
const UNCHOSEN = undefined;

/**
 * Reads what a review is made of: which weeks there are, then the first figures, which the org adds
 * up, then the deals, and last what was given, where that is wanted, and the logs of deals that were
 * opened. What was read stays, whatever week is looked at next.
 */
export abstract class ReviewReader extends LightningElement {
  objectApiNames: readonly string[] | undefined = REVIEW_OBJECTS;
  descriptions: Descriptions = new Map();
  isDenied = false;
  lists: KindNames['lists'] = { concessions: NO_WORDS, behaviors: NO_WORDS };
  /** What went wrong, in sentences; none: nothing. */
  failures: readonly string[] = [];

  read: Read = NOTHING_READ;
  /** Records so far, by lane. */
  progress: ReadonlyMap<string, number> = new Map();
  /** ISO day of a Monday; null: as it stands; undefined: nobody has chosen. */
  chosen: string | null | undefined = UNCHOSEN;
  figuresQuery: GraphQLQuery | undefined;
  figures: FirstFigures | null = null;
  /** Whether the org has added up what it can, or refused to. */
  isCounted = false;
  /** What frozen weeks keep of deals that are gone; null: nobody knows yet. */
  later: readonly LaneSpec[] | null = null;
  opened: readonly Opened[] = [];
  /** Lanes that another part of the page wants. */
  extra: readonly LaneSpec[] = [];

  /** Called whenever more was read. */
  abstract learned(): void;
  /** Whether the concessions on open deals are to be read. */
  abstract get wantsGives(): boolean;

  @wire(getObjectInfos, { objectApiNames: '$objectApiNames' })
  describe({ data, error: cause }: ObjectInfosResult): void {
    if (cause) this.fail(cause);
    if (data) this.ask(descriptionsOf(data));
  }

  @wire(graphql, { query: '$figuresQuery', variables: '$figuresVariables' })
  takeFigures({ data, errors }: GraphQLResult<unknown>): void {
    // Without them the figures come with the deals.
    if (data) this.figures = figuresIn(data);
    if (data || errors) this.isCounted = true;
  }

  @wire(getPicklistValues, {
    recordTypeId: '$concessionType',
    fieldApiName: 'Power_Concession__c.Kind__c',
  })
  takeConcessionKinds(result: PicklistValuesResult): void {
    this.learnKinds('concessions', result);
  }

  @wire(getPicklistValues, {
    recordTypeId: '$behaviorType',
    fieldApiName: 'Power_Behavior__c.Kind__c',
  })
  takeBehaviorKinds(result: PicklistValuesResult): void {
    this.learnKinds('behaviors', result);
  }

  get concessionType(): string | undefined {
    return this.descriptions.get(CONCESSION)?.defaultRecordTypeId;
  }

  get behaviorType(): string | undefined {
    return this.descriptions.get(BEHAVIOR)?.defaultRecordTypeId;
  }

  /** The user's own day, which goes on while a page stays open. */
  get today(): string {
    return dayOf(new Date());
  }

  get thisWeek(): string {
    return weekOf(this.today);
  }

  /** Every frozen week, the latest first. */
  get weeks(): WeekRecord[] {
    return weeksIn(this.read);
  }

  get hasStarted(): boolean {
    return (
      this.descriptions.size > 0 &&
      startLanes(this.descriptions, this.thisWeek).every(({ name }) => this.read.has(name))
    );
  }

  /** A week that is frozen is looked at as it was frozen, unless somebody chooses otherwise. */
  get view(): View {
    const { weeks, chosen } = this;
    const [last = null] = weeks;
    const week = chosen === UNCHOSEN && last?.week === this.thisWeek ? last.week : (chosen ?? null);
    const shown = weeks.find((one) => one.week === week) ?? null;
    const before = shown ? (weeks.find((one) => one.week < shown.week) ?? null) : last;
    return { shown, before };
  }

  get figuresVariables(): Record<string, unknown> {
    const { shown } = this.view;
    return shown ? { week: shown.week } : {};
  }

  get hasHiddenFields(): boolean {
    return hiddenFields(this.descriptions).length > 0;
  }

  get hasFailed(): boolean {
    return this.failures.length > 0;
  }

  /** Everything that is wanted now. */
  get wanted(): readonly LaneSpec[] {
    const { descriptions } = this;
    if (descriptions.size === 0 || this.isDenied) return [];
    if (!this.hasStarted) return startLanes(descriptions, this.thisWeek);
    if (!this.isCounted) return [];
    const before = this.view.before?.week ?? null;
    return [
      ...viewLanes(descriptions, this.view),
      ...(this.later ?? []),
      ...(this.wantsGives ? [givesLane(descriptions)] : []),
      ...this.opened.flatMap((opened) => openedLanes(descriptions, opened, before)),
      ...this.extra,
    ];
  }

  /** What is still to be read. */
  get lanes(): readonly LaneSpec[] {
    return this.wanted.filter(({ name }) => !this.read.has(name));
  }

  isRead(lanes: readonly LaneSpec[]): boolean {
    return lanes.every(({ name }) => this.read.has(name));
  }

  /** Describes what may be asked for, then asks which weeks there are. */
  ask(descriptions: Descriptions): void {
    this.descriptions = descriptions;
    this.isDenied = [OPPORTUNITY, READING].some((object) => !descriptions.has(object));
    this.goOn();
  }

  learnKinds(log: KindLog, { data }: PicklistValuesResult): void {
    if (!data) return;
    this.lists = { ...this.lists, [log]: wordsOf(data) };
    this.learned();
  }

  takeProgress({ detail: { name, records } }: CustomEvent<LaneProgress>): void {
    this.progress = new Map([...this.progress, [name, records]]);
  }

  takeRead({ detail: { name, nodes } }: CustomEvent<LaneRead>): void {
    this.read = new Map([...this.read, [name, nodes]]);
    this.progress = new Map([...this.progress, [name, nodes.length]]);
    this.goOn();
  }

  takeFailure({ detail }: CustomEvent<unknown>): void {
    this.fail(detail);
  }

  goOn(): void {
    if (this.hasStarted && !this.figuresQuery)
      this.figuresQuery = gql`${figuresQuery(this.descriptions, this.view)}`;
    this.learned();
  }

  /** What is looked at has changed: what was counted and opened belongs to what was before. */
  startAnew(): void {
    this.figures = null;
    this.isCounted = false;
    this.figuresQuery = undefined;
    this.later = null;
    this.opened = [];
    this.goOn();
  }

  /** Forgets what was read, and reads it again. */
  forget(): void {
    this.read = NOTHING_READ;
    this.progress = new Map();
    this.startAnew();
  }

  fail(cause: unknown): void {
    this.failures = reduceErrors(cause);
  }

  /** Goes on where something failed. */
  retry(): void {
    this.failures = [];
    this.template?.querySelector<HTMLElement>('.title')?.focus();
    if (this.descriptions.size === 0) void this.describeAnew();
  }

  /** This wire has no refresh: it asks again once it has lost its parameter and found it. */
  async describeAnew(): Promise<void> {
    this.objectApiNames = undefined;
    await Promise.resolve();
    this.objectApiNames = REVIEW_OBJECTS;
  }
}
