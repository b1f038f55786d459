/** A policy's fields in an admin's words, by JSON Pointer. */
import type { Policy } from '../../model/index.ts';
import { keyWords, kindName } from '../../org/kinds.ts';
import { harmless } from '../text.ts';
import { kindWord, word } from '../words.ts';
import type { Unit } from './values.ts';

/** What a field is called, and what its value is counted in. */
export interface FieldWords {
  label: string;
  unit: Unit;
}

/** A kind of one of the logs. */
export interface KindAt {
  log: 'concessions' | 'behaviors';
  kind: string;
}

type Named = readonly [key: string, unit: Unit];

const FIELDS: Readonly<Record<string, Named>> = {
  '/thresholds/0': ['threshold-0', 'points'],
  '/thresholds/1': ['threshold-1', 'points'],
  '/thresholds/2': ['threshold-2', 'points'],
  '/thresholds/3': ['threshold-3', 'points'],
  '/minEvidence': ['min-evidence', 'units'],
  '/behaviorHalfLifeDays': ['behavior-half-life', 'days'],
  '/concessionHalfLifeDays': ['concession-half-life', 'days'],
  '/concessionTilt/pressure': ['tilt-pressure', 'share'],
  '/concessionTilt/exchange': ['tilt-exchange', 'share'],
  '/concessionTilt/collaboration': ['tilt-collaboration', 'share'],
  '/concessionTilt/volunteered': ['tilt-volunteered', 'share'],
  '/concessionTilt/unknown': ['tilt-unknown', 'share'],
  '/concessionUnit': ['concession-unit', 'share'],
  '/concessionCap': ['concession-cap', 'units'],
  '/unsizedUnits': ['unsized', 'units'],
  '/alternativesWeight': ['alternatives-weight', 'units'],
  '/priorEvidence': ['prior-evidence', 'units'],
  '/facePrior': ['face-prior', 'units'],
  '/outcomeTolerance': ['outcome-tolerance', 'share'],
  '/equalityTolerance': ['equality', 'share'],
  '/defaultMarginPercent': ['default-margin', 'percent'],
  '/marginFloorPercent': ['margin-floor', 'percent'],
  '/squeezeThreshold': ['squeeze', 'share'],
  '/revoltThreshold': ['revolt', 'share'],
  '/minForce': ['min-force', 'units'],
  '/economicOnly/atLeast': ['economic-at-least', 'share'],
  '/economicOnly/integrativeBelow': ['integrative-below', 'share'],
};

const KIND_FIELDS: Readonly<Record<string, Named>> = {
  label: ['name', 'name'],
  retired: ['retired', 'switch'],
  face: ['face', 'face'],
  weight: ['weight', 'factor'],
  pressure: ['pressure', 'share'],
  cash: ['cash', 'switch'],
  valueToCost: ['value-to-cost', 'factor'],
};

const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

const wordsOf = (named: Named | undefined, path: string): FieldWords =>
  named ? { label: word(`field.${named[0]}`), unit: named[1] } : { label: path, unit: 'name' };

/** The kind that a path leads to or into; null: none. */
export function kindAt(path: string): KindAt | null {
  const [, log, kind] = path.split('/');
  if (kind === undefined || (log !== 'concessions' && log !== 'behaviors')) return null;
  return { log, kind: unescaped(kind) };
}

/** What a kind is called, by the first policy that knows it. */
export function kindText({ log, kind }: KindAt, policies: readonly Policy[]): string {
  const policy = policies.find((one) => Object.hasOwn(one[log], kind)) ?? policies[0];
  const listed = kindWord(kind);
  return harmless(policy ? kindName(policy, log, kind, listed) : (listed ?? keyWords(kind)));
}

/** The words of a field of a kind. */
export const kindFieldWords = (field: string): FieldWords => wordsOf(KIND_FIELDS[field], field);

/** The words of the field that a path leads to; of a kind's, with its kind. */
export function fieldWords(path: string, policies: readonly Policy[]): FieldWords {
  const kind = kindAt(path);
  if (!kind) return wordsOf(FIELDS[path], path);
  const { label, unit } = kindFieldWords(path.split('/')[3] ?? '');
  return { label: word('field.of-kind', kindText(kind, policies), label), unit };
}
