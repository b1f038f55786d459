import PowerPolicyDifferences from 'c/powerPolicyDifferences';
import { parsePolicy } from 'c/powerModel';
import { createElement } from 'lwc';
import defaultPolicy from '../../../../../../config/policy.default.json';
import { differenceGroups } from '../lines';

jest.mock('@salesforce/label/c.Power_Versions_changed', () => ({ default: '{0}: {1} → {2}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Versions_added_as', () => ({ default: '{0}: added ({1})' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Versions_removed', () => ({ default: '{0}: removed' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Versions_renamed', () => ({ default: '{0}: now {1}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Versions_retired', () => ({ default: '{0}: retired' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Versions_returned', () => ({ default: '{0}: back' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Field_of_kind', () => ({ default: '{0}: {1}' }), {
  virtual: true,
});

const policyWith = (changes) => {
  const document = JSON.parse(JSON.stringify(defaultPolicy));
  changes(document);
  return parsePolicy(document).policy;
};
const base = policyWith(() => undefined);
const NO_LISTS = { concessions: new Map(), behaviors: new Map() };

const linesOf = (before, after) =>
  differenceGroups(before, after, NO_LISTS).flatMap(({ lines }) => lines.map(({ text }) => text));

describe('a difference of two policies says', () => {
  it.each([
    [
      'a number in its unit',
      (it) => (it.behaviorHalfLifeDays = 20),
      'c.Power_Field_behavior_half_life: 30 days → 20 days',
    ],
    [
      'a threshold with its sign',
      (it) => (it.thresholds[3] = 45),
      'c.Power_Field_threshold_3: +50 → +45',
    ],
    [
      'whose weight it is',
      (it) => (it.behaviors.tender.weight = 2),
      'Tender: c.Power_Field_weight: × 1 → × 2',
    ],
    ['a new name', (it) => (it.concessions.price.label = 'Discount'), 'Price: now Discount'],
    [
      'a name that was no other',
      (it) => (it.concessions.price.label = 'Price'),
      'Price: c.Power_Field_name: c.Power_Field_no_name → Price',
    ],
    ['that a kind is retired', (it) => (it.behaviors.tender.retired = true), 'Tender: retired'],
    [
      'that a kind was added, and how it weighs',
      (it) =>
        (it.behaviors.snub = {
          label: 'Cold shoulder',
          face: 'destructive',
          weight: 1,
          pressure: 0.5,
        }),
      'Cold shoulder: added (c.Power_Field_face c.Power_Face_destructive, ' +
        'c.Power_Field_weight × 1, c.Power_Field_pressure 50%)',
    ],
    ['that a kind is gone', (it) => delete it.behaviors.tender, 'Tender: removed'],
  ])('%s', (_case, change, said) => {
    expect(linesOf(base, policyWith(change))).toEqual([said]);
  });

  it('that a kind is offered again', () => {
    const retired = policyWith((it) => (it.behaviors.tender.retired = true));
    expect(linesOf(retired, base)).toEqual(['Tender: back']);
  });

  it('nothing of what is the same', async () => {
    const element = createElement('c-power-policy-differences', { is: PowerPolicyDifferences });
    Object.assign(element, { before: base, after: base });
    document.body.appendChild(element);
    expect(element.shadowRoot.textContent).toBe('c.Power_Versions_same');
  });
});
