import type { Browser, Page } from 'playwright-core';
import { AccountPage, accountPath, gaugeFigures } from './accountPage.ts';
import { DEVICES, faults } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { TestDemo } from './demoOrg.ts';
import { recordPath } from './gaugePage.ts';
import { daysAgo } from './rows.ts';
import { LogPage } from './logPage.ts';

const REP = 'rep@powerbalance.local';
const STRANGER = 'stranger@example.com';
const GRAPHQL = '**/services/data/*/graphql';

let demo: TestDemo;
let browser: Browser;
let page: Page;
let view: AccountPage;
let keys: LogPage;
let ids: Map<string, string>;

const stranger = {
  attributes: { type: 'User', referenceId: 'stranger' },
  Username: STRANGER,
  LastName: 'Stranger',
  Alias: 'stranger',
  Email: STRANGER,
  ProfileId: '@Profile:Standard User',
};
const bare = { attributes: { type: 'Account', referenceId: 'bare' }, Name: 'Bare & Sons' };

/** More than one page of a log holds. */
const LONG_LOG = 2050;

const longDeal = [
  { attributes: { type: 'Account', referenceId: 'talkative' }, Name: 'Talkative Ltd' },
  {
    attributes: { type: 'Opportunity', referenceId: 'long' },
    Name: 'Long talks',
    AccountId: '@talkative',
    StageName: 'Negotiation/Review',
    CloseDate: '2030-01-31',
  },
  ...Array.from({ length: LONG_LOG }, (_, index) => ({
    attributes: { type: 'Power_Behavior__c', referenceId: `long-${index}` },
    Opportunity__c: '@long',
    Shown_By__c: 'customer',
    Kind__c: 'shared-goals',
    Seen_On__c: daysAgo(1 + (index % 30)),
  })),
];

interface Accounts {
  uiapi: { query: { Account: { edges: { node: { Id: string; Name: { value: string } } }[] } } };
}

/** Ids of all accounts, by the first word of their names. */
async function accountIds(of: TestDemo): Promise<Map<string, string>> {
  const query =
    '{ uiapi { query { Account(first: 200) { edges { node { Id Name { value } } } } } } }';
  const { edges } = (await of.query<Accounts>(REP, query)).uiapi.query.Account;
  return new Map(edges.map(({ node }) => [node.Name.value.split(' ')[0] ?? '', node.Id]));
}

beforeAll(async () => {
  demo = await TestDemo.start('pipeline');
  demo.org.load([{ records: [stranger, bare, ...longDeal] }]);
  ids = await accountIds(demo);
  browser = await launchChromium();
}, 60_000);

beforeEach(async () => {
  page = await browser.newPage();
  view = new AccountPage(page);
  keys = new LogPage(page);
});

afterEach(() => page.close());

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const openAccount = (name: string, username = REP): Promise<void> =>
  view.open(demo, ids.get(name) ?? '', username);

describe('the page of an account', () => {
  it.each([
    ['Linnestad', 'works with us', 'This customer works with us.', /^More is done together/],
    ['Norrwick', 'is hard fought', 'Hard fought:', /^Less is done together .* harder\.$/],
    ['Kovarna', 'only trades', 'Calm, but just business:', /./],
  ])('says that %s %s, and how that came', async (name, _, line, drift) => {
    await openAccount(name);
    const [first, second, third] = await view.verdict();
    expect(first).toContain(line);
    expect(second).toMatch(drift);
    expect(third).toMatch(/evidence from the last four quarters.*Deals: \d+, events: \d+\.$/);
  });

  it('has a dot for each quarter that its table says something of, and all in the table', async () => {
    await openAccount('Norrwick');
    await keys.tabTo(view.account.locator('summary'));
    await keys.press('Enter');
    const rows = await view.cells(view.table.locator('tbody tr'));
    const known = rows.slice(-12).filter(([, , tension]) => tension !== '–');
    expect(rows.length).toBeGreaterThan(12);
    const titles = await view.account.locator('svg .dot title').allTextContents();
    expect(titles).toEqual(known.map(([quarter]) => quarter));
    await view.account
      .getByText(`The picture shows the last 12 quarters; the table has all ${rows.length}.`)
      .waitFor();
  });

  it('says of each deal what its gauge says, open or closed, and leads there by keyboard', async () => {
    await openAccount('Norrwick');
    const figures = [...(await view.figures())];
    expect(figures.length).toBeGreaterThan(6);
    await keys.tabTo(view.dealRows.locator('a').first());
    await keys.press('Enter');
    await page.waitForURL(/\/lightning\/r\/Opportunity\//);
    for (const [id, row] of [...figures.slice(0, 3), ...figures.slice(-1)]) {
      await page.goto(demo.login(REP, recordPath(id)));
      expect({ id, ...(await gaugeFigures(page)) }).toEqual({ id, ...row });
    }
  });

  it('is reached from a deal, and counts what has been logged since', async () => {
    await page.goto(demo.login(REP, recordPath(demo.opens)));
    await page.getByRole('link', { name: 'Norrwick Foods' }).first().click();
    await view.dealRows.first().waitFor();
    const before = (await view.figures()).get(demo.opens);
    await demo.rest(REP, 'POST', 'sobjects/Power_Behavior__c', {
      Opportunity__c: demo.opens,
      Shown_By__c: 'customer',
      Kind__c: 'ultimatum',
      Seen_On__c: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
      Intensity__c: 5,
    });
    await page.reload();
    await view.dealRows.first().waitFor();
    expect((await view.figures()).get(demo.opens)).not.toEqual(before);
  });

  it('reads logs of more than one page to their end', async () => {
    await openAccount('Talkative');
    await view.dealRows.first().waitFor();
    expect((await view.verdict()).at(-1)).toContain(
      `Deals: 1, events: ${LONG_LOG.toLocaleString('en')}.`,
    );
  });

  it.each([
    ['Sundervale', REP, 'Too little evidence to say whether this customer works with us.'],
    ['Istravia', REP, 'Nothing logged on these deals yet'],
    ['Bare', REP, 'No deals yet'],
    ['Norrwick', STRANGER, "You cannot see the logs of this account's deals"],
  ])('has words of its own where there is little to see: %s, %s', async (name, user, words) => {
    await openAccount(name, user);
    await view.account.getByText(words).waitFor();
    expect(await faults(page, name)).toEqual([]);
  });

  it('says so when the org does not answer, and recovers when asked to', async () => {
    await page.route(GRAPHQL, (route) => route.abort());
    await openAccount('Linnestad');
    await view.account.getByText("The account's deals cannot be shown").waitFor();
    expect(await faults(page, 'error')).toEqual([]);
    await page.unroute(GRAPHQL);
    await keys.tabTo(view.account.getByRole('button', { name: 'Try again' }));
    await keys.press('Enter');
    await view.dealRows.first().waitFor();
  });

  it.each(DEVICES)('can be used by everybody, on a %s', async (_name, device) => {
    const context = await browser.newContext(device);
    const looked = await context.newPage();
    await looked.goto(demo.login(REP, accountPath(ids.get('Norrwick') ?? '')));
    await looked.locator('c-power-account-deals tbody tr').first().waitFor();
    await looked.locator('c-power-account-plane summary').click();
    await looked.waitForLoadState('networkidle');
    expect(await faults(looked, 'Norrwick')).toEqual([]);
    await context.close();
  });
});

/** A deal in a currency, with a concession of ours that cost so much. */
const pricedDeal = (name: string, currency: string, cost: number) => [
  {
    attributes: { type: 'Opportunity', referenceId: name },
    Name: name,
    AccountId: '@bare',
    StageName: 'Negotiation/Review',
    CloseDate: '2030-01-31',
    Amount: cost * 20,
    CurrencyIsoCode: currency,
  },
  {
    attributes: { type: 'Power_Concession__c', referenceId: `${name}-given` },
    Opportunity__c: `@${name}`,
    Given_By__c: 'seller',
    Kind__c: 'price',
    Given_On__c: '2026-01-15',
    Cost__c: cost,
    CurrencyIsoCode: currency,
  },
];

describe('the page of an account in an org with several currencies and without record types', () => {
  it('shows each amount in its own currency, and adds none to another', async () => {
    const other = await TestDemo.start('pipeline', { multiCurrency: true, recordTypes: false });
    const deals = [
      ...pricedDeal('one', 'EUR', 5000),
      ...pricedDeal('two', 'JPY', 900_000),
      ...pricedDeal('three', 'EUR', 2500),
    ];
    const loaded = other.org.load([{ records: [{ ...bare, CurrencyIsoCode: 'EUR' }, ...deals] }]);
    await view.open(other, loaded.ids.get('bare') ?? '', REP);
    const totals = await view.cells(view.totalRows);
    expect(totals.map((cells) => cells.slice(0, 3))).toEqual([
      ['EUR', '2', '€7,500'],
      ['JPY', '1', '¥900,000'],
    ]);
    const amounts = (await view.cells(view.dealRows)).map((cells) => cells[2]);
    expect(amounts.sort()).toEqual(['¥18M', '€100K', '€50K'].sort());

    const accounts = await accountIds(other);
    await view.open(other, accounts.get('Kovarna') ?? '', REP);
    expect((await view.verdict())[0]).toContain('Calm, but just business:');
    await other.close();
  }, 60_000);
});
