import { Backlog } from '../../src/service/serve/backlog.ts';

const NOW = 1_000_000;
const LATER = NOW + 5000;

/** A backlog that heard of these replay ids, and is done with so many. */
function backlogOf(ids: readonly number[], done: number): Backlog {
  const backlog = new Backlog();
  for (const replayId of ids) backlog.add({ replayId, change: null, at: NOW });
  backlog.drop(done);
  return backlog;
}

describe('the position after which nothing is missed', () => {
  it.each([
    ['none, where nothing was heard', [], 0, null],
    ['none, while the first may go on', [7], 1, null],
    ['the one before the last, which may go on', [7, 8], 2, 7],
    ['the one before an id of which some waits', [7, 8, 8], 2, 7],
    ['the last that is done, where another waits', [7, 8, 9], 2, 8],
  ])('is %s', (_, ids, done, position) => {
    expect(backlogOf(ids, done).settled(NOW)).toBe(position);
  });

  it('is the last, once no more of it can come', () => {
    expect(backlogOf([7, 8], 2).settled(LATER)).toBe(8);
  });

  it('is not the last, where the line broke before more of it could come', () => {
    const backlog = backlogOf([7, 8], 2);
    backlog.interrupt();
    expect(backlog.settled(LATER)).toBe(7);
  });
});
