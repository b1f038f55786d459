import after from '@salesforce/label/c.Power_Lab_fading_after';
import behaviors from '@salesforce/label/c.Power_Lab_fading_behaviors';
import concessions from '@salesforce/label/c.Power_Lab_fading_concessions';
import inForce from '@salesforce/label/c.Power_Lab_fading_before';
import note from '@salesforce/label/c.Power_Lab_fading_note';
import picture from '@salesforce/label/c.Power_Lab_fading_picture';
import tableName from '@salesforce/label/c.Power_Lab_fading_table';
import { share } from 'c/powerFormat';
import { decay } from 'c/powerModel';
import { valueAt, type Sheet } from 'c/powerPolicyDraft';
import { policyField } from 'c/powerPolicyWords';
import { api, LightningElement } from 'lwc';
import { curve, daysToTell, halfPoint, HEIGHT, lengthFor, LINES, WIDTH } from './curve';

type Log = 'behavior' | 'concession';

const PATHS: Readonly<Record<Log, string>> = {
  behavior: '/behaviorHalfLifeDays',
  concession: '/concessionHalfLifeDays',
};
const NAMES: Readonly<Record<Log, string>> = { behavior: behaviors, concession: concessions };
const LOGS: readonly Log[] = ['behavior', 'concession'];

/** A curve of the picture. */
interface Curve {
  key: string;
  classes: string;
  path: string;
}

const isLength = (value: unknown): value is number => typeof value === 'number' && value > 0;

const dayWords = (days: number): string =>
  policyField(PATHS.behavior)?.format(days) ?? String(days);

/** How fast what has happened fades: both half-lives, in numbers, as a picture and as a table. */
export default class PowerPolicyFading extends LightningElement {
  @api sheet!: Sheet;

  labels = { after, behaviors, concessions, inForce, note, picture, tableName };
  paths = Object.values(PATHS);
  viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
  lines = LINES;

  /** The half-life in the draft; while it is none, the one before. */
  halfLife(log: Log): number {
    const drafted = valueAt(this.sheet.draft.document, PATHS[log]);
    return isLength(drafted) ? drafted : this.before(log);
  }

  before(log: Log): number {
    return valueAt(this.sheet.draft.base.policy, PATHS[log]) as number;
  }

  get length(): number {
    return lengthFor(LOGS.flatMap((log) => [this.halfLife(log), this.before(log)]));
  }

  get changed(): Log[] {
    return LOGS.filter((log) => this.halfLife(log) !== this.before(log));
  }

  get isChanged(): boolean {
    return this.changed.length > 0;
  }

  /** What was before lies beneath what is to be. */
  get curves(): Curve[] {
    const { length } = this;
    const were = this.changed.map((log) => ({
      key: `${log}-before`,
      classes: `curve curve_${log} curve_before`,
      path: curve(this.before(log), length),
    }));
    const are = LOGS.map((log) => ({
      key: log,
      classes: `curve curve_${log}`,
      path: curve(this.halfLife(log), length),
    }));
    return [...were, ...are];
  }

  get halves(): { key: string; classes: string; x: number; y: number }[] {
    return LOGS.flatMap((log) => {
      const point = halfPoint(this.halfLife(log), this.length);
      return point ? [{ key: log, classes: `half half_${log}`, ...point }] : [];
    });
  }

  get lastDay(): string {
    return dayWords(this.length);
  }

  get columns(): { key: string; text: string }[] {
    return daysToTell(this.length).map((days) => ({ key: String(days), text: dayWords(days) }));
  }

  get rows(): { key: string; name: string; cells: { key: string; text: string }[] }[] {
    return LOGS.map((log) => ({
      key: log,
      name: NAMES[log],
      cells: daysToTell(this.length).map((days) => ({
        key: String(days),
        text: share(decay(days, this.halfLife(log))),
      })),
    }));
  }

  /** Goes to the field of a place; false: it is not here. */
  @api
  focusOn(path: string): boolean {
    const fields = this.template?.querySelector<HTMLElement & { focusOn(at: string): boolean }>(
      'c-power-policy-fields',
    );
    return fields?.focusOn(path) ?? false;
  }
}
