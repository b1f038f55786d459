import type { Locator, Page } from 'playwright-core';
import type { TestDemo } from './demoOrg.ts';

export const accountPath = (id: string): string => `/lightning/r/Account/${id}/view`;

/** What a row says of a deal's reading. */
export interface DealFigures {
  band: string;
  needle: string;
  tension: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The page of an account, as somebody looks at it. */
export class AccountPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get account(): Locator {
    return this.page.locator('c-power-account');
  }

  get dealRows(): Locator {
    return this.account.locator('c-power-account-deals tbody tr');
  }

  get table(): Locator {
    return this.account.locator('c-power-account-plane table');
  }

  get totalRows(): Locator {
    return this.account.locator('section > c-power-account-table tbody tr');
  }

  /** Opens an account and waits until there is something to see. */
  async open(demo: TestDemo, id: string, username: string): Promise<void> {
    await this.page.goto(demo.login(username, accountPath(id)));
    await this.account.locator('c-power-account-deals, c-power-notice').first().waitFor();
  }

  /** The sentences of the verdict. */
  async verdict(): Promise<string[]> {
    return (await this.account.locator('.verdict p').allInnerTexts()).map(oneLine);
  }

  /** The cells of each row of a table within the account. */
  async cells(rows: Locator): Promise<string[][]> {
    const all = await rows.all();
    return Promise.all(
      all.map(async (row) => (await row.locator('th, td').allTextContents()).map(oneLine)),
    );
  }

  /** What the rows say of the deals, by their ids. */
  async figures(): Promise<Map<string, DealFigures>> {
    const ids = await this.dealRows.evaluateAll((rows) =>
      rows.map((row) => (row as unknown as { dataset: { key: string } }).dataset.key),
    );
    const cells = await this.cells(this.dealRows);
    return new Map(
      cells.map(([, , , band = '', needle = '', tension = ''], index) => [
        ids[index] ?? '',
        { band, needle, tension },
      ]),
    );
  }
}

/** What the gauge of a deal says of the same. */
export async function gaugeFigures(page: Page): Promise<DealFigures> {
  await page.waitForSelector('c-power-dial');
  const textOf = async (selector: string): Promise<string> =>
    oneLine((await page.locator(selector).first().textContent()) ?? '');
  return {
    band: (await textOf('c-power-reading .badge')).replace(' ', ''),
    needle: await textOf('c-power-gauge .balance'),
    tension: (await textOf('c-power-tension .value')).replace(/ of 100$/, ''),
  };
}
