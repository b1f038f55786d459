import addsUp from '@salesforce/label/c.Power_Why_adds_up';
import ourAlternatives from '@salesforce/label/c.Power_Why_alternatives_ours';
import theirAlternatives from '@salesforce/label/c.Power_Why_alternatives_theirs';
import heading from '@salesforce/label/c.Power_Why_heading';
import others from '@salesforce/label/c.Power_Why_others';
import points from '@salesforce/label/c.Power_Why_points';
import rounding from '@salesforce/label/c.Power_Why_rounding';
import showAll from '@salesforce/label/c.Power_Why_show_all';
import showFewer from '@salesforce/label/c.Power_Why_show_fewer';
import sum from '@salesforce/label/c.Power_Why_sum';
import what from '@salesforce/label/c.Power_Why_what';
import { dayText, fill, signed } from 'c/powerFormat';
import type { Reading } from 'c/powerModel';
import { whoWords } from 'c/powerWords';
import { NavigationMixin } from 'lightning/navigation';
import { api, LightningElement } from 'lwc';
import { DIGITS, whyTable, type EventEntry, type Row, type WhyTable } from './rows';

export type { EventEntry };

/** A row as the template shows it. */
interface RowView {
  key: string;
  title: string;
  detail: string;
  points: string;
  barClass: string;
  barStyle: string;
  recordId: string;
  object: string;
  /** Address of the event's record; empty: the row is no event. */
  url: string;
}

const detailOf = ({ by, isConcession, on }: EventEntry, asOf: string): string =>
  `${whoWords(by, isConcession)} · ${dayText(on, asOf)}`;

/** Key, title and detail of a row by its type. */
function wordsOf(row: Row, asOf: string): Pick<RowView, 'key' | 'title' | 'detail'> {
  switch (row.type) {
    case 'event':
      return { key: row.entry.id, title: row.entry.title, detail: detailOf(row.entry, asOf) };
    case 'others':
      return { key: 'others', title: fill(others, row.count), detail: '' };
    case 'alternatives':
      return {
        key: 'alternatives',
        title: row.value < 0 ? theirAlternatives : ourAlternatives,
        detail: '',
      };
    default:
      return { key: 'rounding', title: rounding, detail: '' };
  }
}

/** Where a row leads: the record of its event, or nowhere. */
function targetOf(row: Row): Pick<RowView, 'recordId' | 'object' | 'url'> {
  if (row.type !== 'event') return { recordId: '', object: '', url: '' };
  const { id: recordId, object } = row.entry;
  return { recordId, object, url: `/lightning/r/${object}/${recordId}/view` };
}

const barClass = (value: number): string => (value < 0 ? 'bar bar_theirs' : 'bar bar_ours');

/** Half of the track is one side's: the largest share fills it. */
const barStyle = (value: number, largest: number): string =>
  `inline-size: ${largest === 0 ? 0 : (50 * Math.abs(value)) / largest}%`;

const viewOf = (row: Row, largest: number, asOf: string): RowView => ({
  ...wordsOf(row, asOf),
  ...targetOf(row),
  points: signed(row.value, DIGITS),
  barClass: barClass(row.value),
  barStyle: barStyle(row.value, largest),
});

/** Why the needle stands where it does: every event's share, adding up to it. */
export default class PowerWhy extends NavigationMixin(LightningElement) {
  @api reading!: Reading;
  /** What is known of each event, by its id. */
  @api entries!: ReadonlyMap<string, EventEntry>;

  /** The day of the reading, ISO: dates of its year need not say it. */
  @api asOf = '';

  labels = { addsUp, sum, points, what };
  isExpanded = false;

  get table(): WhyTable {
    return whyTable(this.reading, this.entries, this.isExpanded);
  }

  get heading(): string {
    return fill(heading, signed(this.reading.balance, DIGITS));
  }

  get rows(): RowView[] {
    const { rows } = this.table;
    const largest = Math.max(...rows.map(({ value }) => Math.abs(value)));
    return rows.map((row) => viewOf(row, largest, this.asOf));
  }

  get sumPoints(): string {
    return signed(this.table.sum, DIGITS);
  }

  get canFold(): boolean {
    return this.isExpanded || this.table.folded > 0;
  }

  get foldLabel(): string {
    return this.isExpanded ? showFewer : fill(showAll, this.reading.contributions.length);
  }

  toggle(): void {
    this.isExpanded = !this.isExpanded;
  }

  /** Within the app a record opens without a reload; its address serves a tab of its own. */
  open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { recordId = '', object = '' } = (event.currentTarget as HTMLElement).dataset;
    void this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName: object, actionName: 'view' },
    });
  }
}
