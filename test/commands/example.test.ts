import { fileURLToPath } from 'node:url';
import PowerScore from '../../src/commands/power/score.ts';
import { run } from './run.ts';

const EXAMPLE = fileURLToPath(new URL('../../docs/examples/deals.csv', import.meta.url));

describe('the example of the README', () => {
  it('is scored with nothing left out', async () => {
    const { stdout, stderr, error } = await run(
      PowerScore,
      '--file',
      EXAMPLE,
      '--as-of',
      '2026-11-23',
    );
    expect([error, stderr]).toEqual([null, '']);
    expect(stdout).toContain('2 deals:   ◀ Customer leads 1   ● Balanced 1');
  });
});
