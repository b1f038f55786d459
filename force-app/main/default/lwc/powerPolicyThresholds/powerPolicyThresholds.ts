import hint from '@salesforce/label/c.Power_Lab_dial_hint';
import {
  HEIGHT,
  bandPlace,
  innerPlace,
  valueTowards,
  WIDTH,
  type Point,
} from 'c/powerDialGeometry';
import type { Thresholds } from 'c/powerModel';
import {
  editEvent,
  movedTo,
  roomOf,
  shownThresholds,
  steppedBy,
  type Sheet,
} from 'c/powerPolicyDraft';
import { policyField } from 'c/powerPolicyWords';
import { api, LightningElement } from 'lwc';

const PATHS = [0, 1, 2, 3].map((index) => `/thresholds/${index}`);

/** A threshold on the dial. */
interface Handle {
  path: string;
  index: number;
  label: string;
  value: number;
  from: number;
  to: number;
  text: string;
  style: string;
  textStyle: string;
}

const placed = ({ x, y }: Point): string =>
  `inset-inline-start: ${x.toFixed(2)}%; inset-block-start: ${y.toFixed(2)}%`;

/**
 * The thresholds between the bands: four handles on the dial itself, and the same in numbers.
 * @fires policyedit whenever a handle moves or a number is typed.
 */
export default class PowerPolicyThresholds extends LightningElement {
  @api sheet!: Sheet;

  labels = { hint };
  paths = [...PATHS, '/minEvidence'];
  /** Handle that the pointer holds; −1: none. */
  held = -1;

  get thresholds(): Thresholds {
    return shownThresholds(this.sheet.draft);
  }

  get handles(): Handle[] {
    return PATHS.map((path, index) => this.handleOf(path, index));
  }

  handleOf(path: string, index: number): Handle {
    const value = this.thresholds[index] ?? 0;
    const field = policyField(path);
    return {
      path,
      index,
      value,
      ...roomOf(this.thresholds, index),
      label: field?.fieldLabel ?? path,
      text: field?.format(value) ?? '',
      style: placed(bandPlace(value)),
      textStyle: placed(innerPlace(value)),
    };
  }

  press(event: KeyboardEvent): void {
    const index = indexOf(event);
    const value = steppedBy(event.key, this.thresholds, index);
    if (value === null) return;
    event.preventDefault();
    this.move(index, value);
  }

  hold(event: PointerEvent): void {
    const handle = event.currentTarget as HTMLElement;
    if (event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    handle.focus();
    this.held = indexOf(event);
  }

  drag(event: PointerEvent): void {
    if (this.held < 0 || this.held !== indexOf(event)) return;
    this.move(this.held, movedTo(this.thresholds, this.held, valueTowards(this.placeOf(event))));
  }

  release(): void {
    this.held = -1;
  }

  /** Where the pointer is, in drawing units. */
  placeOf({ clientX, clientY }: PointerEvent): Point {
    const box = this.template?.querySelector('.handles')?.getBoundingClientRect();
    const { left = 0, top = 0, width = WIDTH, height = HEIGHT } = box ?? {};
    return { x: ((clientX - left) / width) * WIDTH, y: ((clientY - top) / height) * HEIGHT };
  }

  move(index: number, value: number): void {
    if (value === this.thresholds[index]) return;
    this.dispatchEvent(editEvent({ action: 'choose', path: PATHS[index] ?? '', value }));
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

function indexOf({ currentTarget }: Event): number {
  return Number((currentTarget as HTMLElement).dataset['index']);
}
