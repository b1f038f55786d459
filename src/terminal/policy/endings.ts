/** Deals that closed, read while they could still turn, beside how they ended. */
import type { Effect, Endings } from '../../review/index.ts';
import { DAYS_BEFORE_CLOSE } from '../../review/index.ts';
import { plain, share } from '../format.ts';
import { BAND_INKS, type Paint } from '../paint.ts';
import { left } from '../text.ts';
import { word } from '../words.ts';
import { BADGE, badgeOf } from './effect.ts';
import { figures } from './rows.ts';

const SIDE_FIGURES = 24;
const GAP = '  ';
/** Figures stand at the right of their columns, and what is above them where the first begins. */
const INSET = 5;

const total = ({ won, lost }: Endings): number => won + lost;

const sideOf = (endings: Endings): string[] => [
  plain(endings.won),
  plain(endings.lost),
  total(endings) === 0 ? '' : share(endings.won / total(endings)),
];

const columns = [word('endings.won'), word('endings.lost'), word('endings.share')];

/** The lines of what closed, by band; none where nobody says how any of them ended. */
export function drawEndings({ endings, deals }: Effect, paint: Paint): string[] {
  const some = endings.filter(({ before, after }) => total(before) + total(after) > 0);
  if (some.length === 0) return [];
  const now = left(word('endings.now'), SIDE_FIGURES + GAP.length);
  return [
    '',
    paint('strong', word('endings.heading')),
    paint('quiet', word('endings.note', plain(deals), DAYS_BEFORE_CLOSE)),
    paint('quiet', `${left('', BADGE + INSET)}${now}${word('endings.then')}`),
    paint('quiet', figures('', columns, BADGE) + GAP + figures('', columns, 0)),
    ...some.map(
      ({ band, before, after }) =>
        paint(BAND_INKS[band], left(badgeOf(band), BADGE)) +
        `${figures('', sideOf(before), 0)}${GAP}${figures('', sideOf(after), 0)}`.trimEnd(),
    ),
  ];
}
