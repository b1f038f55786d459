/** What benches have in common. */
import type { Page } from 'playwright-core';

/** In milliseconds since the page was opened. */
interface Task {
  startTime: number;
  duration: number;
}

/** What of a browser's page this file's own types lack. */
interface Timeline {
  tasks: Task[];
  PerformanceObserver: new (seen: (list: { getEntries(): Task[] }) => void) => {
    observe(what: object): void;
  };
}

/** The middle one; of an even number the upper of the two. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Collects the tasks of more than 50 ms, those so far included. */
export const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const timeline = globalThis as unknown as Timeline;
    timeline.tasks = [];
    const seen = new timeline.PerformanceObserver((list) =>
      timeline.tasks.push(...list.getEntries()),
    );
    seen.observe({ type: 'longtask', buffered: true });
  });

/**
 * The longest task since this was last asked; 0: none took more than 50 ms.
 * @param since only those that began from then on, in milliseconds since the page was opened.
 */
export const longestTask = (page: Page, since = 0): Promise<number> =>
  page.evaluate((from) => {
    const tasks = (globalThis as unknown as Timeline).tasks.splice(0);
    const later = tasks.filter(({ startTime }) => startTime >= from);
    return Math.max(0, ...later.map(({ duration }) => duration));
  }, since);

/** A figure in a line. */
export const line = (name: string, ms: number, remark = ''): string =>
  `  ${name.padEnd(52)}  ${`${Math.round(ms)} ms`.padStart(10)}  ${remark}`.trimEnd();

/** Whether a figure keeps to its goal; shown, never enforced. */
export const goal = (ms: number, goalMs: number): string =>
  `goal ${goalMs} ms: ${ms < goalMs ? 'met' : 'MISSED'}`;

/**
 * Milliseconds that something takes, the mean of as many runs as fill the time: so what is short is as
 * likely to meet a busy moment of the machine as what is long.
 */
export async function meanMs(run: () => unknown, fillMs: number): Promise<number> {
  const start = performance.now();
  let runs = 0;
  do {
    await run();
    runs += 1;
  } while (performance.now() - start < fillMs);
  return (performance.now() - start) / runs;
}
