import all from '@salesforce/label/c.Power_Review_filter_all';
import amountFrom from '@salesforce/label/c.Power_Review_filter_amount_from';
import amountTo from '@salesforce/label/c.Power_Review_filter_amount_to';
import clear from '@salesforce/label/c.Power_Review_filter_clear';
import forecastCategory from '@salesforce/label/c.Power_Review_filter_forecast_category';
import heading from '@salesforce/label/c.Power_Review_filter_heading';
import owner from '@salesforce/label/c.Power_Review_filter_owner';
import recordType from '@salesforce/label/c.Power_Review_filter_record_type';
import team from '@salesforce/label/c.Power_Review_filter_team';
import type { WeekFilter } from 'c/powerWeekly';
import { api, LightningElement } from 'lwc';

/** Conditions of which one value is chosen. */
export type ListName = 'owner' | 'team' | 'recordType' | 'forecastCategory';

export interface Option {
  value: string;
  label: string;
}

/** What may be chosen of each. */
export type FilterLists = Readonly<Record<ListName, readonly Option[]>>;

const LABELS: Readonly<Record<ListName, string>> = { owner, team, recordType, forecastCategory };
const NAMES = Object.keys(LABELS) as ListName[];

/** No condition. */
const ALL = '';

/**
 * Which deals of a review are looked at.
 * @fires filter with the `WeekFilter` once a condition has changed.
 */
export default class PowerReviewFilters extends LightningElement {
  @api filter: WeekFilter = {};
  @api options!: FilterLists;

  labels = { amountFrom, amountTo, clear, heading };

  /** A condition of which there is nothing to choose is not there. */
  get lists() {
    return NAMES.filter((name) => this.options[name].length > 1 || this.filter[name]).map(
      (name) => ({
        name,
        label: LABELS[name],
        value: this.filter[name] ?? ALL,
        options: [{ value: ALL, label: all }, ...this.options[name]],
      }),
    );
  }

  get isSet(): boolean {
    return Object.keys(this.filter).length > 0;
  }

  choose({ currentTarget, detail }: CustomEvent<{ value: string }>): void {
    const { name } = (currentTarget as HTMLElement).dataset;
    this.set(name as ListName, detail.value === ALL ? undefined : detail.value);
  }

  enter({ currentTarget, detail }: CustomEvent<{ value: string }>): void {
    const { name } = (currentTarget as HTMLElement).dataset;
    const amount = detail.value === '' ? undefined : Number(detail.value);
    this.set(name as keyof WeekFilter, Number.isNaN(amount) ? undefined : amount);
  }

  set(name: keyof WeekFilter, value: string | number | undefined): void {
    const { [name]: _, ...others } = this.filter;
    this.tell(value === undefined ? others : { ...others, [name]: value });
  }

  clear(): void {
    this.tell({});
  }

  tell(detail: WeekFilter): void {
    this.dispatchEvent(new CustomEvent<WeekFilter>('filter', { detail }));
  }
}
