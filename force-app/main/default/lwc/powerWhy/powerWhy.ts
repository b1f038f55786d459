import addsUp from '@salesforce/label/c.Power_Why_adds_up';
import ourAlternatives from '@salesforce/label/c.Power_Why_alternatives_ours';
import theirAlternatives from '@salesforce/label/c.Power_Why_alternatives_theirs';
import anyFace from '@salesforce/label/c.Power_Why_any_face';
import anyone from '@salesforce/label/c.Power_Why_anyone';
import elsewhere from '@salesforce/label/c.Power_Why_elsewhere';
import filterBy from '@salesforce/label/c.Power_Why_filter_by';
import filterFace from '@salesforce/label/c.Power_Why_filter_face';
import filtered from '@salesforce/label/c.Power_Why_filtered';
import measureLabel from '@salesforce/label/c.Power_Why_measure';
import noFace from '@salesforce/label/c.Power_Why_no_face';
import noMatch from '@salesforce/label/c.Power_Why_no_match';
import nothing from '@salesforce/label/c.Power_Why_nothing';
import others from '@salesforce/label/c.Power_Why_others';
import points from '@salesforce/label/c.Power_Why_points';
import rounding from '@salesforce/label/c.Power_Why_rounding';
import showAll from '@salesforce/label/c.Power_Why_show_all';
import showFewer from '@salesforce/label/c.Power_Why_show_fewer';
import byThem from '@salesforce/label/c.Power_Why_shown_by_them';
import byUs from '@salesforce/label/c.Power_Why_shown_by_us';
import start from '@salesforce/label/c.Power_Why_start';
import customer from '@salesforce/label/c.Power_Why_customer_did';
import seller from '@salesforce/label/c.Power_Why_we_did';
import what from '@salesforce/label/c.Power_Why_what';
import { fill, plain, signed } from 'c/powerFormat';
import { explainReading } from 'c/powerModel';
import type { EventEntry, ReadingView } from 'c/powerReading';
import { FACE_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';
import { barsOf, type Bar } from './bars';
import { MEASURES } from './measures';
import {
  DIGITS,
  isFiltered,
  whyTable,
  type Choice,
  type Filter,
  type Measure,
  type Row,
  type Shown,
  type WhyTable,
} from './rows';

/** A row as the template shows it. */
interface RowView {
  key: string;
  /** Empty: the row is an event. */
  title: string;
  entry: EventEntry | null;
  /** By which kind of power, in words; empty: none. */
  note: string;
  points: string;
  bar: Bar;
}

/** What a row that is no event is called. */
function titleOf(row: Exclude<Row, { type: 'event' }>): string {
  switch (row.type) {
    case 'others':
      return fill(others, row.count);
    case 'alternatives':
      return row.value < 0 ? theirAlternatives : ourAlternatives;
    default:
      return { start, elsewhere, rounding }[row.type];
  }
}

/** By which kind of power, and by whom where that was not who acted; empty: by none. */
function shownWords({ by }: EventEntry, { face, shownBy }: Shown): string {
  if (!face) return '';
  if (shownBy === by) return FACE_WORDS[face];
  return fill(shownBy === 'seller' ? byUs : byThem, FACE_WORDS[face]);
}

const wordsOf = (row: Row): Pick<RowView, 'key' | 'title' | 'entry' | 'note'> =>
  row.type === 'event'
    ? {
        key: row.entry.id,
        title: '',
        entry: row.entry,
        note: row.shown ? shownWords(row.entry, row.shown) : '',
      }
    : { key: row.type, title: titleOf(row), entry: null, note: '' };

/** Where a measure starts is a level, all else a move. */
const pointsOf = ({ type, value }: Row): string =>
  type === 'start' ? plain(value, DIGITS) : signed(value, DIGITS);

const MEASURE_OPTIONS = Object.entries(MEASURES).map(([value, { label }]) => ({ label, value }));

const PARTIES = [
  { label: anyone, value: '' },
  { label: customer, value: 'customer' },
  { label: seller, value: 'seller' },
];

const FACES = [
  { label: anyFace, value: '' },
  ...Object.entries(FACE_WORDS).map(([value, label]) => ({ label, value })),
  { label: noFace, value: 'none' },
];

const ALL: Filter = { by: '', face: '' };

/** By which kind of power every event that counts happened, by its id. */
function shownIn({ deal, policy, asOf }: ReadingView): Map<string, Shown> {
  const { events } = explainReading(deal, policy.policy, asOf);
  return new Map(events.map((event) => [event.id, event]));
}

/** Why a reading is what it is: every event's share of it, adding up to what is shown. */
export default class PowerWhy extends LightningElement {
  @api
  get view(): ReadingView {
    return this.given;
  }
  set view(view: ReadingView) {
    this.given = view;
    this.shown = shownIn(view);
  }

  labels = { addsUp, filterBy, filterFace, measureLabel, nothing, points, what };
  parties = PARTIES;
  kinds = FACES;
  measures = MEASURE_OPTIONS;
  given!: ReadingView;
  shown: ReadonlyMap<string, Shown> = new Map();
  chosen: Measure = 'balance';
  filter = ALL;
  isExpanded = false;

  /** Where the evidence is thin, nothing is said of the others. */
  get isKnown(): boolean {
    return this.given.reading.band !== 'unknown';
  }

  get hasEvents(): boolean {
    return this.count > 0;
  }

  get count(): number {
    return this.given.reading.contributions.length;
  }

  get choice(): Choice {
    const measure = this.isKnown ? this.chosen : 'balance';
    return { measure, ...(this.hasEvents ? this.filter : ALL), all: this.isExpanded };
  }

  get table(): WhyTable {
    return whyTable({ ...this.given, shown: this.shown }, this.choice);
  }

  get words() {
    const { measure } = this.choice;
    const { heading, note, sum, format } = MEASURES[measure];
    const value = format(this.table.sum, DIGITS);
    return { heading: fill(heading, value), note, sum, value };
  }

  get rows(): RowView[] {
    const { rows } = this.table;
    const bars = barsOf(rows, this.choice.measure);
    return rows.map((row, at) => ({
      ...wordsOf(row),
      points: pointsOf(row),
      bar: bars[at] as Bar,
    }));
  }

  /** What a filter has left, spoken as it changes; empty: there is none. */
  get status(): string {
    const { matching } = this.table;
    if (!isFiltered(this.choice)) return '';
    return matching === 0 ? noMatch : fill(filtered, matching, this.count);
  }

  get canFold(): boolean {
    return this.isExpanded || this.table.folded > 0;
  }

  get foldLabel(): string {
    return this.isExpanded ? showFewer : fill(showAll, this.table.matching);
  }

  toggle(): void {
    this.isExpanded = !this.isExpanded;
  }

  measureBy({ detail }: CustomEvent<{ value: Measure }>): void {
    this.chosen = detail.value;
  }

  filterParty({ detail }: CustomEvent<{ value: Filter['by'] }>): void {
    this.filter = { ...this.filter, by: detail.value };
  }

  filterKind({ detail }: CustomEvent<{ value: Filter['face'] }>): void {
    this.filter = { ...this.filter, face: detail.value };
  }
}
