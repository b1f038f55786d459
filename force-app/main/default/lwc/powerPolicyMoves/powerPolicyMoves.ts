import after from '@salesforce/label/c.Power_Effect_after';
import balance from '@salesforce/label/c.Power_Effect_balance';
import band from '@salesforce/label/c.Power_Effect_band';
import before from '@salesforce/label/c.Power_Effect_before';
import deal from '@salesforce/label/c.Power_Effect_deal';
import filterChanged from '@salesforce/label/c.Power_Effect_filter_changed';
import filterFlow from '@salesforce/label/c.Power_Effect_filter_flow';
import filterMoved from '@salesforce/label/c.Power_Effect_filter_moved';
import filterLabel from '@salesforce/label/c.Power_Effect_filter';
import heading from '@salesforce/label/c.Power_Effect_list_heading';
import { fill, plain, signed } from 'c/powerFormat';
import type { Band } from 'c/powerModel';
import type { MovedDeals } from 'c/powerPolicyData';
import { rounded } from 'c/powerRecords';
import type { Effect, Glance, TrialRow } from 'c/powerCompare';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

/** Deals that are there at first. */
const FEW = 10;

/** What may be shown besides a single flow from band to band. */
const CHANGED = 'changed';
const MOVED = 'moved';

type Flow = Effect['flows'][number];

const flowKey = ({ from, to }: Pick<Flow, 'from' | 'to'>): string => `${from} ${to}`;

const glanceView = ({ balance: value, band: key }: Glance) => ({
  balance: signed(value),
  shape: BAND_SHAPES[key],
  word: BAND_WORDS[key],
});

/** What stays as it is is not said twice. */
const rowView = ({ id, name, before: then, after: now }: TrialRow) => {
  const by = rounded(now.balance, 0) - rounded(then.balance, 0);
  return {
    key: id,
    name,
    before: glanceView(then),
    after: glanceView(now),
    by: signed(by),
    moves: by !== 0,
    changesBand: then.band !== now.band,
  };
};

/** The deals that a draft moves, those that move farthest first: a few, then in steps. */
export default class PowerPolicyMoves extends LightningElement {
  /** Another list begins with its first deals, and with what was chosen as far as it has that. */
  @api
  get deals(): MovedDeals {
    return this.given;
  }
  set deals(deals: MovedDeals) {
    this.given = deals;
    this.shown = FEW;
  }

  /** From band to band, as the effect has them. */
  @api flows: readonly Flow[] = [];

  labels = { after, balance, band, before, deal, filterLabel, heading };
  given!: MovedDeals;
  few = FEW;
  shown = FEW;
  wanted = CHANGED;

  get changes(): Flow[] {
    return this.flows.filter(({ from, to }) => from !== to);
  }

  get choices() {
    return [
      { value: CHANGED, label: fill(filterChanged, plain(this.deals.changed.length)) },
      { value: MOVED, label: fill(filterMoved, plain(this.deals.moved.length)) },
      ...this.changes.map((flow) => ({
        value: flowKey(flow),
        label: fill(filterFlow, BAND_WORDS[flow.from], BAND_WORDS[flow.to], plain(flow.deals)),
      })),
    ];
  }

  /** A flow that the draft no longer has shows all that change band. */
  get choice(): string {
    return this.choices.some(({ value }) => value === this.wanted) ? this.wanted : CHANGED;
  }

  get chosen(): readonly TrialRow[] {
    const { choice } = this;
    if (choice === CHANGED) return this.deals.changed;
    if (choice === MOVED) return this.deals.moved;
    const [from, to] = choice.split(' ') as [Band, Band];
    return this.deals.between(from, to);
  }

  get rows() {
    return this.chosen.slice(0, this.shown).map(rowView);
  }

  get hasRows(): boolean {
    return this.chosen.length > 0;
  }

  choose({ detail }: CustomEvent<{ value: string }>): void {
    this.wanted = detail.value;
    this.shown = FEW;
  }

  get count(): number {
    return this.chosen.length;
  }

  show({ detail }: CustomEvent<number>): void {
    this.shown = detail;
  }
}
