import { drawTable, worstFirst } from '../../src/terminal/table.ts';
import { widthOf } from '../../src/terminal/text.ts';
import { gave, lively, showed, shown, withoutColour } from './support.ts';

const good = shown(
  { amount: 1000, concessions: [gave({ by: 'customer', cost: 200 })], behaviors: [showed()] },
  { name: '日本株式会社 – a deal with a very long name that does not fit' },
);
const silent = shown({}, { name: 'Silent' });

const TABLE = `\
Deal                           Needle       Likely  Who holds it          Fought
Acme renewal                      −39    −76 … −1  ◀ Customer leads          31`;

describe('a table of readings', () => {
  const lines = (width: number, colour = false): string[] =>
    drawTable([lively(), good, silent], { width, colour });

  it('has a line of figures and a line of words for each deal', () => {
    expect(
      lines(80)
        .slice(0, 2)
        .map((line) => line.replace(/ +/g, ' ').trimEnd()),
    ).toEqual(TABLE.split('\n').map((line) => line.replace(/ +/g, ' ')));
    expect(lines(80)[2]).toBe(
      '  5 events · One gains, nobody loses · ▲ We gave something and got nothing for…',
    );
  });

  it('keeps every figure whole and cuts only names and words', () => {
    for (const width of [60, 80, 120]) {
      expect(Math.max(...lines(width).map(widthOf))).toBeLessThanOrEqual(width);
      expect(lines(width).join('\n')).toContain('−76 … −1');
    }
    expect(lines(80)[3]).toMatch(/^日本株式会社 – a deal with a…/);
  });

  it('shows no needle where it would say nothing', () => {
    expect(lines(80)[5]).toMatch(/^Silent +\? Not enough evidence +$/);
    expect(lines(80)[6]).toContain('0 events');
  });

  it('marks what was read under a policy that is not in force today, or was not on its day', () => {
    const other = { version: 'all:3', name: null, publishedOn: '2026-11-01' };
    const long = { name: 'A deal with a name that is much too long for its column' };
    const deals = [
      shown({}, long, [], { supersededBy: other }),
      shown({}, { name: 'Short' }, [], { insteadOf: other }),
      shown({}, { name: 'Plain' }),
    ];
    const drawn = drawTable(deals, { width: 80, colour: false });
    expect(drawn[1]).toMatch(/^A deal with a name that is… † /);
    expect(drawn[3]).toMatch(/^Short ‡ /);
    expect(drawn[5]).toMatch(/^Plain {3}/);
    expect(drawn.slice(-2)).toEqual([
      '† Read under the policy of its day, which has changed since.',
      "‡ Read under today's policy, which is not that of its day.",
    ]);
    expect(lines(80).join()).not.toMatch(/[†‡]/);
  });

  it('counts the deals of each band below', () => {
    expect(lines(120).at(-1)).toMatch(
      /^3 deals: {3}◀ Customer leads 1 .* \? Not enough evidence 1$/,
    );
    expect(drawTable([silent], { width: 80, colour: false }).at(-1)).toMatch(/^1 deal:/);
  });

  it('says the same with and without colours', () => {
    expect(lines(80, true).map(withoutColour)).toEqual(lines(80));
  });

  it('begins with the worst for us and ends with those that say nothing', () => {
    expect(worstFirst([silent, good, lively()]).map(({ named }) => named.name)).toEqual([
      'Acme renewal',
      good.named.name,
      'Silent',
    ]);
  });
});
