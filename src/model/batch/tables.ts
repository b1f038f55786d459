/** A policy as tables: what each code of a column weighs, so that no event needs a look-up by name. */
import type { ConcessionKind, Policy } from '../types.ts';
import { decay } from '../units.ts';
import { FACES } from '../words.ts';
import { SECURED_BY_CODES } from './columns.ts';
import { NO_FACE, shownAt } from './sums.ts';

const CODES = 256;
const PARTIES = [0, 1] as const;
/** Ages up to this are looked up: eleven years; older events are few. */
const AGES = 4096;

/** How events fade. */
export interface Fading {
  /** What is left after each number of days. */
  table: Float64Array;
  halfLifeDays: number;
}

export const fadingOf = (halfLifeDays: number): Fading => ({
  table: Float64Array.from({ length: AGES }, (_, age) => decay(age, halfLifeDays)),
  halfLifeDays,
});

/** What is left of an event; one that is still to come has not begun to fade. */
export function left({ table, halfLifeDays }: Fading, age: number): number {
  const days = age & ~(age >> 31);
  return days < AGES ? (table[days] as number) : decay(days, halfLifeDays);
}

/** A kind that nobody knows weighs NaN: that is how it is told. */
const UNKNOWN_KIND = Number.NaN;

/** Place of a behaviour in the tables. */
export const codeOf = (party: number, kind: number): number => party * CODES + kind;

/** Of each behaviour, by `party · 256 + kind`. */
export interface BehaviorTables {
  /** Weight over the usual intensity. */
  weight: Float64Array;
  hardness: Float64Array;
  /** Place of its face among the sums. */
  face: Uint8Array;
}

export function behaviorTables(
  policy: Policy,
  kinds: readonly string[],
  usual: number,
): BehaviorTables {
  const size = PARTIES.length * CODES;
  const tables: BehaviorTables = {
    weight: new Float64Array(size).fill(UNKNOWN_KIND),
    hardness: new Float64Array(size),
    face: new Uint8Array(size).fill(NO_FACE),
  };
  for (const party of PARTIES)
    for (const [code, name] of kinds.entries()) {
      const kind = Object.hasOwn(policy.behaviors, name) ? policy.behaviors[name] : undefined;
      const at = codeOf(party, code);
      if (!kind) continue;
      tables.weight[at] = kind.weight / usual;
      tables.hardness[at] = kind.pressure;
      tables.face[at] = shownAt(party, FACES.indexOf(kind.face));
    }
  return tables;
}

/** Of each kind of concession, by its code. */
export interface KindTables {
  weight: Float64Array;
  cash: Uint8Array;
}

export function kindTables(policy: Policy, kinds: readonly string[]): KindTables {
  const tables = {
    weight: new Float64Array(CODES).fill(UNKNOWN_KIND),
    cash: new Uint8Array(CODES),
  };
  for (const [code, name] of kinds.entries()) {
    const kind: ConcessionKind | undefined = Object.hasOwn(policy.concessions, name)
      ? policy.concessions[name]
      : undefined;
    if (!kind) continue;
    tables.weight[code] = kind.weight;
    tables.cash[code] = Number(kind.cash);
  }
  return tables;
}

/** Bits of a manner: the way in the lowest, then the giver, then each a question. */
const [GIVER_BIT, ALONE_BIT, OVERDUE_BIT] = [3, 4, 5];
const MANNERS = 1 << OVERDUE_BIT;

/** By whom a concession was given, in which way it was secured, and whether an answer is overdue. */
export const mannerOf = (giver: number, way: number, isOverdue: number): number =>
  way | (giver << GIVER_BIT) | (isOverdue << OVERDUE_BIT);

export const giverIn = (manner: number): number => (manner >> GIVER_BIT) & 1;
export const isOverdueIn = (manner: number): number => manner >> OVERDUE_BIT;

/** Place in the tables of manners of a concession that stands alone (1) or in an exchange (0). */
export const placeOf = (manner: number, isAlone: number): number =>
  (manner & (MANNERS - 1)) | (isAlone << ALONE_BIT);

/** Of each manner, by `placeOf`. */
export interface MannerTables {
  tilt: Float64Array;
  hardness: Float64Array;
  face: Uint8Array;
}

const [DESTRUCTIVE, ECONOMIC, INTEGRATIVE] = [0, 1, 2];

/** Which face, and whether the receiver shows it: docs/model.md, 'Face and hardness'. */
function faceOf(way: (typeof SECURED_BY_CODES)[number], alone: number, giver: number): number {
  const receiver = 1 - giver;
  if (way === 'pressure') return shownAt(receiver, DESTRUCTIVE);
  if (way === 'exchange' || (way === null && alone === 0)) return shownAt(receiver, ECONOMIC);
  if (way === 'collaboration') return shownAt(receiver, INTEGRATIVE);
  return way === 'volunteered' ? shownAt(giver, INTEGRATIVE) : NO_FACE;
}

export function mannerTables({ concessionTilt }: Policy): MannerTables {
  const tables: MannerTables = {
    tilt: new Float64Array(MANNERS),
    hardness: new Float64Array(MANNERS),
    face: new Uint8Array(MANNERS).fill(NO_FACE),
  };
  for (const alone of [0, 1])
    for (const giver of PARTIES)
      for (const [code, way] of SECURED_BY_CODES.entries()) {
        const at = placeOf(mannerOf(giver, code, 0), alone);
        tables.tilt[at] = concessionTilt[way ?? 'unknown'];
        tables.hardness[at] = Number(way === 'pressure');
        tables.face[at] = faceOf(way, alone, giver);
      }
  return tables;
}
