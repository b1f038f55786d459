import { sumsIn, type ShownReading } from './gaugePage.ts';

/** The numbers and words that the terminal and the page both show of a reading. */
export type Figures = Pick<
  ShownReading,
  'headline' | 'interval' | 'tension' | 'faces' | 'why' | 'sum' | 'ledger' | 'money' | 'band'
>;

const found = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[1] ?? null;

const allFound = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** `█ Force 65%  ▓ Exchange 17%  ░ Together 17%` as the page says it to a screen reader. */
function facesIn(drawing: string): string[] {
  const lines = allFound(drawing, /^(By which power: .*)$/gm);
  return lines.map((line) => {
    const name = found(line, /^(By which power: (?:them|us))/) ?? '';
    const shares = allFound(line, /((?:Force|Exchange|Together) \d+%)/g);
    return `${name}. ${shares.join(', ') || 'Nothing stands out yet'}`;
  });
}

/** Reads the numbers of one deal back from what `sf power score --verbose` drew of it. */
export function figuresIn(drawing: string): Figures {
  const why = found(drawing, /^Why (.*?)^ {2}Sum = /ms) ?? '';
  return {
    headline: found(drawing, /^ {2}(\S+) {2}likely /m),
    interval: found(drawing, /(likely \S+ to \S+ · \d+ events?)/),
    tension: found(drawing, /(\d+ of 100)$/m),
    faces: facesIn(drawing),
    why: allFound(why, / (\S+)$/gm).slice(1),
    sum: found(drawing, /Sum = the needle +(\S+)/),
    ledger: [
      ...allFound(drawing, /^ {2}What (?:we|they) gain +(\S+)/gm),
      ...allFound(drawing, /^ {2}Room left in our margin .* (\S+)$/gm),
    ],
    money: [...drawing.matchAll(/^ {2}What (?:we|they) gain .*$/gm)].flatMap(([line]) =>
      sumsIn(line),
    ),
    band: found(drawing, /^.* ([?◀●▶]+ .+)$/m) ?? '',
  };
}

/** What was drawn of each of several deals, in their order. */
export const drawingsIn = (output: string): string[] =>
  output.split(/\n\n(?=\S.*\n\n {2}They hold it)/).slice(1);
