/** A comparison of policies as text. */
import type { Canvas } from '../canvas.ts';
import { painter } from '../paint.ts';
import { word } from '../words.ts';
import { drawChangedDeals } from './changedDeals.ts';
import type { PolicyCompareResult } from './compareResult.ts';
import { differencesCount, type WordedDifference } from './differences.ts';
import { drawEffect } from './effect.ts';
import { drawEndings } from './endings.ts';
import { paragraph } from './paragraph.ts';

/** Differences, one below the other. */
export const drawDifferences = (
  differences: readonly WordedDifference[],
  width: number,
): string[] => differences.flatMap(({ text }) => paragraph(text, 1, width));

function differenceLines(result: PolicyCompareResult, { width, colour }: Canvas): string[] {
  const { against, differences, draft } = result;
  if (!differences || against === null) return [word('compare.several', draft), ''];
  const count = differencesCount(differences.length);
  return [
    painter(colour)('strong', word('compare.against', draft, against, count)),
    ...drawDifferences(differences, width),
    '',
  ];
}

/**
 * The lines of a comparison.
 * @param limit as many deals that change band are listed.
 */
export function drawCompared(result: PolicyCompareResult, limit: number, canvas: Canvas): string[] {
  return [
    ...differenceLines(result, canvas),
    ...drawEffect(result.open, canvas),
    ...drawChangedDeals(result.changed, limit, canvas),
    ...drawEndings(result.closed, painter(canvas.colour)),
  ];
}
