import broken from '@salesforce/label/c.Power_Move_broken';
import caption from '@salesforce/label/c.Power_Move_caption';
import changeLabel from '@salesforce/label/c.Power_Move_change';
import earlier from '@salesforce/label/c.Power_Move_earlier';
import earlierReplay from '@salesforce/label/c.Power_Move_earlier_replay';
import fromTo from '@salesforce/label/c.Power_Move_from_to';
import needleOn from '@salesforce/label/c.Power_Move_needle_on';
import ours from '@salesforce/label/c.Power_Why_alternatives_ours';
import others from '@salesforce/label/c.Power_Why_others';
import points from '@salesforce/label/c.Power_Why_points';
import rounding from '@salesforce/label/c.Power_Why_rounding';
import showAll from '@salesforce/label/c.Power_Move_show_all';
import showFewer from '@salesforce/label/c.Power_Why_show_fewer';
import theirs from '@salesforce/label/c.Power_Why_alternatives_theirs';
import what from '@salesforce/label/c.Power_Why_what';
import { dayText, fill, signed } from 'c/powerFormat';
import { explainMovement, readPower, type Movement } from 'c/powerModel';
import type { EventEntry, ReadingView } from 'c/powerReading';
import { policyWords } from 'c/powerWords';
import { api, LightningElement } from 'lwc';
import { changeOf, DIGITS, moveTable, partsOf, type Row, type Step } from './table';
import { LABEL_WORDS, lineWords, STEP_WORDS } from './words';

/** A row as the template shows it. */
interface RowView {
  key: string;
  entry: EventEntry | null;
  /** What happened to the event. */
  how: string;
  title: string;
  points: string;
}

/** A step as the template shows it. */
interface StepView {
  key: string;
  title: string;
  /** From what to what; empty: the rows say it. */
  detail: string;
  points: string;
  rows: RowView[];
}

/** The way from Monday's reading to this one; null: Monday's policy cannot be read. */
function movementOf({ lastMonday, deal, policy, asOf }: ReadingView): Movement | null {
  if (!lastMonday.policy) return null;
  const then = { ...lastMonday, policy: lastMonday.policy.policy };
  return explainMovement(then, { deal, policy: policy.policy, asOf });
}

const wasThin = ({ lastMonday: { deal, policy, asOf } }: ReadingView): boolean =>
  policy !== null && readPower(deal, policy.policy, asOf).band === 'unknown';

function titleOf(row: Row, { reading }: ReadingView): string {
  if (row.type === 'others') return fill(others, row.count);
  if (row.type === 'rounding') return rounding;
  return reading.alternativesContribution < 0 ? theirs : ours;
}

const rowView = (row: Row, view: ReadingView): RowView => ({
  key: row.type === 'event' ? row.entry.id : row.type,
  entry: row.type === 'event' ? row.entry : null,
  how: row.type === 'event' ? LABEL_WORDS[row.label] : '',
  title: titleOf(row, view),
  points: signed(row.value, DIGITS),
});

/** A policy that another has followed is named, with the one that did. */
function detailOf({ step }: Step, { lastMonday, policy }: ReadingView): string {
  const then = lastMonday.policy;
  if (step !== 'policy' || !then || then.version === policy.version) return '';
  return fill(fromTo, policyWords(then), policyWords(policy));
}

/** The line, and whether the needle went down or up; both empty: there is none. */
interface LineView {
  text: string;
  arrow: string;
}

const ARROWS: Readonly<Record<number, string>> = { [-1]: '▼', 1: '▲' };

function lineOf(movement: Movement, view: ReadingView): LineView {
  const change = changeOf(movement);
  const { asOf, today, lastMonday } = view;
  const days = { monday: lastMonday.asOf, asOf, isToday: asOf === today };
  const line = { change, parts: partsOf(movement), wasThin: wasThin(view), ...days };
  return { text: lineWords(line), arrow: ARROWS[Math.sign(change)] ?? '' };
}

interface TableView {
  then: { title: string; points: string };
  now: { title: string; points: string };
  change: string;
  steps: StepView[];
  canFold: boolean;
}

const stepView = (step: Step, view: ReadingView): StepView => ({
  key: step.step,
  title: STEP_WORDS[step.step],
  detail: detailOf(step, view),
  points: signed(step.value, DIGITS),
  rows: step.rows.map((row) => rowView(row, view)),
});

function tableOf(movement: Movement, view: ReadingView, all: boolean): TableView {
  const { before, after, change, steps } = moveTable(movement, view.entries, all);
  const needle = (day: string): string => fill(needleOn, dayText(day, view.today));
  return {
    then: { title: needle(view.lastMonday.asOf), points: signed(before, DIGITS) },
    now: { title: needle(view.asOf), points: signed(after, DIGITS) },
    change: signed(change, DIGITS),
    steps: steps.map((step) => stepView(step, view)),
    canFold: all || steps.some(({ folded }) => folded > 0),
  };
}

/** What has moved the needle since last Monday: in a line, and on request step by step. */
export default class PowerMovement extends LightningElement {
  /** The reading, and the deal as it was known on the Monday before it. */
  @api
  get view(): ReadingView {
    return this.currentView;
  }
  set view(view: ReadingView) {
    this.currentView = view;
    this.movement = movementOf(view);
    this.line = this.movement && lineOf(this.movement, view);
    this.draw();
  }

  labels = { broken, caption, changeLabel, points, what };
  currentView!: ReadingView;
  /** Null: Monday's policy cannot be read. */
  movement: Movement | null = null;
  line: LineView | null = null;
  /** Null: nobody has asked for it. */
  table: TableView | null = null;
  isOpen = false;
  isExpanded = false;

  get expanded(): 'true' | 'false' {
    return this.isOpen ? 'true' : 'false';
  }

  get foldLabel(): string {
    return this.isExpanded ? showFewer : showAll;
  }

  /** What no record tells of that Monday. */
  get note(): string {
    return this.view.replay ? earlierReplay : earlier;
  }

  draw(): void {
    const { isOpen, movement, view, isExpanded } = this;
    this.table = isOpen && movement ? tableOf(movement, view, isExpanded) : null;
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    this.draw();
  }

  fold(): void {
    this.isExpanded = !this.isExpanded;
    this.draw();
  }
}
