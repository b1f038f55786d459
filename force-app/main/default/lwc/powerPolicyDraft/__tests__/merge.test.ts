import { changesOf, conflictWith, laidOver, policyOf } from 'c/powerPolicyDraft';
import { after, baseOf, chosen, POLICY, policyWithout, reset, typed } from './support';

const mine = (...edits) => after(edits);
const theirs = (...edits) => baseOf(policyOf(after(edits)), 'all:4');
const paths = (list) => list.map(({ path }) => path);

const HALF = '/behaviorHalfLifeDays';

describe('a draft and what somebody else published', () => {
  it('are laid on top of each other where they touch different things', () => {
    const published = theirs(typed('/minForce', '3'));
    const draft = mine(typed(HALF, '12'));
    const { changes, clashes } = conflictWith(draft, published);
    expect(paths(changes)).toEqual(['/minForce']);
    expect(clashes).toEqual([]);
    const merged = laidOver(draft, published);
    expect(merged.base).toBe(published);
    expect(policyOf(merged)).toMatchObject({ minForce: 3, behaviorHalfLifeDays: 12 });
    expect(paths(changesOf(merged))).toEqual([HALF]);
  });

  it('are both shown where they touch the same, and either may stay', () => {
    const published = theirs(typed(HALF, '45'));
    const draft = mine(typed(HALF, '12'), typed('/minForce', '3'));
    expect(conflictWith(draft, published).clashes).toEqual([{ path: HALF, theirs: 45, mine: 12 }]);
    expect(policyOf(laidOver(draft, published))).toMatchObject({ behaviorHalfLifeDays: 12 });
    const kept = laidOver(draft, published, new Set([HALF]));
    expect(policyOf(kept)).toMatchObject({ behaviorHalfLifeDays: 45, minForce: 3 });
    expect(kept.texts).toEqual({ '/minForce': '3' });
  });

  it('do not clash where they say the same', () => {
    const published = theirs(typed(HALF, '12'));
    const draft = mine(typed(HALF, '12'));
    expect(conflictWith(draft, published).clashes).toEqual([]);
    expect(changesOf(laidOver(draft, published))).toEqual([]);
  });

  it('keep a kind that one changes and the other takes out', () => {
    const published = baseOf(policyWithout('behaviors', 'tender'), 'all:4');
    const draft = mine(typed('/behaviors/tender/weight', '2'));
    expect(paths(conflictWith(draft, published).clashes)).toEqual(['/behaviors/tender']);
    const merged = policyOf(laidOver(draft, published));
    expect(merged.behaviors.tender).toEqual({ ...POLICY.behaviors.tender, weight: 2 });
    const kept = policyOf(laidOver(draft, published, new Set(['/behaviors/tender'])));
    expect(kept.behaviors).not.toHaveProperty('tender');
  });

  it('clash as a whole where both add the same kind otherwise', () => {
    const bonus = { action: 'add', log: 'concessions', kind: 'bonus' };
    const published = theirs(bonus, typed('/concessions/bonus/weight', '2'));
    const draft = mine(bonus);
    expect(paths(conflictWith(draft, published).clashes)).toEqual(['/concessions/bonus']);
    expect(policyOf(laidOver(draft, published)).concessions.bonus.weight).toBe(1);
  });

  it('may come to something that is to be mended, of which nothing is lost', () => {
    const published = theirs(chosen('/thresholds/0', -30));
    const merged = laidOver(mine(chosen('/thresholds/1', -40)), published);
    expect(policyOf(merged)).toBeNull();
    expect(policyOf(after([reset('/thresholds/1')], merged))).toEqual(published.policy);
  });

  it('keep what was typed and cannot be read', () => {
    const merged = laidOver(mine(typed(HALF, 'soon')), theirs(typed('/minForce', '3')));
    expect(merged.texts).toEqual({ [HALF]: 'soon' });
    expect(policyOf(merged)).toBeNull();
  });
});
