import heading from '@salesforce/label/c.Power_Ledger_heading';
import netThem from '@salesforce/label/c.Power_Ledger_net_them';
import netUs from '@salesforce/label/c.Power_Ledger_net_us';
import runway from '@salesforce/label/c.Power_Ledger_runway';
import { money, share, signedShare } from 'c/powerFormat';
import type { Party, Reading } from 'c/powerModel';
import { OUTCOME_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

/** What both sides gave and got: who gains, and how much of our margin is left. */
export default class PowerLedger extends LightningElement {
  @api reading!: Reading;
  /** Amount of the deal; null: unknown. */
  @api amount: number | null = null;
  /** Why there is nothing to add up; empty: there is. */
  @api gap = '';
  /** ISO code of the deal's currency; null: the user's own. */
  @api currency: string | null = null;

  labels = { heading, netThem, netUs, runway };

  get outcome(): string {
    const { outcome } = this.reading;
    return outcome === null || this.gap ? '' : OUTCOME_WORDS[outcome];
  }

  get us(): string {
    return this.netOf('seller');
  }

  get them(): string {
    return this.netOf('customer');
  }

  get marginLeft(): string {
    return share(this.reading.marginRunway ?? 0);
  }

  netOf(party: Party): string {
    const net = this.reading.net?.[party] ?? 0;
    return `${signedShare(net)} (${money(net * (this.amount ?? 0), this.currency, 'exceptZero')})`;
  }
}
