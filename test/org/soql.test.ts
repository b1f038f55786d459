import { isMeantAsId, opportunityId } from '../../src/org/ids.ts';
import { list, literal, pieces } from '../../src/org/soql.ts';

describe('a value in SOQL', () => {
  it.each([
    ["O'Neil & Sons", "'O\\'Neil & Sons'"],
    ['back\\slash', "'back\\\\slash'"],
    ["\\' OR Name != '", "'\\\\\\' OR Name != \\''"],
    ['two\nlines\tand a tab', "'two\\nlines\\tand a tab'"],
    ['日本', "'日本'"],
  ])('never ends early: %j', (text, soql) => {
    expect(literal(text)).toBe(soql);
  });

  it('stands in a list', () => {
    expect(list(['a', "b'c"])).toBe("('a','b\\'c')");
  });
});

describe('many values', () => {
  const ids = Array.from({ length: 1000 }, (_, at) => `006${String(at).padStart(15, '0')}`);

  it('are cut into pieces that fit into an address, each value once and in its order', () => {
    const cut = pieces(ids);
    expect(cut.flat()).toEqual(ids);
    expect(cut.length).toBeGreaterThan(1);
    for (const piece of cut) expect(encodeURIComponent(list(piece)).length).toBeLessThan(8100);
  });

  it('of letters that take much room are fewer a piece', () => {
    const names = Array.from({ length: 20 }, (_, at) => '名'.repeat(119) + String(at));
    expect(pieces(names).flat()).toEqual(names);
    expect(pieces(names).length).toBeGreaterThan(2);
  });

  it('may be none', () => {
    expect(pieces([])).toEqual([]);
  });
});

describe('the id of an opportunity', () => {
  it.each([
    ['18 characters', '006D000000ABCdeIAH', '006D000000ABCdeIAH'],
    ['15 characters', '006D000000ABCde', '006D000000ABCdeIAH'],
    ['18 characters whose last three lost their case', '006D000000ABCdeiah', '006D000000ABCdeIAH'],
    ['one letter too few', '006D000000ABCd', null],
    ['a letter that was copied wrongly', '006D000000ABcdeIAH', null],
    ["another object's", '001D000000ABCdeIAH', null],
  ])('with %s', (_, text, id) => {
    expect(isMeantAsId(text)).toBe(true);
    expect(opportunityId(text)).toBe(id);
  });

  it.each(['Acme renewal', '007', '006-renewal', 'RenewalProjectX', "006D000000ABC'e"])(
    'is not what %s means',
    (text) => {
      expect(isMeantAsId(text)).toBe(false);
    },
  );
});
