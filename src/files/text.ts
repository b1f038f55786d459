/** Bytes of a file → its text: UTF-8, or UTF-16 that says so. */
import { bytesOf } from './access.ts';
import { fileError } from './messages.ts';

/** Byte order marks of UTF-16, as Excel writes them ("Unicode Text"). */
const UTF_16: readonly [string, readonly [number, number]][] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const LINE_FEED = 0x0a;
/** A character of UTF-8 has at most this many bytes after its first. */
const MAX_CONTINUATION = 3;

const encodingOf = (head: Buffer): string =>
  UTF_16.find(([, [first, second]]) => head[0] === first && head[1] === second)?.[0] ?? 'utf-8';

const isContinuation = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** Where the first whole character of a piece begins: the last piece may have cut one in two. */
function firstWhole(piece: Buffer): number {
  let at = 0;
  while (at < MAX_CONTINUATION && isContinuation(piece[at])) at++;
  return at;
}

function isText(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const lineFeedsIn = (bytes: Buffer): number =>
  bytes.reduce((count, byte) => (byte === LINE_FEED ? count + 1 : count), 0);

/** How many lines of a piece end before the first one that is no UTF-8. */
function soundLines(piece: Buffer): number {
  let start = firstWhole(piece);
  for (let lines = 0; ; lines++) {
    const end = piece.indexOf(LINE_FEED, start);
    if (end < 0 || !isText(piece.subarray(start, end))) return lines;
    start = end + 1;
  }
}

/**
 * The text of a file, a piece at a time, without its byte order mark.
 * @throws {SfError} where it cannot be read, or is not the text it should be, with the line.
 */
export async function* textOf(path: string): AsyncGenerator<string> {
  let decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let started = false;
  const decode = (piece?: Buffer): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch (error) {
      const wrong = line + (piece ? soundLines(piece) : 0);
      throw fileError('notText', [path, wrong], [], error);
    }
  };
  for await (const piece of bytesOf(path)) {
    if (!started) decoder = new TextDecoder(encodingOf(piece), { fatal: true });
    started = true;
    yield decode(piece);
    line += lineFeedsIn(piece);
  }
  yield decode();
}
