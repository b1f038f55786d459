import fc from 'fast-check';
import type { Policy } from '../../src/model/index.ts';
import { effectOf, tryPolicy, type Ending, type TrialRow } from '../../src/review/index.ts';
import { drawChangedDeals } from '../../src/terminal/policy/changedDeals.ts';
import { drawCompared } from '../../src/terminal/policy/compared.ts';
import { compareResultOf, type Compared } from '../../src/terminal/policy/compareResult.ts';
import { drawEffect } from '../../src/terminal/policy/effect.ts';
import { drawEndings } from '../../src/terminal/policy/endings.ts';
import { drawHistory, type ListedVersion } from '../../src/terminal/policy/history.ts';
import { trialRows, yearBefore } from '../../src/terminal/policy/trialRows.ts';
import { painter } from '../../src/terminal/paint.ts';
import { widthOf } from '../../src/terminal/text.ts';
import { deal as anyDeal, defaultPolicy, policy as anyPolicy } from '../model/arbitraries.ts';
import { DAY, lively, showed, withoutColour } from './support.ts';

const CANVAS = { width: 80, colour: false };
const plain = painter(false);

/** Bands far out: nearly everything becomes balanced. */
const wide: Policy = { ...defaultPolicy, thresholds: [-99, -98, 98, 99] };
const { tender: _, ...behaviors } = defaultPolicy.behaviors;
const withoutTender: Policy = { ...defaultPolicy, behaviors };

const { deal } = lively().named;

const row = (name: string, after: Policy, ending: Ending | null = null): TrialRow =>
  tryPolicy({ id: name, name, deal, readOn: DAY, before: defaultPolicy, after, ending });

const joined = (lines: readonly string[]): string => lines.join('\n');

describe('the effect of a draft', () => {
  it('is drawn with every figure', () => {
    const rows = [row('Acme', wide), row('Bravo', defaultPolicy), row('Carla', wide)];
    const effect = effectOf(rows);
    expect(joined(drawEffect(effect, CANVAS)))
      .toBe(`2 of 3 open deals would change band. 0 move by at least a point.

Who holds it                                     Today   Draft
◀ Customer leads                                     3       1      −2
● Balanced                                           0       2      +2

From band to band
◀ Customer leads       → ● Balanced                 2  ${'▰'.repeat(25)}

Warnings                                         Today   Draft
▲ We gave something and got nothing for it           3       3`);
  });

  it('is one deal where it is one', () => {
    expect(joined(drawEffect(effectOf([row('Acme', wide)]), CANVAS))).toMatch(
      /^1 of 1 open deal would change band\. /,
    );
  });

  it('says that nothing moves', () => {
    const text = joined(drawEffect(effectOf([row('Acme', defaultPolicy)]), CANVAS));
    expect(text).toMatch(/^0 of 1 open deal would change band\. 0 move /);
    expect(text).not.toContain('From band to band');
  });

  it('names the kinds that are no longer known', () => {
    const asked = { ...deal, behaviors: [showed({ kind: 'tender' }), showed({ kind: 'tender' })] };
    const trial = { id: 'a', name: 'a', deal: asked, readOn: DAY, ending: null };
    const one = tryPolicy({ ...trial, before: defaultPolicy, after: withoutTender });
    expect(joined(drawEffect(effectOf([one]), CANVAS))).toContain(
      'Kinds that this draft does not know\n  Tender: 2 entries would be left out',
    );
  });

  it('adds up, whatever the policies, and fits in the terminal', () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 6 }), anyPolicy, (deals, after) => {
        const rows = deals.map((one, at) =>
          tryPolicy({
            ...{ id: String(at), name: `Deal ${at}`, deal: one, readOn: DAY, ending: null },
            ...{ before: defaultPolicy, after },
          }),
        );
        const effect = effectOf(rows);
        const sum = (side: 'before' | 'after'): number =>
          effect.bands.reduce((all, band) => all + band[side], 0);
        const flowing = effect.flows.reduce((all, flow) => all + flow.deals, 0);
        expect([sum('before'), sum('after'), flowing]).toEqual(Array(3).fill(deals.length));
        const lines = [...drawEffect(effect, CANVAS), ...drawChangedDeals(rows, Infinity, CANVAS)];
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(CANVAS.width);
      }),
      { seed: 20261123, numRuns: 60 },
    );
  });

  it('is the same with colours, which only colour it', () => {
    const effect = effectOf([row('Acme', wide)]);
    const coloured = joined(drawEffect(effect, { ...CANVAS, colour: true }));
    expect(coloured).toContain('\u001b[');
    expect(withoutColour(coloured)).toBe(joined(drawEffect(effect, CANVAS)));
  });
});

describe('deals that change band', () => {
  it('are listed before and after, as many as are asked for', () => {
    const rows = ['Acme', 'Bravo', 'Carla'].map((name) => row(name, wide));
    expect(joined(drawChangedDeals(rows, 2, CANVAS))).toBe(`
Deals that change band
Acme
   −39  ◀ Customer leads       →    −39  ● Balanced
Bravo
   −39  ◀ Customer leads       →    −39  ● Balanced
… and 1 more; --all lists them.`);
    expect(drawChangedDeals([], 2, CANVAS)).toEqual([]);
  });
});

describe('deals that closed', () => {
  it('stand beside how they ended', () => {
    const rows = [row('A', wide, 'won'), row('B', wide, 'lost'), row('C', wide, 'won')];
    expect(joined(drawEndings(effectOf(rows), plain))).toBe(`
Deals that closed in the last year
3 deals, as they stood 14 days before. It looks back; it is no forecast.
                           Today                     With this draft
                           Won    Lost   Won %       Won    Lost   Won %
◀ Customer leads             2       1     67%         0       0
● Balanced                   0       0                 2       1     67%`);
  });

  it('are not shown where nobody says how they ended', () => {
    expect(drawEndings(effectOf([row('A', wide)]), plain)).toEqual([]);
  });

  const named = (closedOn: string | null, won: boolean | null) => ({
    named: { ...lively().named, isClosed: closedOn !== null, closedOn, won },
    policies: { before: defaultPolicy, after: wide },
  });

  it.each([
    ['2026-11-01', true, '2026-10-18', 'won'],
    ['2025-11-23', false, '2025-11-09', 'lost'],
    ['2026-12-24', null, '2026-11-09', null],
  ])('on %s is read 14 days before, today at the latest', (on, won, readOn, ending) => {
    const { open, closed } = trialRows([named(on, won)], DAY);
    expect([open, closed.map((one) => [one.readOn, one.ending])]).toEqual([[], [[readOn, ending]]]);
  });

  it('more than a year ago are not read', () => {
    expect(yearBefore(DAY)).toBe('2025-11-23');
    const { open, closed } = trialRows([named('2025-11-22', true), named(null, null)], DAY);
    expect([open.map(({ readOn }) => readOn), closed]).toEqual([[DAY], []]);
  });
});

describe('a comparison', () => {
  const compared: Compared = {
    ...{ asOf: DAY, draft: 'all.yaml', recordType: null, others: 0, unreadable: [] },
    ...{ hiddenFields: [], policy: wide, open: [row('Acme', wide)], closed: [] },
    against: { version: 'all:3', policy: defaultPolicy },
  };

  it('begins with what differs', () => {
    const text = joined(drawCompared(compareResultOf(compared), 20, CANVAS));
    expect(text).toMatch(/^all\.yaml against all:3: 4 changes\n {2}Customer dominates up to: /);
    expect(text).toContain('\n\n1 of 1 open deal would change band.');
  });

  it('says nothing of differences to several policies', () => {
    const result = compareResultOf({ ...compared, against: null });
    expect(result.differences).toBeNull();
    expect(drawCompared(result, 20, CANVAS)[0]).toBe(
      'all.yaml against the policy that each deal is read under',
    );
  });
});

describe('the history of a policy', () => {
  const version = (more: Partial<ListedVersion>): ListedVersion => ({
    ...{ version: 'all:1', name: 'First', publishedOn: '2026-11-01', publishedBy: 'Ada' },
    ...{ reason: 'To begin with', inForce: false, differences: [] },
    ...more,
  });
  const difference = { path: '/minForce', before: 1, after: 2, text: 'Least force: 1 → 2' };

  it('says who published what, when and why, and what is in force', () => {
    const versions = [
      version({ version: 'all:12', inForce: true, differences: [difference] }),
      version({ differences: null, publishedBy: null, reason: null }),
    ];
    expect(joined(drawHistory(versions, false, CANVAS))).toBe(`Version   Since         Who   Changes
all:12    Nov 1, 2026   Ada   1 change         ● in force
  First – To begin with
all:1     Nov 1, 2026         cannot be read
  First`);
    expect(joined(drawHistory(versions, true, CANVAS))).toContain('\n    Least force: 1 → 2\n');
  });

  it('breaks a long reason into lines', () => {
    const long = version({ reason: 'words '.repeat(30) });
    for (const line of drawHistory([long], true, CANVAS))
      expect(widthOf(line)).toBeLessThanOrEqual(CANVAS.width);
  });
});
