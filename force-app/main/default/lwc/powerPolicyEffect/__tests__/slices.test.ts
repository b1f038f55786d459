import { inSlices } from '../slices';

/** Work of about a millisecond. */
const slowly = () => {
  const end = performance.now() + 1;
  while (performance.now() < end);
};

describe('work in slices', () => {
  it('does every piece once and in order, in more than one slice', async () => {
    const done = [];
    const slices = [];
    const work = (at) => {
      slowly();
      done.push(at);
    };
    const watch = { isWanted: () => true, progressed: (count) => slices.push(count) };
    expect(await inSlices(60, work, watch)).toBe(true);
    expect(done).toEqual(Array.from({ length: 60 }, (_, at) => at));
    expect(slices.length).toBeGreaterThan(1);
    expect(slices.at(-1)).toBe(60);
  });

  it('lets the page do something else in between', async () => {
    const order = [];
    setTimeout(() => order.push('page'), 0);
    const work = (at) => {
      slowly();
      order.push(at);
    };
    await inSlices(60, work, { isWanted: () => true });
    expect(order.indexOf('page')).toBeLessThan(59);
  });

  it('ends where it is no longer wanted', async () => {
    let done = 0;
    const work = () => {
      slowly();
      done += 1;
    };
    expect(await inSlices(60, work, { isWanted: () => done === 0 })).toBe(false);
    expect(done).toBeLessThan(60);
  });

  it('has nothing to do without pieces', async () => {
    expect(await inSlices(0, () => undefined, { isWanted: () => true })).toBe(true);
  });
});
