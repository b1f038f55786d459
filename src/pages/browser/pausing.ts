/** Calls what it was given last, once nothing was given for `pause` milliseconds. */
export function pausing(pause: number): (action: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, pause);
  };
}
