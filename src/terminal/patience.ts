/** What shows that work goes on, such as the spinner of a command. */
interface Spinner {
  start(text: string): void;
  stop(): void;
}

/** Work that takes longer, in milliseconds, shows that it goes on. */
const PATIENCE_MS = 1000;

/** Does the work, and says what is done once it takes long. */
export async function patiently<T>(
  spinner: Spinner,
  text: string,
  work: () => Promise<T>,
): Promise<T> {
  const timer = setTimeout(() => spinner.start(text), PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    spinner.stop();
  }
}
