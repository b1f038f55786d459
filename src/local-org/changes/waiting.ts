import type { Ending, Subscriber } from './subscribers.ts';

/** Waits for events for so many milliseconds, unless the client goes. */
export function waitingOf(
  subscriber: Subscriber,
  ms: number,
  gone: AbortSignal,
): Promise<Ending | 'time'> {
  return new Promise((resolve) => {
    const end = (ending: Ending | 'time'): void => {
      clearTimeout(timer);
      gone.removeEventListener('abort', leave);
      subscriber.wake = undefined;
      resolve(ending);
    };
    const leave = (): void => end('removed');
    const timer = setTimeout(() => end('time'), ms);
    gone.addEventListener('abort', leave);
    subscriber.wake = end;
  });
}
