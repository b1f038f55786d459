import PowerPolicyConflict from 'c/powerPolicyConflict';
import { policyOf, sheetOf } from 'c/powerPolicyDraft';
import { NO_NAMES } from 'c/powerPolicyWords';
import {
  all,
  find,
  freshPage,
  labels,
  listen,
  mount,
  texts,
} from '../../powerLog/__tests__/elements';
import { click, enter } from '../../powerPolicyDraft/__tests__/editors';
import { after, baseOf, typed } from '../../powerPolicyDraft/__tests__/support';

for (const name of ['message', 'mine', 'theirs'])
  jest.mock(`@salesforce/label/c.Power_Lab_conflict_${name}`, () => ({ default: '{0} {1} {3}' }), {
    virtual: true,
  });

freshPage();

const HALF = '/behaviorHalfLifeDays';
const VERSION = {
  key: 'all:4',
  publishedBy: 'Ada Admin',
  publishedOn: '2026-11-23',
  reason: 'Sooner',
};

function open(mine, theirs, props = {}) {
  const element = mount('c-power-policy-conflict', PowerPolicyConflict, {
    sheet: sheetOf(after(mine), NO_NAMES.lists),
    theirs: baseOf(policyOf(after(theirs)), 'all:4'),
    version: VERSION,
    ...props,
  });
  element.merged = listen(element, 'merge');
  element.taken = listen(element, 'taketheirs');
  return element;
}

const questions = (element) => all(element, 'lightning-radio-group');

describe('a conflict', () => {
  it('says who published and why, and what each has changed', () => {
    const element = open([typed('/minForce', '2')], [typed(HALF, '12')]);
    expect(texts(element, 'section > p')[0]).toContain('all:4 Ada Admin Sooner');
    const [theirs, mine] = all(element, 'c-power-policy-differences');
    expect([theirs.after.behaviorHalfLifeDays, mine.after.minForce]).toEqual([12, 2]);
    expect(questions(element)).toEqual([]);
  });

  it('asks place by place which is to hold; unless said otherwise it is mine', async () => {
    const edits = (days, force) => [typed(HALF, days), typed('/minForce', force)];
    const element = open(edits('12', '2'), edits('20', '3'));
    expect(questions(element).map(({ value }) => value)).toEqual(['mine', 'mine']);
    expect(questions(element)[0].options.map(({ label }) => label.trim())).toEqual([
      expect.stringContaining('12 days'),
      expect.stringContaining('20 days'),
    ]);
    await enter(questions(element)[0], { value: 'theirs' });
    await click(find(element, 'lightning-button'));
    expect([...element.merged[0].keeps]).toEqual([HALF]);
    await enter(questions(element)[0], { value: 'mine' });
    await click(find(element, 'lightning-button'));
    expect([...element.merged[1].keeps]).toEqual([]);
  });

  it('lets theirs be taken', async () => {
    const element = open([typed(HALF, '12')], [typed(HALF, '20')]);
    await click(all(element, 'lightning-button').at(-1));
    expect(element.taken).toHaveLength(1);
  });

  it('shows no differences of a draft that is to be mended, and keeps it all the same', () => {
    const element = open([typed(HALF, 'soon')], [typed('/minForce', '3')]);
    expect(all(element, 'c-power-policy-differences')).toHaveLength(1);
    expect(labels(element, 'lightning-button')).toContain('c.Power_Lab_conflict_merge');
  });

  it('with nothing changed but words has only theirs to take', () => {
    expect(labels(open([], [typed(HALF, '12')]), 'lightning-button')).toEqual([
      'c.Power_Lab_conflict_take_theirs',
    ]);
  });
});
