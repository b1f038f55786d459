/** Lets whoever waits on the network be heard, which no number of turns does by itself. */
export const othersTurn = (): Promise<void> =>
  new Promise((resume) => {
    setImmediate(resume);
  });
