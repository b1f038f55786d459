import fc from 'fast-check';
import { driverRows } from '../../src/terminal/drivers.ts';
import { entriesOf, type Shown } from '../../src/terminal/entries.ts';
import { drawGauge } from '../../src/terminal/gauge.ts';
import { painter } from '../../src/terminal/paint.ts';
import { drawReading } from '../../src/terminal/reading.ts';
import { widthOf } from '../../src/terminal/text.ts';
import type { PolicyTaken } from '../../src/org/policyTaken.ts';
import { deal } from '../model/arbitraries.ts';
import { DAY, gave, lively, showed, shown, withoutColour } from './support.ts';

const plain = painter(false);

const linesOf = (one: Shown, width = 80, all = false): string[] =>
  drawReading(one, { width, colour: false }, all);
const draw = (one: Shown, width = 80): string => linesOf(one, width).join('\n');

const WIDTHS = [60, 75, 76, 80, 99, 120];

const LIVELY = `\
Acme renewal                                                    ◀ Customer leads

  They hold it                      Balanced                        We hold it
                         ▼
  ███████████████████▓▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓████████████████████
           ├─────────────┴─────────────┤
  −100              −50        −20      0     20         50                100
  −39  likely −76 to −1 · 5 events

How hard it is fought   ▰▰▰▰▰▰▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱  31 of 100
By which power: them    ███████▓▓▓░  █ Force 60%  ▓ Exchange 27%  ░ Together 12%
By which power: us      ███▓▓░░░░░░  █ Force 23%  ▓ Exchange 23%  ░ Together 53%

Watch out
  ▲ We gave something and got nothing for it
`;

describe('a reading in the terminal', () => {
  it('is drawn from the needle down to the money', () => {
    const text = draw(lively());
    expect(text.slice(0, LIVELY.length)).toBe(LIVELY);
    const order = [
      'They hold it',
      'How hard',
      'Watch out',
      'Why −',
      'Gave and got',
      'As of Nov 23',
    ];
    expect(order.map((part) => text.indexOf(part))).toEqual(
      order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
    );
    expect(text).toContain('As of Nov 23, 2026 · Policy: built in');
  });

  it.each(WIDTHS)('stays within %d columns, whatever the deal', (width) => {
    fc.assert(
      fc.property(deal, fc.boolean(), (any, all) => {
        const lines = linesOf(shown(any, { name: '日本 and a name '.repeat(9) }), width, all);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('says the same with and without colours', () => {
    const coloured = drawReading(lively(), { width: 80, colour: true }, false).join('\n');
    expect(coloured).not.toBe(draw(lively()));
    expect(withoutColour(coloured)).toBe(draw(lively()));
  });

  it('says what to do where nothing is logged', () => {
    const text = draw(shown({ amount: 1000 }));
    expect(text).toContain('Nothing logged yet');
    expect(text).toContain('sf power import');
    expect(text).not.toContain('They hold it');
  });

  it('says so where there is too little to say anything', () => {
    const text = draw(shown({ concessions: [gave()] }));
    expect(text).toContain('? Not enough evidence');
    expect(text).toContain('Too little, or too long ago.');
    expect(text).toContain('▽');
    expect(text).not.toContain('likely');
    expect(text).not.toContain('How hard');
  });

  it('of a closed deal stands as it ended, and gives no advice', () => {
    const old = [gave({ on: '2026-01-10', cost: 300 }), gave({ on: '2026-01-11', cost: 90 })];
    const closed = { isClosed: true, closedOn: '2026-06-30' };
    const text = draw(shown({ amount: 1000, concessions: old }, closed));
    expect(text).toContain('As it stood at close, Jun 30, 2026');
    expect(text).toContain('At the close');
    expect(text).not.toContain('A week is long enough');
    expect(text).not.toContain('Nothing new for two weeks');
  });

  it('names what was left out, what waits, and what is hidden', () => {
    const concessions = [
      gave({ id: 'x1', on: '2026-02-30' }),
      gave({ id: 'x2', kind: 'bribe' }),
      gave({ status: 'planned' }),
      null as unknown as ReturnType<typeof gave>,
    ];
    const text = linesOf(shown({ concessions }, {}, ['Power_Concession__c.Cost__c']), 120).join(
      ' ',
    );
    expect(text).toContain('Price [x1] left out: its date is not a real day');
    expect(text).toContain('Left out: Bribe [x2] – the policy does not know this kind.');
    expect(text).toContain('An entry without an id left out: the entry is incomplete');
    expect(text).toContain('1 of 4 entries not counted');
    expect(text).toContain('Hidden: Power_Concession__c.Cost__c.');
    expect(text).toContain('You cannot see what was given');
  });

  it('says in its stamp by which policy its own was followed, or which it stands for', () => {
    const older = { version: 'all:2', name: 'Standard terms', publishedOn: '2026-01-10' };
    const newer = { version: 'all:3', name: 'Firmer line', publishedOn: '2026-12-03' };
    const stampOf = (taken: Partial<PolicyTaken>) => draw(shown({ amount: 10 }, {}, [], taken));
    expect(stampOf({ supersededBy: newer })).toContain(
      '\nIn force on that day. Since then: Firmer line (all:3), from Dec 3.',
    );
    expect(stampOf({ insteadOf: older })).toContain(
      "\nToday's policy. In force on that day: Standard terms (all:2).",
    );
    expect(stampOf({})).not.toContain('In force');
  });

  it('takes no orders from what somebody wrote', () => {
    const text = draw(shown({ amount: 10 }, { name: '\u001b[2J\u202eAcme\n' }));
    expect(text.split('\n')[0]).toMatch(/^\[2J Acme /);
  });
});

describe('the gauge', () => {
  const gaugeOf = (one: Shown, width: number): string[] =>
    drawGauge(one.reading, one.policy.policy.thresholds, width, plain);

  it('shows the needle in its own band', () => {
    const textures = {
      'customer-dominates': '█',
      'customer-leads': '▓',
      balanced: '░',
      'seller-leads': '▓',
      'seller-dominates': '█',
    };
    fc.assert(
      fc.property(deal, fc.constantFrom(...WIDTHS), (any, width) => {
        const one = shown(any);
        const { band } = one.reading;
        const [, needle = '', bands = ''] = gaugeOf(one, width);
        if (band !== 'unknown') expect(bands.charAt(needle.length - 1)).toBe(textures[band]);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('holds the needle within its interval', () => {
    fc.assert(
      fc.property(deal, (any) => {
        const [, needle = '', , interval = ''] = gaugeOf(shown(any), 80);
        expect(interval.charAt(needle.length - 1)).toBe('┴');
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('the drivers', () => {
  const rowsOf = (one: Shown, all = false) =>
    driverRows({ reading: one.reading, entries: entriesOf(one), readOn: DAY, all });

  it.each([false, true])('add up to the needle, to the last digit shown (all: %p)', (all) => {
    fc.assert(
      fc.property(deal, (any) => {
        const { rows, sum } = rowsOf(shown(any), all);
        const tenths = rows.reduce((total, { value }) => total + Math.round(value * 10), 0);
        expect(tenths).toBe(Math.round(sum * 10));
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  const many = shown({ behaviors: Array.from({ length: 12 }, () => showed()) });

  it('are the eight largest and the rest in one row, until all are asked for', () => {
    const titles = rowsOf(many).rows.map(({ title }) => title);
    expect(titles.filter((title) => title === 'Ultimatum')).toHaveLength(8);
    expect(titles).toContain('4 smaller events');
    expect(rowsOf(many, true).rows.filter(({ title }) => title === 'Ultimatum')).toHaveLength(12);
  });

  it('say who, when and how much', () => {
    const text = draw(lively(), 100);
    expect(text).toMatch(/Price, 6\.0% \(\$72K\) +We gave · Nov 10 .*−\d+\.\d/);
    expect(text).toMatch(/They can walk away more easily .*−\d+\.\d/);
    expect(text).toMatch(/Contract length, 2\.5% \(\$30K\) +Customer gave · Nov 9/);
  });
});
