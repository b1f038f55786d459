import amount from '@salesforce/label/c.Power_Account_amount';
import closed from '@salesforce/label/c.Power_Account_closed';
import closes from '@salesforce/label/c.Power_Account_closes';
import heading from '@salesforce/label/c.Power_Account_deal_heading';
import evidence from '@salesforce/label/c.Power_Account_evidence';
import integration from '@salesforce/label/c.Power_Account_integration';
import showAll from '@salesforce/label/c.Power_Account_show_all';
import stage from '@salesforce/label/c.Power_Account_stage';
import tension from '@salesforce/label/c.Power_Account_tension';
import unreadable from '@salesforce/label/c.Power_Account_unreadable';
import needle from '@salesforce/label/c.Power_Effect_balance';
import band from '@salesforce/label/c.Power_Effect_band';
import deal from '@salesforce/label/c.Power_Effect_deal';
import showFewer from '@salesforce/label/c.Power_Effect_less';
import type { DealOfAccount } from 'c/powerAccountData';
import type { Cell, Column, Row } from 'c/powerAccountTable';
import { dayText, fill, money, plain, signed } from 'c/powerFormat';
import type { Reading } from 'c/powerModel';
import { OPPORTUNITY } from 'c/powerRecords';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

const NONE = '–';

/** Band, needle, tension, integration and evidence; none is known without the first. */
function figuresOf({ band: key, balance, ...reading }: Reading): Cell[] {
  const known = (text: string): Cell => ({ text: key === 'unknown' ? NONE : text });
  return [
    { shape: BAND_SHAPES[key], text: BAND_WORDS[key] },
    known(signed(balance)),
    known(plain(reading.tension)),
    known(plain(reading.integration)),
    { text: plain(reading.evidence, 1) },
  ];
}

const unread = (version: string): Cell[] => [
  { text: fill(unreadable, version) },
  ...Array.from({ length: 4 }, () => ({ text: NONE })),
];

function whenOf({ closeDate, closedOn }: DealOfAccount, today: string): string {
  if (!closeDate) return '';
  return fill(closedOn === null ? closes : closed, dayText(closeDate, today));
}

const rowOf = (one: DealOfAccount, today: string): Row => ({
  key: one.id,
  cells: [
    { text: one.name, link: { id: one.id, object: OPPORTUNITY, title: one.name } },
    { text: one.stage, detail: whenOf(one, today) },
    { text: one.amount === null ? NONE : money(one.amount, one.currency) },
    ...(one.read ? figuresOf(one.read.reading) : unread(one.brokenPolicy)),
  ],
});

const COLUMNS: readonly Column[] = [
  { label: deal },
  { label: stage },
  { label: amount, isNumber: true },
  { label: band },
  { label: needle, isNumber: true },
  { label: tension, isNumber: true },
  { label: integration, isNumber: true },
  { label: evidence, isNumber: true },
];

/** The deals of an account, one row each, leading to their records. */
export default class PowerAccountDeals extends LightningElement {
  @api deals: readonly DealOfAccount[] = [];
  /** How many there are at first. */
  @api limit = 25;
  /** ISO day: dates of its year need not say it. */
  @api today = '';

  heading = heading;
  columns = COLUMNS;
  isUnfolded = false;

  get rows(): Row[] {
    const shown = this.isUnfolded ? this.deals : this.deals.slice(0, this.limit);
    return shown.map((one) => rowOf(one, this.today));
  }

  get canFold(): boolean {
    return this.deals.length > this.limit;
  }

  get foldLabel(): string {
    return this.isUnfolded ? showFewer : fill(showAll, plain(this.deals.length));
  }

  toggle(): void {
    this.isUnfolded = !this.isUnfolded;
  }
}
