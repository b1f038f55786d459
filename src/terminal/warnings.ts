import type { Warning } from '../model/index.ts';
import type { Shown } from './entries.ts';
import type { Paint } from './paint.ts';
import { wrap } from './text.ts';
import { adviceWord, warningWord, word } from './words.ts';

const INDENT = '    ';

/** What should not be overlooked; a closed deal is past being quiet. */
export const warningsOf = ({ reading, named }: Shown): Warning[] =>
  reading.warnings.filter((warning) => !named.isClosed || warning !== 'stale');

function lines(warning: Warning, isClosed: boolean, width: number, paint: Paint): string[] {
  const title = `  ${paint('warning', '▲')} ${warningWord(warning)}`;
  const advice = wrap(adviceWord(warning), width - INDENT.length);
  return isClosed ? [title] : [title, ...advice.map((text) => paint('quiet', INDENT + text))];
}

/** The warnings, each with one next step; a closed deal is past advice. */
export function drawWarnings(shown: Shown, width: number, paint: Paint): string[] {
  const { isClosed } = shown.named;
  const warnings = warningsOf(shown);
  if (warnings.length === 0) return [];
  return [
    paint('strong', word(isClosed ? 'warnings.atClose' : 'warnings.heading')),
    ...warnings.flatMap((warning) => lines(warning, isClosed, width, paint)),
  ];
}
