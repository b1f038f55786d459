/** Results of Bulk queries of an invented org, as the Bulk API writes them. */
import { diceFor } from '../../../src/samples/dice.ts';

/** The result of a query on one object. */
export interface Prepared {
  header: Buffer;
  lines: Buffer;
  /** Where each record begins, and where the last ends. */
  starts: Uint32Array;
  records: number;
}

const TODAY = Date.UTC(2026, 10, 23);
const DAY_MS = 86_400_000;
const CONCESSIONS_SHARE = 0.6;
const PARTIES = ['seller', 'customer'] as const;
const GIVES = ['price', 'payment-terms', 'scope', 'delivery'] as const;
const TACTICS = ['ultimatum', 'tender', 'warmth', 'information'] as const;
const WAYS = ['', 'pressure', 'exchange', 'collaboration', 'volunteered'] as const;

const quoted = (values: readonly string[]): string =>
  `${values.map((value) => `"${value}"`).join(',')}\n`;

const idOf = (prefix: string, at: number): string =>
  `${prefix}Lo0${String(at).padStart(9, '0')}AAA`;

const dayBefore = (days: number): string =>
  new Date(TODAY - days * DAY_MS).toISOString().slice(0, 10);

function prepared(
  columns: readonly string[],
  records: number,
  valuesOf: (at: number) => readonly string[],
): Prepared {
  const starts = new Uint32Array(records + 1);
  const pieces: Buffer[] = [];
  let length = 0;
  for (let at = 0; at < records; at += 1) {
    const line = Buffer.from(quoted(valuesOf(at)));
    length += line.length;
    starts[at + 1] = length;
    pieces.push(line);
  }
  return { header: Buffer.from(quoted(columns)), lines: Buffer.concat(pieces), starts, records };
}

function opportunities(deals: number): Prepared {
  const dice = diceFor('opportunities');
  const columns = [
    'Id',
    'Amount',
    'CloseDate',
    'IsClosed',
    'Margin_Percent__c',
    'Seller_Alternatives__c',
    'Customer_Alternatives__c',
    'Power_Reading__c',
  ];
  return prepared(columns, deals, (at) => {
    const isClosed = dice.chance(0.5);
    return [
      idOf('006', at),
      dice.chance(0.02) ? '' : `${dice.whole(100, 9999)}00.0`,
      dayBefore(dice.whole(isClosed ? 1 : -200, isClosed ? 700 : 0)),
      String(isClosed),
      dice.chance(0.5) ? '' : String(dice.whole(10, 45)),
      dice.chance(0.3) ? '' : String(dice.whole(0, 4)),
      dice.chance(0.3) ? '' : String(dice.whole(0, 4)),
      idOf('a03', at),
    ];
  });
}

function concessions(deals: number, records: number): Prepared {
  const dice = diceFor('concessions');
  const columns = [
    'Id',
    'Opportunity__c',
    'Given_By__c',
    'Kind__c',
    'Given_On__c',
    'Cost__c',
    'Value__c',
    'Secured_By__c',
    'In_Return_For__c',
    'Status__c',
    'Contested__c',
  ];
  return prepared(columns, records, (at) => [
    idOf('a01', at),
    idOf('006', Math.floor((at * deals) / records)),
    dice.pick(PARTIES),
    dice.pick(GIVES),
    dayBefore(dice.whole(0, 400)),
    dice.chance(0.1) ? '' : `${dice.whole(1, 90_000)}.0`,
    dice.chance(0.7) ? '' : `${dice.whole(1, 90_000)}.5`,
    dice.pick(WAYS),
    dice.chance(0.25) && at > 0 ? idOf('a01', at - 1) : '',
    dice.chance(0.5) ? 'given' : '',
    String(dice.chance(0.03)),
  ]);
}

function behaviors(deals: number, records: number): Prepared {
  const dice = diceFor('behaviors');
  const columns = [
    'Opportunity__c',
    'Shown_By__c',
    'Kind__c',
    'Seen_On__c',
    'Intensity__c',
    'Contested__c',
  ];
  return prepared(columns, records, (at) => [
    idOf('006', Math.floor((at * deals) / records)),
    dice.pick(PARTIES),
    dice.pick(TACTICS),
    dayBefore(dice.whole(0, 400)),
    dice.chance(0.2) ? '' : `${dice.whole(1, 5)}.0`,
    String(dice.chance(0.03)),
  ]);
}

function readings(deals: number): Prepared {
  const dice = diceFor('readings');
  const columns = [
    'Id',
    'Opportunity__c',
    'Balance__c',
    'Low__c',
    'High__c',
    'Tension__c',
    'Integration__c',
    'Confidence__c',
    'Margin_Runway__c',
    'Band__c',
    'Outcome__c',
    'Warnings__c',
    'As_Of__c',
    'Policy__c',
  ];
  const figure = (): string => dice.between(-100, 100).toFixed(2);
  return prepared(columns, deals, (at) => [
    idOf('a03', at),
    idOf('006', at),
    ...Array.from({ length: 7 }, figure),
    'balanced',
    'even',
    dice.chance(0.3) ? 'squeeze;stale' : '',
    '2026-11-22',
    'built-in',
  ]);
}

/** By object, what a query on it brings. */
export function preparedResults(deals: number, events: number): ReadonlyMap<string, Prepared> {
  const gives = Math.round(events * CONCESSIONS_SHARE);
  return new Map([
    ['Opportunity', opportunities(deals)],
    ['Power_Concession__c', concessions(deals, gives)],
    ['Power_Behavior__c', behaviors(deals, events - gives)],
    ['Power_Reading__c', readings(deals)],
  ]);
}
