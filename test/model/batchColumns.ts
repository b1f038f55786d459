/** Deals as columns, the plain way: what a fast reader of columns must come to as well. */
import type { Concession, Deal, Behavior } from '../../src/model/index.ts';
import { dayNumber } from '../../src/model/days.ts';
import { USUAL_INTENSITY } from '../../src/model/units.ts';
import {
  NO_CODE,
  NO_DAY,
  NO_ROW,
  PARTY_CODES,
  SECURED_BY_CODES,
  type DealColumns,
} from '../../src/model/batch/columns.ts';

const codeOf = (codes: readonly unknown[], value: unknown): number => {
  const code = codes.indexOf(value ?? null);
  return code < 0 ? NO_CODE : code;
};

/** A number, NaN where it is missing, −1 where it is none. */
const numberOf = (value: unknown): number =>
  value === null || value === undefined ? NaN : typeof value === 'number' ? value : -1;

const standing = ({ status, contested }: Partial<Concession>): number => {
  if (!['planned', 'offered', 'given', 'withdrawn', null, undefined].includes(status))
    return NO_CODE;
  return contested !== true && (status ?? 'given') === 'given' ? 1 : 0;
};

function starts(logs: readonly (readonly unknown[])[]): Uint32Array {
  const start = new Uint32Array(logs.length + 1);
  for (const [deal, log] of logs.entries()) start[deal + 1] = (start[deal] ?? 0) + log.length;
  return start;
}

/** What both logs have. */
const eventColumns = (logs: readonly (readonly (Concession | Behavior)[])[], kinds: string[]) => {
  const events = logs.flat();
  return {
    start: starts(logs),
    by: Uint8Array.from(events, ({ by }) => codeOf(PARTY_CODES, by)),
    kind: Uint8Array.from(events, ({ kind }) => codeOf(kinds, kind)),
    on: Int32Array.from(events, ({ on }) => dayNumber(on) ?? NO_DAY),
    stands: Uint8Array.from(events, standing),
  };
};

/** Row of the concession that each answers: the first of its deal with that id. */
function answered(logs: readonly (readonly Concession[])[]): Int32Array {
  const rows: number[] = [];
  for (const log of logs) {
    const first = rows.length;
    const places = log.map(({ inReturnFor }) => log.findIndex(({ id }) => id === inReturnFor));
    rows.push(...places.map((place) => (place < 0 ? NO_ROW : first + place)));
  }
  return Int32Array.from(rows);
}

/** The deals side by side; ids are taken to be unique. */
export function columnsOf(deals: readonly Deal[]): DealColumns {
  const concessionLogs = deals.map((deal) => deal.concessions ?? []);
  const behaviorLogs = deals.map((deal) => deal.behaviors ?? []);
  const kindsIn = (logs: readonly (readonly { kind: string }[])[]): string[] => [
    ...new Set(logs.flat().map(({ kind }) => kind)),
  ];
  const [concessionKinds, behaviorKinds] = [kindsIn(concessionLogs), kindsIn(behaviorLogs)];
  const concessions = concessionLogs.flat();
  const money = (value: unknown): number => numberOf(value);
  return {
    amount: Float64Array.from(deals, ({ amount }) => numberOf(amount)),
    marginPercent: Float64Array.from(deals, ({ marginPercent }) => numberOf(marginPercent)),
    sellerAlternatives: Float64Array.from(deals, (deal) => numberOf(deal.sellerAlternatives)),
    customerAlternatives: Float64Array.from(deals, (deal) => numberOf(deal.customerAlternatives)),
    concessionKinds,
    behaviorKinds,
    concessions: {
      ...eventColumns(concessionLogs, concessionKinds),
      cost: Float64Array.from(concessions, ({ cost }) => money(cost)),
      value: Float64Array.from(concessions, ({ cost, value }) => money(value ?? cost)),
      securedBy: Uint8Array.from(concessions, ({ securedBy }) =>
        codeOf(SECURED_BY_CODES, securedBy),
      ),
      inReturnFor: answered(concessionLogs),
    },
    behaviors: {
      ...eventColumns(behaviorLogs, behaviorKinds),
      intensity: Float64Array.from(behaviorLogs.flat(), ({ intensity }) =>
        numberOf(intensity ?? USUAL_INTENSITY),
      ),
    },
  };
}
