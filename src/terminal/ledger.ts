/** What both sides gain, and how much of our margin is left. */
import type { Party } from '../model/index.ts';
import { meter } from './bars.ts';
import { amountOf, type Shown } from './entries.ts';
import { money, share } from './format.ts';
import type { Paint } from './paint.ts';
import { ends, left } from './text.ts';
import { outcomeWord, word } from './words.ts';

const NAME = 24;
const RUNWAY = 20;
const NETS: readonly (readonly [Party, string])[] = [
  ['seller', 'ledger.netUs'],
  ['customer', 'ledger.netThem'],
];

/** Why gives and gets cannot be added up; empty: they can. */
export function ledgerGapOf(shown: Shown): string {
  const isHidden = (field: string): boolean => shown.hiddenFields.includes(field);
  if (isHidden('Power_Concession__c.Cost__c') || isHidden('Power_Concession__c.Value__c')) {
    return word('ledger.hiddenCosts');
  }
  if (isHidden('Opportunity.Amount')) return word('ledger.hiddenAmount');
  return amountOf(shown) === null ? word('ledger.noAmount') : '';
}

function netOf(party: Party, shown: Shown): string {
  const net = shown.reading.net?.[party] ?? 0;
  const gained = money(net * (amountOf(shown) ?? 0), shown.named.currency, 'exceptZero');
  return `${share(net, 1, 'exceptZero')} (${gained})`;
}

function rows(shown: Shown, paint: Paint): string[] {
  const runway = shown.reading.marginRunway ?? 0;
  const nets = NETS.map(([party, key]) => `  ${left(word(key), NAME)}${netOf(party, shown)}`);
  const meterOfRunway = paint('calm', meter(runway, RUNWAY));
  return [...nets, `  ${left(word('ledger.runway'), NAME)}${meterOfRunway}  ${share(runway)}`];
}

/** The ledger under its heading, or why there is none. */
export function drawLedger(shown: Shown, width: number, paint: Paint): string[] {
  const gap = ledgerGapOf(shown);
  const { outcome } = shown.reading;
  const said = outcome === null || gap ? '' : outcomeWord(outcome);
  const [heading, end] = ends(word('ledger.heading'), said, width);
  return [
    paint('strong', heading) + paint('strong', end),
    ...(gap ? [paint('quiet', `  ${gap}`)] : rows(shown, paint)),
  ];
}
