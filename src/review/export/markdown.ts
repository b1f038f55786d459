/** A document as Markdown, with tables as GitHub and chat tools show them. */
import { shown, type Cell, type Document, type Figures, type Sheet } from './document.ts';

/** What Markdown, or HTML within it, would take for more than text. */
const MEANS_SOMETHING = /[\\`*_{}[\]()#+\-.!|<>&~$:@=^"']/g;
/** A break would end a cell, and a tab at the beginning make it code. */
const SPACES = /\s+/g;

/** A text that reads as it is, on one line. */
const plain = (text: string): string =>
  text
    .replace(SPACES, ' ')
    .trim()
    .replace(MEANS_SOMETHING, (sign) => `\\${sign}`);

/** An address cannot end its own brackets. */
const address = (url: string): string => encodeURI(url).replace(/[<>()]/g, encodeURIComponent);

function written(cell: Cell, figures: Figures): string {
  const text = plain(shown(cell, figures));
  return cell.kind === 'link' ? `[${text}](<${address(cell.url)}>)` : text;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const isFigure = ({ kind }: Cell): boolean => kind === 'number' || kind === 'money';

/** Figures stand at the right. */
const rules = ({ columns, rows }: Sheet): string[] =>
  columns.map((_, at) => (rows.some((cells) => isFigure(cells[at] as Cell)) ? '---:' : '---'));

const sheetOf = (sheet: Sheet, figures: Figures): string =>
  [
    `## ${plain(sheet.title)}\n\n`,
    sheet.note === '' ? '' : `${plain(sheet.note)}\n\n`,
    row(sheet.columns.map(plain)),
    row(rules(sheet)),
    ...sheet.rows.map((cells) => row(cells.map((cell) => written(cell, figures)))),
  ].join('');

/** Writes a document as Markdown; no text in it is taken for anything else. */
export const toMarkdown = ({ title, about, sheets }: Document, figures: Figures): string =>
  [
    `# ${plain(title)}\n`,
    ...about.map((text) => `${plain(text)}\n`),
    ...sheets.map((sheet) => sheetOf(sheet, figures)),
  ].join('\n');
