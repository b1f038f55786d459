/** Longest that anybody waits for a deal to be read again, in milliseconds. */
const PATIENCE = 10_000;

const elapsed = (): Promise<void> =>
  // eslint-disable-next-line @lwc/lwc/no-async-operation -- it ends by itself and changes nothing
  new Promise((resolve) => setTimeout(resolve, PATIENCE));

/** Waits for something, but not for ever: what never comes must not keep a form from its user. */
export const inTime = async (something: Promise<unknown>): Promise<void> => {
  await Promise.race([something, elapsed()]);
};
