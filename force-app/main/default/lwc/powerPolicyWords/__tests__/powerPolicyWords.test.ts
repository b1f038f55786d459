import { parsePolicy } from 'c/powerModel';
import { GROUP_WORDS, kindAt, kindName, NO_NAMES, policyField } from 'c/powerPolicyWords';
import defaultPolicy from '../../../../../../config/policy.default.json';

const { policy } = parsePolicy(defaultPolicy);

/** Every place of a document where a value stands, as JSON Pointers. */
const leaves = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}/${key}`))
    : [path];

describe('the words of a policy', () => {
  it('are there for every field of the default policy, in a group that has a name', () => {
    const fields = leaves(policy).map((path) => policyField(path));
    expect(fields).not.toContain(null);
    expect(fields.map((field) => GROUP_WORDS[field?.group ?? 'bands'])).not.toContain(undefined);
  });

  it('are different for every field that is no kind’s', () => {
    const labels = leaves(policy).flatMap((path) =>
      kindAt(path) ? [] : [policyField(path)?.label],
    );
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each([
    ['/thresholds/0', -50, '\u221250'],
    ['/thresholds/2', 20.5, '+20.5'],
    ['/behaviorHalfLifeDays', 30, '30 days'],
    ['/behaviorHalfLifeDays', 1, '1 day'],
    ['/defaultMarginPercent', 30, '30%'],
    ['/squeezeThreshold', 0.345, '34.5%'],
    ['/priorEvidence', 0.000001, '0.000001'],
    ['/minEvidence', 1e9, '1,000,000,000'],
    ['/concessions/price/weight', 1.2, '× 1.2'],
    ['/concessions/price/cash', true, 'c.Power_Field_yes'],
    ['/concessions/price/retired', undefined, 'c.Power_Field_no'],
    ['/concessions/price/label', undefined, 'c.Power_Field_no_name'],
    ['/concessions/price/label', 'Discount', 'Discount'],
    ['/behaviors/tender/face', 'economic', 'c.Power_Face_economic'],
    ['/behaviors/tender/pressure', 0.7, '70%'],
  ])('say %s = %p as people write it: %s', (path, value, said) => {
    expect(policyField(path)?.format(value)).toBe(said);
  });

  it.each([
    ['/nonsense'],
    ['/thresholds'],
    ['/concessions/price'],
    ['/behaviors/tender/cost'],
    [''],
  ])('are none where no value is: %p', (path) => {
    expect(policyField(path)).toBeNull();
  });

  it('find a kind whose key is no easy part of a path', () => {
    expect(kindAt('/behaviors/a~1b~0c/weight')).toEqual({ log: 'behaviors', kind: 'a/b~c' });
  });
});

describe('a kind is called', () => {
  const own = { concessions: { price: { label: 'Discount' } }, behaviors: {} };
  const lists = { concessions: new Map([['price', 'Lower price']]), behaviors: new Map() };

  it.each([
    ['as the policy calls it', { policies: [own], lists }, 'Discount'],
    ['as the picklist calls it', { policies: [], lists }, 'Lower price'],
    ['by its key', NO_NAMES, 'Price'],
  ])('%s', (_case, names, said) => {
    expect(kindName(names, 'concessions', 'price')).toBe(said);
  });
});
