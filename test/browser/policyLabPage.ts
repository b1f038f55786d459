import type { Locator, Page } from 'playwright-core';
import type { TestDemo } from './demoOrg.ts';

export const ADMIN = 'admin@powerbalance.local';
export const LAB = '/lightning/n/Power_Policy_Lab';

/** More stops than there are on the page. */
const STOPS = 160;

/** The policy lab as an admin uses it. */
export class PolicyLabPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the lab and waits until its deals have been read. */
  async open(demo: TestDemo): Promise<void> {
    await this.page.goto(demo.login(ADMIN, LAB));
    await this.effect.waitFor();
  }

  /** Loads it anew. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.effect.waitFor();
  }

  get lab(): Locator {
    return this.page.locator('c-power-policy-lab');
  }

  /** How many open deals would change band, in words. */
  get effect(): Locator {
    return this.lab.getByText(/of \d+ open deals? would change band/).first();
  }

  get bar(): Locator {
    return this.lab.locator('.bar');
  }

  get conflict(): Locator {
    return this.lab.locator('c-power-policy-conflict');
  }

  /** What was done last. */
  get said(): Locator {
    return this.lab.locator('.said');
  }

  field(label: string | RegExp): Locator {
    return this.lab.getByLabel(label, typeof label === 'string' ? { exact: true } : {});
  }

  button(name: string | RegExp): Locator {
    return this.lab.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  }

  slider(name: string): Locator {
    return this.lab.getByRole('slider', { name, exact: true });
  }

  async tab(name: string): Promise<void> {
    await this.lab.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  async scope(choice: RegExp): Promise<void> {
    await this.lab.getByRole('combobox', { name: 'Which deals' }).click();
    await this.page.getByRole('option', { name: choice }).click();
    await this.effect.waitFor();
  }

  says(words: string | RegExp): Promise<void> {
    return this.lab.getByText(words).first().waitFor();
  }

  /** Goes on by Tab until that is focused. */
  async tabTo(target: Locator): Promise<void> {
    for (let stop = 0; stop < STOPS; stop += 1) {
      if ((await target.and(this.page.locator(':focus')).count()) > 0) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${String(target)}`);
  }

  /** Publishes what is drafted, from the keyboard. */
  async publish(reason: string): Promise<void> {
    await this.button('Publish…').press('Enter');
    await this.field(/^\*?Reason/).fill(reason);
    await this.page.keyboard.press('Enter');
  }

  async published(reason: string): Promise<void> {
    await this.publish(reason);
    await this.said.getByText(/^Published: /).waitFor();
  }

  /** The first of the deals that would change band. */
  get firstMover(): Locator {
    return this.lab.locator('c-power-policy-moves tbody a').first();
  }
}
