import { movedTo, roomOf, shownThresholds, steppedBy } from 'c/powerPolicyDraft';
import { after, begun, chosen, POLICY, typed } from './support';

const T = [-50, -20, 20, 50];

describe('a handle of the dial', () => {
  it.each([
    [0, { from: -100, to: -21 }],
    [1, { from: -49, to: -1 }],
    [2, { from: 1, to: 49 }],
    [3, { from: 21, to: 100 }],
  ])('%d has room up to its neighbours and the middle', (index, room) => {
    expect(roomOf(T, index)).toEqual(room);
  });

  it.each([
    [1, 40, -1],
    [1, -80, -49],
    [2, -3, 1],
    [3, 1000, 100],
    [0, -33.4, -33],
  ])('%d moved to %d comes to stand at %d', (index, to, at) => {
    expect(movedTo(T, index, to)).toBe(at);
  });

  it.each([
    ['ArrowRight', 1, -19],
    ['ArrowUp', 1, -19],
    ['ArrowLeft', 1, -21],
    ['ArrowDown', 2, 19],
    ['PageUp', 0, -40],
    ['PageDown', 3, 40],
    ['PageDown', 2, 10],
    ['PageUp', 1, -10],
    ['Home', 1, -49],
    ['End', 2, 49],
    ['Home', 0, -100],
    ['End', 3, 100],
  ])('by %s goes from %d to %d', (key, index, to) => {
    expect(steppedBy(key, T, index)).toBe(to);
  });

  it('is left alone by any other key', () => {
    expect(['Tab', 'a', ' ', 'Enter', 'constructor'].map((key) => steppedBy(key, T, 1))).toEqual(
      Array(5).fill(null),
    );
  });

  it('goes to whole points from where it stands between two', () => {
    const odd = [-50.5, -20.5, 20, 50];
    expect(steppedBy('ArrowRight', odd, 1)).toBe(-20);
    expect(steppedBy('ArrowLeft', odd, 1)).toBe(-21);
    expect(steppedBy('Home', odd, 1)).toBe(-50);
  });

  it('stays where there is no room', () => {
    expect(steppedBy('End', [-0.7, -0.3, 20, 50], 1)).toBe(-0.3);
  });

  it('stands where it stood while what is typed makes no sense', () => {
    const [moved, empty, crossed] = [
      [chosen('/thresholds/0', -60)],
      [typed('/thresholds/0', '')],
      [typed('/thresholds/0', '30')],
    ].map((edits) => shownThresholds(after(edits)));
    expect(moved).toEqual([-60, ...POLICY.thresholds.slice(1)]);
    expect(empty).toEqual(POLICY.thresholds);
    expect(crossed).toEqual(shownThresholds(begun()));
  });
});
