import totals from '@salesforce/label/c.Power_Account_totals';
import loading from '@salesforce/label/c.Power_Account_loading';
import title from '@salesforce/label/c.Power_Account_title';
import type { AccountRecords } from 'c/powerAccountData';
import type { Row } from 'c/powerAccountTable';
import { hiddenFields } from 'c/powerDealData';
import { reduceErrors } from 'c/powerErrors';
import type { Notice } from 'c/powerNotice';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { api } from 'lwc';
import { AccountReader } from './accountReader';
import { EMPTY, failed, NO_ACCESS, NO_DEALS_SEEN } from './notices';
import { TOTAL_COLUMNS, totalRows, unsizedLine } from './totals';
import { accountView, type AccountView } from './view';

/** Whether this customer works with us, over the years and over all its deals. */
export default class PowerAccount extends AccountReader {
  /** How many of the latest quarters are drawn. */
  @api quarters = 12;
  /** Deals that are listed before the rest folds. */
  @api rows = 25;

  labels = { title, loading, totals };
  totalColumns = TOTAL_COLUMNS;
  view: AccountView | null = null;
  /** In place of everything. */
  notice: Notice | null = null;
  isDenied = false;
  refreshHandler = 0;

  override connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.pageRefreshed());
  }

  override disconnectedCallback(): void {
    unregisterRefreshHandler(this.refreshHandler);
  }

  get isLoading(): boolean {
    return !this.view && !this.notice;
  }

  get totals(): Row[] {
    return totalRows(this.view?.totals ?? []);
  }

  get hasTotals(): boolean {
    return this.totals.length > 0;
  }

  get unsized(): string {
    return unsizedLine(this.view?.totals ?? []);
  }

  get stamp(): string {
    return this.view?.stamp ?? '';
  }

  override forget(): void {
    super.forget();
    this.view = null;
    if (!this.isDenied) this.notice = null;
  }

  /** A notice stands in place of what was shown, never beside it. */
  say(notice: Notice): void {
    this.view = null;
    this.notice = notice;
  }

  override deny(seesLogs: boolean): void {
    this.isDenied = true;
    this.say(seesLogs ? NO_DEALS_SEEN : NO_ACCESS);
  }

  override fail(cause: unknown): void {
    this.say(failed(reduceErrors(cause)));
  }

  override read(records: AccountRecords): void {
    this.view = accountView(records, hiddenFields(this.descriptions), this.today);
    this.notice = this.view ? null : EMPTY;
  }

  /** Something else on the page has changed the account or its deals. */
  async pageRefreshed(): Promise<boolean> {
    await this.refresh();
    return true;
  }

  /** Asks again whatever there is to ask. */
  retry(): void {
    this.notice = null;
    (this.template?.querySelector('.body') as HTMLElement | null)?.focus();
    if (this.descriptions.size === 0) void this.describeAnew();
    void this.refresh();
  }
}
