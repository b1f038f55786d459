/** Keeps what takes its time out of the way of what is looked at first. */

/** Once what is there has been painted; whatever is waiting comes first. */
export const painted = (): Promise<void> =>
  // eslint-disable-next-line @lwc/lwc/no-async-operation -- it ends by itself and changes nothing
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
