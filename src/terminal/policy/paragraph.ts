import { wrap } from '../text.ts';

const INDENT = '  ';

/**
 * A text in lines, indented; what does not fit on the first line stands farther in.
 * @param depth how far in, in steps.
 */
export const paragraph = (text: string, depth: number, width: number): string[] =>
  wrap(text, width - INDENT.length * (depth + 1)).map(
    (line, at) => INDENT.repeat(at > 0 ? depth + 1 : depth) + line,
  );
