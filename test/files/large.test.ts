import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { openTable } from '../../src/files/csv/table.ts';
import { readDealsFile } from '../../src/files/deals.ts';
import { path } from './support.ts';

const ROWS = 100_000;
const MB = 1024 * 1024;

async function largeFile(): Promise<string> {
  const target = path('large.csv');
  const out = createWriteStream(target);
  out.write('deal,dealName,amount,log,id,by,kind,on,cost,intensity,note\n');
  for (let n = 0; n < ROWS; n++) {
    const deal = Math.floor(n / 20);
    const row = `D${deal},Deal ${deal},1000,behavior,b${n},customer,tender,2026-10-01,,3,"Note ${n}, ${'x'.repeat(80)}"\n`;
    if (!out.write(row)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return target;
}

describe('a file of 100,000 rows', () => {
  it('is read to its end', async () => {
    const file = await largeFile();
    const { deals, issues } = await readDealsFile(file);
    expect([deals.length, issues.length]).toEqual([ROWS / 20, 0]);
    expect(deals.at(-1)?.deal.behaviors?.at(-1)?.id).toBe(`b${ROWS - 1}`);
  });

  it('is never in memory as a whole while its rows are asked for one by one', async () => {
    const { rows } = await openTable(await largeFile());
    const before = process.memoryUsage().rss;
    let [count, most] = [0, 0];
    for await (const row of rows) {
      count++;
      if (row.line % 10_000 === 0) most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect(count).toBe(ROWS);
    expect(most / MB).toBeLessThan(150);
  });
});
