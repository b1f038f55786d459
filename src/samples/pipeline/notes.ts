import type { Dice } from '../dice.ts';
import type { Happening } from './happenings.ts';
import { anyEvent, theyGave, weGave } from './phrases/concessions.ts';
import { customerExchange, customerForce } from './phrases/customerForce.ts';
import { customerTogether } from './phrases/customerTogether.ts';
import type { Phrases } from './phrases/phrase.ts';
import { seller } from './phrases/seller.ts';

/** What a note may name. */
export interface NoteWords {
  contact: string;
  site: string;
}

const NO_NOTE_ODDS = 0.1;
const AFTERTHOUGHT_ODDS = 0.22;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** How a rep says where it comes from or what comes next. */
const afterthoughts: readonly string[] = [
  ' (call)',
  ' (mail)',
  ' (on site)',
  ' (video call)',
  '. Told our manager',
  '. Will follow up',
];

const customerDid: Phrases = { ...customerForce, ...customerExchange, ...customerTogether };

const bankOf = ({ log, by }: Happening): Phrases => {
  if (log === 'behavior') return by === 'customer' ? customerDid : seller;
  return by === 'customer' ? theyGave : weGave;
};

const percentOf = (event: Happening): number | null =>
  event.log === 'concession' ? event.percent : null;

const needsPercent = (phrase: string): boolean => phrase.includes('{percent}');

const monthAfter = (day: string, months: number): string =>
  MONTHS[(Number(day.slice(5, 7)) - 1 + months) % MONTHS.length] as string;

function fill(phrase: string, event: Happening, words: NoteWords, dice: Dice): string {
  return phrase
    .replaceAll('{contact}', words.contact)
    .replaceAll('{site}', words.site)
    .replaceAll('{month}', monthAfter(event.on, dice.whole(1, 4)))
    .replaceAll('{percent}', String(percentOf(event)));
}

const fitting = (event: Happening): readonly string[] => {
  const phrases = (bankOf(event)[event.kind] ?? anyEvent).filter(
    (phrase) => !needsPercent(phrase) || percentOf(event) !== null,
  );
  return phrases.length > 0 ? phrases : anyEvent;
};

/**
 * What the rep wrote about an event, or null where nothing.
 * @param used phrases that this deal's log has already; the one chosen is added.
 */
export function noteOf(
  event: Happening,
  words: NoteWords,
  used: Set<string>,
  dice: Dice,
): string | null {
  if (event.note !== undefined) return event.note;
  if (dice.chance(NO_NOTE_ODDS)) return null;
  const fresh = fitting(event).filter((phrase) => !used.has(phrase));
  if (fresh.length === 0) return null;
  const phrase = dice.pick(fresh);
  used.add(phrase);
  const ending = dice.chance(AFTERTHOUGHT_ODDS) ? dice.pick(afterthoughts) : '';
  return fill(/[.?!"]$/.test(phrase) ? phrase : phrase + ending, event, words, dice);
}
