import type { Demo } from './demo.ts';

/** What ends a demo: Ctrl-C, a polite kill, a terminal that closes. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Exit code of a program that Ctrl-C has ended without waiting. */
const INTERRUPTED = 130;

/**
 * Ends the process cleanly when it is told to; told twice it does not wait.
 * @param onStopping called once stopping begins.
 */
export function stopOnSignal(demo: Demo, onStopping: () => void): void {
  const stop = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
    process.once('SIGINT', () => process.exit(INTERRUPTED));
    onStopping();
    demo.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of SIGNALS) process.on(signal, stop);
}
