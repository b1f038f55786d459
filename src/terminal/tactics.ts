/** How hard it is fought, and by which kind of power on either side. */
import type { Face, FaceShares, Party, Reading } from '../model/index.ts';
import { columnsOfShares, meter } from './bars.ts';
import { plain, share } from './format.ts';
import { FACE_INKS, type Paint } from './paint.ts';
import { left, widthOf } from './text.ts';
import { faceWord, word } from './words.ts';

const FACES: readonly (readonly [Face, string])[] = [
  ['destructive', '█'],
  ['economic', '▓'],
  ['integrative', '░'],
];
const PARTIES: readonly (readonly [Party, string])[] = [
  ['customer', 'faces.them'],
  ['seller', 'faces.us'],
];
/** Columns of what stands before a bar. */
const NAME = 24;
const LONGEST_BAR = 40;
/** Columns of the figures of three faces: two digits each, for they share a hundred. */
const FIGURES = 43;
/** A bar that is shorter says less than the figures beside it. */
const SHORTEST_BAR = 9;
const FULL = 100;
/** Shares closer than this are the same. */
const NEARLY_EQUAL = 1e-9;

/** Equal shares, as of a party that has shown nothing yet, lean nowhere: figures would say more. */
const leans = (shares: FaceShares): boolean =>
  FACES.some(([face]) => Math.abs(shares[face] - 1 / FACES.length) > NEARLY_EQUAL);

const barOf = (shares: FaceShares, columns: number, paint: Paint): string => {
  const lengths = columnsOfShares(
    FACES.map(([face]) => shares[face]),
    columns,
  );
  return FACES.map(([face, texture], at) =>
    paint(FACE_INKS[face], texture.repeat(lengths[at] ?? 0)),
  ).join('');
};

/** Each face with the texture of its part of the bar, its word and its share. */
const figuresOf = (shares: FaceShares, paint: Paint): string =>
  FACES.map(
    ([face, texture]) =>
      `${paint(FACE_INKS[face], texture)} ${faceWord(face)} ${share(shares[face])}`,
  ).join('  ');

/** One party's bar and figures; where there is no room for both on a line, on two. */
function partyLines(name: string, shares: FaceShares, width: number, paint: Paint): string[] {
  const head = left(name, NAME);
  if (!leans(shares)) return [head + paint('quiet', word('faces.noLean'))];
  const figures = figuresOf(shares, paint);
  const room = width - NAME - FIGURES - 2;
  if (room < SHORTEST_BAR) return [head + barOf(shares, width - NAME, paint), `  ${figures}`];
  return [`${head}${barOf(shares, Math.min(LONGEST_BAR, room), paint)}  ${figures}`];
}

/** Tension as a meter, then a line for each party. */
export function drawTactics({ tension, faces }: Reading, width: number, paint: Paint): string[] {
  const value = word('tension.value', plain(tension));
  const room = Math.min(LONGEST_BAR, width - NAME - widthOf(value) - 2);
  return [
    `${left(word('tension.label'), NAME)}${paint('calm', meter(tension / FULL, room))}  ${value}`,
    ...PARTIES.flatMap(([party, key]) => partyLines(word(key), faces[party], width, paint)),
  ];
}
