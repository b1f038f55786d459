/** Versions of a policy: who published what, when and why. */
import type { Canvas } from '../canvas.ts';
import { dayText } from '../format.ts';
import { painter } from '../paint.ts';
import { harmless, left, widthOf } from '../text.ts';
import { word } from '../words.ts';
import { differencesCount, type WordedDifference } from './differences.ts';
import { paragraph } from './paragraph.ts';

/** A version as it is listed. */
export interface ListedVersion {
  /** Version key. */
  version: string;
  name: string;
  /** ISO day. */
  publishedOn: string;
  /** Null: not to be seen. */
  publishedBy: string | null;
  /** Null: nobody said, or not to be seen. */
  reason: string | null;
  inForce: boolean;
  /** To the one before; null: one of the two cannot be read. */
  differences: WordedDifference[] | null;
}

const GAP = 3;

type Cells = readonly string[];

const cellsOf = ({ version, publishedOn, publishedBy, differences }: ListedVersion): Cells => [
  version,
  dayText(publishedOn),
  harmless(publishedBy ?? ''),
  differences ? differencesCount(differences.length) : word('history.unreadable'),
];

const widthsOf = (rows: readonly Cells[]): number[] =>
  [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))) + GAP);

const headOf = (): Cells =>
  ['version', 'day', 'who', 'changes'].map((column) => word(`history.${column}`));

/** What it is called and why it was published, and where asked for what changed. */
function detailLines(version: ListedVersion, verbose: boolean, width: number): string[] {
  const { name, reason, differences } = version;
  const said = [name, reason].filter((text) => text !== null).map(harmless);
  const changes = verbose ? (differences ?? []) : [];
  return [
    ...paragraph(said.join(' – '), 1, width),
    ...changes.flatMap(({ text }) => paragraph(text, 2, width)),
  ];
}

/** The lines of versions, the newest first. */
export function drawHistory(
  versions: readonly ListedVersion[],
  verbose: boolean,
  { width, colour }: Canvas,
): string[] {
  const paint = painter(colour);
  const rows = [headOf(), ...versions.map(cellsOf)];
  const widths = widthsOf(rows);
  const line = (row: Cells): string => row.map((cell, at) => left(cell, widths[at] ?? 0)).join('');
  const mark = paint('good', `● ${word('versions.inForce')}`);
  return [
    paint('strong', line(headOf()).trimEnd()),
    ...versions.flatMap((version) => [
      `${line(cellsOf(version))}${version.inForce ? mark : ''}`.trimEnd(),
      ...detailLines(version, verbose, width).map((text) => paint('quiet', text)),
    ]),
  ];
}
