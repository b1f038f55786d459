import type { ServerResponse } from 'node:http';

/** Breaks the connection at the first byte of the answer: what was done is done, but nobody knows. */
export function loseAnswer(res: ServerResponse): void {
  const lose = (): ServerResponse => res.destroy();
  res.writeHead = lose;
  res.end = lose;
  res.write = () => !lose().destroyed;
}

/**
 * Lets only so many bytes of the answer's body through, and never all of it where it comes in one
 * piece. Then it ends as if that were all, or the connection breaks.
 */
export function endEarly(res: ServerResponse, bytes: number, isClean: boolean): void {
  const write = res.write.bind(res);
  const end = res.end.bind(res);
  let left = bytes;
  const stop = (part: Buffer): void => {
    res.write = () => false;
    res.end = () => res;
    if (isClean) end(part);
    else write(part, () => res.destroy());
  };
  const pass = (chunk: unknown, room: number): boolean => {
    const data = Buffer.from(chunk as string | Buffer);
    if (data.length > room) stop(data.subarray(0, room));
    left -= data.length;
    return data.length <= room && write(data);
  };
  res.write = (chunk: unknown) => pass(chunk, left);
  res.end = (chunk?: unknown) => {
    if (chunk === undefined || typeof chunk === 'function') return end();
    pass(chunk, Math.min(left, Buffer.byteLength(chunk as string | Buffer) - 1));
    return res;
  };
}
