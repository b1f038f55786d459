/** Where JSON breaks: V8 does not always say. */

/** A place in a text, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

const AT = /at position (\d+)/;

/** Whether a text breaks before its end, and not merely because it ends. */
function breaksInside(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    const { message } = error as Error;
    const at = AT.exec(message)?.[1];
    return at === undefined ? !message.includes('end of JSON') : Number(at) < text.length;
  }
}

/** The length of the longest beginning that could still become JSON, found by bisection. */
function soundLength(text: string): number {
  let [sound, broken] = [0, text.length + 1];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (breaksInside(text.slice(0, middle))) broken = middle;
    else sound = middle;
  }
  return sound;
}

/** Where a text that is no JSON breaks; its end, where something is missing there. */
export function brokenAt(text: string): Position {
  const lines = text.slice(0, soundLength(text)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
