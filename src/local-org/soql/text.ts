import { SalesforceError } from '../errors.ts';

/** How far from the place of an error a message shows the words of its row, in characters. */
const CONTEXT = 35;

/** Longer names are not looked for: no field has one. */
const MAX_NAME = 1000;

/** A text in quotes, and its end: empty where there is none, so that all the rest is quoted. */
const QUOTED = /'(?:[^'\\]|\\.)*('?)/gs;

/** A query as the client wrote it: where its words stand, for messages. */
export class SoqlText {
  readonly text: string;
  /** Where a quote stands that has no end; undefined if each has one. */
  readonly openQuote: number | undefined;
  /** The text with what stands in quotes blanked out. */
  readonly #words: string;

  constructor(text: string) {
    this.text = text;
    this.#words = text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
    this.openQuote = [...text.matchAll(QUOTED)].find(([, end]) => end === '')?.index;
  }

  /** Where a name first stands as a word of its own, whatever its case; undefined if nowhere. */
  placeOf(name: string, from = 0): number | undefined {
    if (name.length > MAX_NAME) return undefined;
    const word = new RegExp(`(?<![\\w.])${name.replace(/\W/g, '\\$&')}(?!\\w)`, 'i');
    const place = this.#words.slice(from).search(word);
    return place < 0 ? undefined : from + place;
  }

  /** Whether a pattern stands anywhere outside of quotes. */
  says(pattern: RegExp): boolean {
    return pattern.test(this.#words);
  }

  /** Every place at which a piece of text stands, quoted or not, in order. */
  placesOf(piece: string): number[] {
    const places: number[] = [];
    for (let at = this.text.indexOf(piece); at >= 0; at = this.text.indexOf(piece, at + 1)) {
      places.push(at);
    }
    return places;
  }

  /** An error about a word of the query, shown with its row and column as Salesforce does. */
  errorAt(word: string, errorCode: string, message: string): SalesforceError {
    return this.#errorFrom(0, word, errorCode, message);
  }

  /** An error about a word of the filter, which may stand among the selected fields too. */
  filterErrorAt(word: string, errorCode: string, message: string): SalesforceError {
    return this.#errorFrom(this.placeOf('WHERE') ?? 0, word, errorCode, message);
  }

  #errorFrom(from: number, word: string, errorCode: string, message: string): SalesforceError {
    const place = this.placeOf(word, from) ?? this.placeOf(word);
    return place === undefined
      ? new SalesforceError(errorCode, message)
      : this.errorAtPlace(place, errorCode, message);
  }

  /** An error at a place of the text, counted from 0. */
  errorAtPlace(place: number, errorCode: string, message: string): SalesforceError {
    const before = this.text.slice(0, place).split('\n');
    const column = before.at(-1)?.length ?? 0;
    const row = this.text.split('\n')[before.length - 1] ?? '';
    const { shown, caret } = excerpt(row, column);
    const where = `ERROR at Row:${before.length}:Column:${column + 1}`;
    const full = `\n${shown}\n${' '.repeat(caret)}^\n${where}\n${message}`;
    return new SalesforceError(errorCode, full);
  }
}

/** The words of a row near a column, and where the column is among them. */
function excerpt(row: string, column: number): { shown: string; caret: number } {
  const words = [...row.matchAll(/\S+/g)];
  const near = words.filter(({ index }) => Math.abs(index - column) <= CONTEXT);
  const first = Math.min(near[0]?.index ?? column, column);
  const last = near.at(-1);
  const end = last === undefined ? column : last.index + last[0].length;
  return { shown: row.slice(first, Math.min(end, column + 4 * CONTEXT)), caret: column - first };
}
