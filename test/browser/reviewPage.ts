import type { Locator, Page } from 'playwright-core';
import type { TestDemo } from './demoOrg.ts';

export const MANAGER = 'manager@powerbalance.local';
export const REVIEW = '/lightning/n/Power_Weekly_Review';

/** The weekly review as a manager uses it. */
export class ReviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the review and waits until what was given has been read, which is last. */
  async open(demo: TestDemo, username = MANAGER): Promise<void> {
    await this.page.goto(demo.login(username, REVIEW));
    await this.gives.waitFor();
  }

  get gives(): Locator {
    return this.page.locator('c-power-review-gives');
  }

  get movers(): Locator {
    return this.page.locator('c-power-review-movers');
  }

  get agenda(): Locator {
    return this.page.locator('c-power-review-agenda');
  }

  get flow(): Locator {
    return this.page.locator('c-power-flow');
  }

  /** What a card says: its figure, its label and what is said of it. */
  card(key: string): Locator {
    return this.page.locator(`[data-card="${key}"]`);
  }

  /** Waits until the card of open deals says so many. */
  async saysOpen(deals: number | null): Promise<void> {
    const figure = this.card('open').locator('.card-figure');
    await figure.getByText(String(deals), { exact: true }).waitFor();
  }

  /** Chooses an option of a list by what people see. */
  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** Exports and gives the file's name and text. */
  async exported(format: string): Promise<{ name: string; text: string }> {
    const downloading = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Export' }).click();
    await this.page.getByRole('menuitem', { name: format }).click();
    const download = await downloading;
    const stream = await download.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString('utf8') };
  }
}
