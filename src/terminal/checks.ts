/** What a doctor found, in words, and as lines of a terminal. */
import { Messages } from '@salesforce/core/messages';
import type { Check, CheckName, CheckState } from '../org/doctor/check.ts';
import type { Canvas } from './canvas.ts';
import { painter, type Ink } from './paint.ts';
import { harmless, left, widthOf, wrap } from './text.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const words = Messages.loadMessages('@power-balance/plugin-power', 'doctor');

/** A finding in words. */
export interface WordedCheck {
  check: CheckName;
  state: CheckState;
  /** What it is called, the same in every language and version. */
  finding: string;
  /** What was found. */
  says: string;
  /** What to do; null: nothing. */
  remedy: string | null;
}

/** What is said of any check, and not of one alone. */
const OF_ANY = 'refused';

export function wordedCheck({ check, state, finding, values }: Check): WordedCheck {
  const key = finding === OF_ANY ? finding : `${check}.${finding}`;
  const says = harmless(words.getMessage(key, [...values]));
  const remedy = state === 'ok' ? null : words.getMessage(`${key}.remedy`);
  return { check, state, finding, says, remedy };
}

/** A shape for each state, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<CheckState, string>> = {
  ok: '✓',
  warning: '▲',
  problem: '✗',
  unknown: '?',
};

const INKS: Readonly<Record<CheckState, Ink>> = {
  ok: 'good',
  warning: 'warning',
  problem: 'danger',
  unknown: 'quiet',
};

const titleOf = ({ check }: WordedCheck): string => words.getMessage(check);

const REMEDY = '→ ';

/** The lines of what was found, remedies below. */
export function drawChecks(checks: readonly WordedCheck[], { width, colour }: Canvas): string[] {
  const paint = painter(colour);
  const titles = Math.max(...checks.map((check) => widthOf(titleOf(check))));
  const margin = ' '.repeat(titles + 4);
  const room = width - margin.length;
  return checks.flatMap((check) => {
    const [first = '', ...more] = wrap(check.says, room);
    const remedy = check.remedy === null ? [] : wrap(check.remedy, room - REMEDY.length);
    const shape = paint(INKS[check.state], SHAPES[check.state]);
    return [
      `${shape} ${paint('strong', left(titleOf(check), titles))}  ${first}`,
      ...more.map((line) => margin + line),
      ...remedy.map((line, n) => `${margin}${n === 0 ? REMEDY : '  '}${line}`),
    ];
  });
}
