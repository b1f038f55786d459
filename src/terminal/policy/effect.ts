/** What a draft would change, over many deals. */
import type { Band } from '../../model/index.ts';
import type { Effect } from '../../review/index.ts';
import type { Canvas } from '../canvas.ts';
import { plain, signed } from '../format.ts';
import { BAND_INKS, painter, type Paint } from '../paint.ts';
import { left, right } from '../text.ts';
import { BAND_SHAPES, bandWord, warningWord, word } from '../words.ts';
import { kindText } from './fields.ts';
import { figures } from './rows.ts';

/** Columns of the widest badge. */
export const BADGE = 22;
const COUNT = 6;
const ARROW = ' → ';
const MARGIN = 2;

/** A band as it is told apart without a colour. */
export const badgeOf = (band: Band): string => `${BAND_SHAPES[band]} ${bandWord(band)}`;

const heading = (key: string, paint: Paint): string =>
  paint('strong', figures(word(key), [word('effect.now'), word('effect.then')]));

const change = (before: number, after: number): string =>
  before === after ? '' : signed(after - before);

const counted = (label: string, before: number, after: number): string =>
  figures(label, [plain(before), plain(after), change(before, after)]).trimEnd();

function bandLines({ bands }: Effect, paint: Paint): string[] {
  const some = bands.filter(({ before, after }) => before + after > 0);
  return [
    heading('effect.bands', paint),
    ...some.map(({ band, before, after }) =>
      paint(BAND_INKS[band], counted(badgeOf(band), before, after)),
    ),
  ];
}

type Flow = Effect['flows'][number];

/** The length of a bar says how many deals go that way. */
function flowLine({ from, to, deals }: Flow, most: number, { width, colour }: Canvas): string {
  const paint = painter(colour);
  const room = width - 2 * BADGE - ARROW.length - COUNT - MARGIN;
  const bar = '▰'.repeat(Math.max(1, Math.round((deals / most) * room)));
  const way = paint(BAND_INKS[from], left(badgeOf(from), BADGE)) + ARROW;
  return `${way}${paint(BAND_INKS[to], left(badgeOf(to), BADGE))}${right(plain(deals), COUNT)}  ${bar}`;
}

function flowLines({ flows }: Effect, canvas: Canvas): string[] {
  const moving = flows.filter(({ from, to }) => from !== to);
  if (moving.length === 0) return [];
  const most = Math.max(...moving.map(({ deals }) => deals));
  return [
    '',
    painter(canvas.colour)('strong', word('effect.flows')),
    ...moving.map((flow) => flowLine(flow, most, canvas)),
  ];
}

function warningLines({ warnings }: Effect, paint: Paint): string[] {
  if (warnings.length === 0) return [];
  const lines = warnings.map(({ warning, before, after }) =>
    counted(`▲ ${warningWord(warning)}`, before, after),
  );
  return ['', heading('effect.warnings', paint), ...lines];
}

function droppedLines({ dropped }: Effect, paint: Paint): string[] {
  if (dropped.length === 0) return [];
  const lines = dropped.map(({ events, ...kind }) =>
    word(events === 1 ? 'effect.droppedOne' : 'effect.droppedKind', kindText(kind, []), events),
  );
  return ['', paint('danger', word('effect.dropped')), ...lines.map((line) => `  ${line}`)];
}

/** How many deals change, in a sentence. */
const headlineOf = ({ deals, changed, moved }: Effect): string =>
  [
    word(deals === 1 ? 'effect.headlineOne' : 'effect.headline', plain(changed), plain(deals)),
    word(moved === 1 ? 'effect.movedOne' : 'effect.moved', plain(moved)),
  ].join(' ');

/** The lines of an effect on open deals. */
export function drawEffect(effect: Effect, canvas: Canvas): string[] {
  const paint = painter(canvas.colour);
  return [
    paint('strong', headlineOf(effect)),
    '',
    ...bandLines(effect, paint),
    ...flowLines(effect, canvas),
    ...warningLines(effect, paint),
    ...droppedLines(effect, paint),
  ];
}
