import {
  ACCOUNT_OBJECTS,
  accountQuery,
  addPages,
  cursorsAfter,
  FIRST_PAGES,
  recordsIn,
  seesAccounts,
  type AccountPages,
  type AccountRecords,
} from 'c/powerAccountData';
import { descriptionsOf, type Descriptions } from 'c/powerDealData';
import { dayOf } from 'c/powerFormat';
import { gql, graphql, type GraphQLQuery, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfosResult } from 'lightning/uiObjectInfoApi';
import { api, LightningElement, wire } from 'lwc';

const NOTHING: AccountPages = new Map();

/**
 * Reads the deals of an account, both logs of all of them and the policies they are read under, as
 * the user may see them, and tells whoever extends it when all of it is there.
 */
export abstract class AccountReader extends LightningElement {
  /** Id of the account; another one begins anew. */
  @api
  get recordId(): string {
    return this.currentId;
  }
  set recordId(id: string) {
    if (id === this.currentId) return;
    this.currentId = id;
    this.forget();
  }

  currentId = '';
  objectApiNames: readonly string[] | undefined = ACCOUNT_OBJECTS;
  descriptions: Descriptions = new Map();
  query: GraphQLQuery | undefined;
  after = FIRST_PAGES;
  pages = NOTHING;
  refreshWire: (() => Promise<void>) | undefined;

  /** Called where the org did not give what was asked for. */
  abstract fail(cause: unknown): void;
  /** Called where the logs, or which deals are the account's, are not theirs to see. */
  abstract deny(seesLogs: boolean): void;
  /** Called once everything has been read, and again whenever it was. */
  abstract read(records: AccountRecords): void;

  @wire(getObjectInfos, { objectApiNames: '$objectApiNames' })
  describe({ data, error: cause }: ObjectInfosResult): void {
    if (cause) this.fail(cause);
    if (data) this.ask(descriptionsOf(data));
  }

  @wire(graphql, { query: '$query', variables: '$variables' })
  take({ data, errors, refresh }: GraphQLResult<unknown>): void {
    if (refresh) this.refreshWire = refresh;
    if (errors) this.fail(errors);
    else if (data) this.keep(data);
  }

  /** The user's own day, which goes on while a page stays open. */
  get today(): string {
    return dayOf(new Date());
  }

  get variables() {
    return { accountId: this.recordId, today: this.today, ...this.after };
  }

  /** Nothing of one account may show on another. */
  forget(): void {
    this.after = FIRST_PAGES;
    this.pages = NOTHING;
  }

  /** Describes what may be asked for, then asks; without the logs there is nothing to say. */
  ask(descriptions: Descriptions): void {
    const seesLogs = ACCOUNT_OBJECTS.every((object) => descriptions.has(object));
    if (!seesLogs || !seesAccounts(descriptions)) {
      this.deny(seesLogs);
      return;
    }
    this.descriptions = descriptions;
    this.query = gql`${accountQuery(descriptions)}`;
  }

  /** Keeps what has come, and goes on to the next pages until all of them are there. */
  keep(data: unknown): void {
    this.pages = addPages(this.pages, this.after, data);
    const next = cursorsAfter(this.pages, this.after);
    if (next) this.after = next;
    else this.read(recordsIn(this.pages));
  }

  /** Reads everything again, from the first pages. */
  async refresh(): Promise<void> {
    this.after = FIRST_PAGES;
    try {
      await this.refreshWire?.();
    } catch (cause) {
      this.fail(cause);
    }
  }

  /** This wire has no refresh: it asks again once it has lost its parameter and found it. */
  async describeAnew(): Promise<void> {
    this.objectApiNames = undefined;
    await Promise.resolve();
    this.objectApiNames = ACCOUNT_OBJECTS;
  }
}
