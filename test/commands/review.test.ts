import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseHtml } from 'parse5';
import PowerReview from '../../src/commands/power/review.ts';
import { CallBudget } from '../../src/org/budget.ts';
import { gateTo } from '../../src/org/gate.ts';
import { freezeWeek } from '../../src/org/week/freezeWeek.ts';
import { weekOf } from '../../src/review/week/calendar.ts';
import { daysBefore } from '../../src/review/index.ts';
import { rounded } from '../../src/model/index.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import type { ReviewResult } from '../../src/review/report/result.ts';
import { startOrg, type TestOrg } from '../local-org/support.ts';
import { connectTo } from '../org/support.ts';
import { logIn } from './loggedIn.ts';
import { folderWith, run, type Run } from './run.ts';

// Commands go by the real clock; so does this org.
const today = new Date().toISOString().slice(0, 10);
const week = weekOf(daysBefore(today, 7));
const earlier = daysBefore(week, 7);

/** A name that every reader of a file would take for more than text. */
const HOSTILE = '=HYPERLINK("http://evil.example")<img src=x onerror=alert(1)>|[x](javascript:1)';

const resultOf = ({ stdout }: Run): ReviewResult =>
  (JSON.parse(stdout) as { result: ReviewResult }).result;

const figure = (text: string, name: string): string | undefined =>
  parseCsv(text, { bom: true, relax_column_count: true }).find(([first]) => first === name)?.[1];

describe('sf power review', () => {
  let test: TestOrg;
  let manager: string;
  let service: string;
  const path = folderWith({});
  const review = (...argv: string[]): Promise<Run> =>
    run(PowerReview, '--target-org', manager, ...argv);
  const exported = async (format: string, ...argv: string[]): Promise<string> => {
    const file = path(`review.${format}`);
    const { exitCode } = await review('--format', format, '--output-file', file, ...argv);
    expect(exitCode).toBe(0);
    return readFileSync(file, 'utf8');
  };

  /** Freezes both weeks; what is frozen stays as it is. */
  async function freezeBoth(): Promise<void> {
    const gate = gateTo(await connectTo(test, 'service'), { budget: new CallBudget() });
    for (const monday of [earlier, week])
      await freezeWeek(gate, monday, new Date(`${monday}T05:00:00Z`));
  }

  beforeAll(async () => {
    test = await startOrg({ recordTypes: true, now: () => new Date() });
    test.org.load(samplePipeline(today, undefined, { recordTypes: true }).trees);
    [manager, service] = [await logIn(test, 'manager'), await logIn(test, 'service')];
  });

  it('begins without a week to compare with', async () => {
    const { stdout, exitCode } = await review();
    expect(exitCode).toBe(0);
    expect(stdout).toContain('There is no frozen week to compare with.');
    expect(stdout).not.toContain('Where deals moved');
    expect(resultOf(await review('--json')).review.flow).toBeNull();
  });

  it('compares with the week that was frozen last, each mover adding up', async () => {
    await freezeBoth();
    const { stdout } = await review();
    expect(stdout).toContain('Where deals moved');
    const { review: said, reasons } = resultOf(await review('--json'));
    expect(said.movers.length).toBeGreaterThan(10);
    expect(stdout).toContain(`and ${said.movers.length - 10} more: --format csv lists them all`);
    for (const [at, { reasons: parts }] of reasons.entries()) {
      const mover = said.movers[at] as (typeof said.movers)[number];
      const tenths = (value: number): number => Math.round(10 * rounded(value, 1));
      const sum = parts.reduce((total, { points }) => total + tenths(points), 0);
      expect(sum).toBe(tenths(mover.after.balance) - tenths(mover.before.balance));
    }
  });

  it('says the same in every format', async () => {
    const csv = await exported('csv');
    const { review: said } = JSON.parse(await exported('json')) as ReviewResult;
    const { open, tension } = said.totals;
    expect(figure(csv, 'Open deals')).toBe(String(open.now));
    expect(figure(csv, 'Average tension')).toBe(String(tension.now));
    const cells = [`<dd class="now"><bdi>${open.now}</bdi></dd>`, '<svg class="flow"'];
    const html = await exported('html');
    for (const cell of cells) expect(html).toContain(cell);
    expect(await exported('md')).toContain(`| Open deals | ${open.now} |`);
    const [moversIn] = [csv.split('"Who moved, and exactly why"')[1]?.split('\r\n\r\n')[0] ?? ''];
    expect(parseCsv(moversIn.trim(), { relax_column_count: true })).toHaveLength(
      said.movers.length + 2,
    );
  });

  it('looks only at what was asked for', async () => {
    const all = resultOf(await review('--json'));
    const mine = resultOf(await review('--json', '--owner', 'rep@powerbalance.local'));
    const team = resultOf(await review('--json', '--team', 'me', '--amount-from', '100000'));
    expect(mine.deals.length).toBeLessThan(all.deals.length);
    expect(new Set(mine.deals.map(({ owner }) => owner.id)).size).toBe(1);
    expect(mine.scope).toMatch(/^deals of /);
    expect(team.deals.every(({ amount }) => (amount ?? 0) >= 100_000)).toBe(true);
    expect(mine.review.totals.open.now).toBe(
      mine.deals.filter(({ state }) => state === 'open').length,
    );
  });

  it('opens a frozen week byte for byte as it was, whatever came after', async () => {
    const files = ['csv', 'html', 'md', 'json'];
    const before = [];
    for (const format of files) before.push(await exported(format, '--week', week));
    const admin = await connectTo(test, 'admin');
    const { deals } = resultOf(await review('--json', '--week', week));
    const [gone, renamed] = deals.map(({ id }) => id) as [string, string];
    await admin.sobject('Opportunity').update({ Id: renamed, Name: 'Renamed', Amount: 1 });
    await admin.sobject('Opportunity').destroy(gone);
    const rep = await connectTo(test, 'rep');
    await rep.sobject('Power_Behavior__c').create({
      Opportunity__c: renamed,
      Shown_By__c: 'customer',
      Kind__c: 'ultimatum',
      Seen_On__c: week,
    } as never);
    for (const [at, format] of files.entries())
      expect(await exported(format, '--week', week)).toBe(before[at]);
    const { stderr } = await review('--week', week);
    expect(stderr).toContain(deals[0]?.name);
  });

  it('keeps hostile names inert in every file', async () => {
    const admin = await connectTo(test, 'admin');
    const { deals } = resultOf(await review('--json'));
    await admin.sobject('Opportunity').update({ Id: deals[0]?.id as string, Name: HOSTILE });
    const csv = parseCsv(await exported('csv'), { bom: true, relax_column_count: true });
    expect(csv.flat().filter((cell) => /^[=+\-@]/.test(cell) && !/^-?[\d.]+$/.test(cell))).toEqual(
      [],
    );
    const html = await exported('html');
    expect(html).not.toContain('<img');
    expect(JSON.stringify(parseHtml(html).childNodes.length)).toBe('2');
    expect(await exported('md')).not.toContain('<img');
  });

  it('freezes this week once, as the service alone may', async () => {
    const freeze = (user: string): Promise<Run> =>
      run(PowerReview, '--target-org', user, '--freeze');
    expect((await freeze(manager)).error).not.toBeNull();
    const { stderr, exitCode } = await freeze(service);
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`The week of ${weekOf(today)} is frozen, with`);
    // Compared with this morning hardly anything has moved: where the week itself is to be found.
    expect((await review()).stderr).toContain(`sf power review --week ${weekOf(today)}`);
    expect((await review('--week', weekOf(today))).stderr).not.toContain('--week');
    const again = await run(PowerReview, '--target-org', service, '--freeze', '--keep-weeks', '2');
    expect(again.stderr).toContain('had been frozen before');
    expect(again.stderr).toMatch(/^\d+ records of older weeks are deleted/m);
    expect((await review('--week', earlier)).error?.name).toBe('WeekHiddenError');
    // The week after it has nothing left to be compared with: its deals did not come out of nowhere.
    expect(resultOf(await review('--json', '--week', week))).toMatchObject({
      comparedWith: null,
      review: { flow: null },
    });
  });

  it.each([
    [['--week', '2026-11-25'], 'NotAMondayError', '2026-11-23'],
    [['--week', 'monday'], 'NotAWeekError', 'by its Monday'],
    [['--week', '2020-01-06'], 'WeekNotFrozenError', week],
    [['--owner', 'nobody@example.com'], 'OwnerUnknownError', 'username'],
    [['--keep-weeks', '4'], 'KeepNeedsFreezeError', '--freeze'],
    [
      ['--output-file', 'no/such/folder/review.html', '--format', 'html'],
      'FolderNotFoundError',
      '',
    ],
  ])('says of %j what is wrong and what to do', async (argv, name, action) => {
    await freezeBoth();
    const { error, exitCode } = await review(...argv);
    expect([error?.name, exitCode]).toEqual([name, 1]);
    expect(error?.actions?.join(' ')).toContain(action);
  });
});
