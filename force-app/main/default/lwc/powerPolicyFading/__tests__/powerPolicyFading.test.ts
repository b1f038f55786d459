import PowerPolicyFading from 'c/powerPolicyFading';
import { all, freshPage, texts } from '../../powerLog/__tests__/elements';
import { edit } from '../../powerPolicyDraft/__tests__/editors';
import { typed } from '../../powerPolicyDraft/__tests__/support';
import { curve, daysToTell, halfPoint, lengthFor } from '../curve';

freshPage();

const BEHAVIOR = '/behaviorHalfLifeDays';
const open = (...edits) => edit('c-power-policy-fading', PowerPolicyFading, {}, edits);

describe('what is left of an event', () => {
  it.each([
    [[1, 2], 30],
    [[30, 90], 365],
    [[0.001], 30],
    [[1e9], 3650],
  ])('of half-lives %j is drawn over %d days', (halfLives, days) => {
    expect(lengthFor(halfLives)).toBe(days);
    expect(daysToTell(days)).toHaveLength(5);
    expect(daysToTell(days).at(-1)).toBe(days);
  });

  it.each([1e-300, 1e-6, 30, 1e9])('is a finite curve for a half-life of %d', (halfLife) => {
    expect(curve(halfLife, 365)).not.toMatch(/NaN|Infinity/);
  });

  it('has its middle on the picture or nowhere', () => {
    expect(halfPoint(400, 365)).toBeNull();
    expect(halfPoint(365, 365)).not.toBeNull();
  });
});

describe('the picture of fading', () => {
  it('shows both half-lives, and tells them in a table', () => {
    const element = open();
    expect(all(element, '.curve')).toHaveLength(2);
    expect(texts(element, 'tbody tr:first-child td')).toEqual(['50%', '25%', '13%', '2%', '0%']);
    expect(texts(element, 'thead th.number')[0]).toBe('30 days');
  });

  it('keeps what is published beneath what is drafted', () => {
    const classes = all(open(typed(BEHAVIOR, '12')), '.curve').map((one) =>
      one.getAttribute('class'),
    );
    expect(classes).toEqual([
      'curve curve_behavior curve_before',
      'curve curve_behavior',
      'curve curve_concession',
    ]);
  });

  it.each(['', 'soon', '0', '-3'])('stands while %p is typed', (text) => {
    const element = open(typed(BEHAVIOR, text));
    expect(all(element, '.curve')).toHaveLength(2);
    const drawn = all(element, '.curve').map((one) => one.getAttribute('d'));
    expect(drawn.join(' ')).not.toMatch(/NaN|Infinity/);
  });
});
