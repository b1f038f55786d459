import { flawsOf } from 'c/powerPolicyDraft';
import { after, chosen, numbersIn, POLICY, typed } from './support';

const flaws = (...edits) => Object.fromEntries(flawsOf(after(edits)));
const NUMBERS = numbersIn(POLICY);

describe('what is wrong', () => {
  it.each(NUMBERS)('at %s is told there, and nowhere else', (path) => {
    for (const text of ['', 'abc', '99999999999999'])
      expect(Object.keys(flaws(typed(path, text)))).toEqual([path]);
  });

  it.each([
    ['/behaviorHalfLifeDays', '0', 'c.Power_Lab_flaw_above'],
    ['/minEvidence', '-1', 'c.Power_Lab_flaw_at_least'],
    ['/minEvidence', '1000000001', 'c.Power_Lab_flaw_at_most'],
    ['/concessionTilt/pressure', '-5', 'c.Power_Lab_flaw_between'],
    ['/concessionTilt/pressure', '101', 'c.Power_Lab_flaw_at_most'],
    ['/behaviors/shared-goals/pressure', '5', 'c.Power_Lab_flaw_no_push'],
    ['/concessions/price/label', 'x'.repeat(256), 'c.Power_Lab_flaw_long_name'],
  ])('at %s with %s is told as what to do', (path, text, words) => {
    expect(flaws(typed(path, text))).toEqual({ [path]: words });
  });

  it.each([
    [['/thresholds/1', '-60'], { '/thresholds/1': 'c.Power_Lab_flaw_more' }],
    [['/thresholds/1', '5'], { '/thresholds/1': 'c.Power_Lab_flaw_less' }],
    [['/thresholds/2', '0'], { '/thresholds/2': 'c.Power_Lab_flaw_more' }],
    [['/thresholds/3', '20'], { '/thresholds/3': 'c.Power_Lab_flaw_more' }],
    [['/thresholds/0', '-20'], { '/thresholds/0': 'c.Power_Lab_flaw_less' }],
  ])('in the order of the thresholds is told at the one that was moved: %j', (edit, told) => {
    expect(flaws(typed(...edit))).toEqual(told);
  });

  it('is nothing where a kind works together and does not push', () => {
    expect(flaws(chosen('/behaviors/tender/face', 'integrative'))).toEqual({});
  });
});
