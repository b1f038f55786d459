/** A document as one HTML file: nothing of it is loaded from elsewhere, and nothing in it runs. */
import { shown, type Cell, type Document, type Figures, type Sheet } from './document.ts';
import { STYLES } from './htmlStyles.ts';

const MEANS_SOMETHING = /[&<>"']/g;

/** A text that reads as it is, in an element or an attribute. */
export const escaped = (text: string): string =>
  text.replace(MEANS_SOMETHING, (sign) => `&#${sign.charCodeAt(0)};`);

/** What people wrote keeps to its own direction. */
const own = (text: string): string => `<bdi>${escaped(text)}</bdi>`;

/** Only the web is led to. */
const isOfTheWeb = (url: string): boolean => /^https?:\/\//i.test(url);

const isFigure = ({ kind }: Cell): boolean => kind === 'number' || kind === 'money';

function contentOf(cell: Cell, figures: Figures): string {
  const said = own(shown(cell, figures));
  if (cell.kind !== 'link' || !isOfTheWeb(cell.url)) return said;
  return `<a href="${escaped(cell.url)}" rel="noreferrer">${said}</a>`;
}

/** Characters from which on a text is a sentence, which needs room. */
const SENTENCE = 30;

function classOf(cell: Cell): string {
  if (isFigure(cell)) return ' class="figure"';
  return cell.kind === 'text' && cell.text.length >= SENTENCE ? ' class="words"' : '';
}

/** A row of more columns than a phone has room for becomes a list there: each cell says of what it is. */
const MOST_ABREAST = 5;

/** Roles that elements have by themselves, until a style sheet shows them as something else. */
const ROLES = { row: ' role="row"', cell: ' role="cell"', head: ' role="rowheader"' };
const NO_ROLES = { row: '', cell: '', head: '' };

function rowOf(cells: readonly Cell[], { columns }: Sheet, figures: Figures): string {
  const isWide = columns.length > MOST_ABREAST;
  const { row, cell: role, head } = isWide ? ROLES : NO_ROLES;
  const written = cells.map((cell, at) => {
    const content = contentOf(cell, figures);
    if (at === 0) return `<th scope="row"${head}>${content}</th>`;
    const label = isWide ? ` data-column="${escaped(columns[at] ?? '')}"` : '';
    return `<td${classOf(cell)}${role}${label}>${content}</td>`;
  });
  return `<tr${row}>${written.join('')}</tr>`;
}

const headCell = (column: string, at: number, { rows }: Sheet): string => {
  const isOfFigures = at > 0 && rows.some((cells) => isFigure(cells[at] as Cell));
  return `<th scope="col"${isOfFigures ? ' class="figure"' : ''}>${escaped(column)}</th>`;
};

function tableOf(sheet: Sheet, figures: Figures): string {
  const isWide = sheet.columns.length > MOST_ABREAST;
  const head = sheet.columns.map((column, at) => headCell(column, at, sheet)).join('');
  return [
    `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(sheet.title)}">`,
    isWide ? '<table class="wide" role="table">' : '<table>',
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...sheet.rows.map((cells) => rowOf(cells, sheet, figures)),
    '</tbody></table></div>',
  ].join('\n');
}

/** A figure as a card: what it is, how it stands, how it stood and by how much it moved. */
function cardOf(cells: readonly Cell[], columns: readonly string[], figures: Figures): string {
  const [name, now, ...others] = cells as [Cell, Cell, ...Cell[]];
  const said = others.flatMap((cell, at) => {
    const value = shown(cell, figures);
    return value === '' ? [] : [`${escaped(columns[at + 2] ?? '')} ${own(value)}`];
  });
  const more = said.length > 0 ? `<dd class="then">${said.join(' · ')}</dd>` : '';
  return `<div class="card"><dt>${own(shown(name, figures))}</dt><dd class="now">${own(shown(now, figures))}</dd>${more}</div>`;
}

const cardsOf = ({ rows, columns }: Sheet, figures: Figures): string =>
  `<dl class="cards">${rows.map((cells) => cardOf(cells, columns, figures)).join('\n')}</dl>`;

/** What makes a document a page. */
export interface Page {
  /** BCP 47. */
  language: string;
  /** Key of the table whose rows are shown as cards. */
  cards: string;
  /** Pictures by the key of the table that they show; the table stays below. */
  pictures: ReadonlyMap<string, string>;
}

const sectionOf = (sheet: Sheet, figures: Figures, { cards, pictures }: Page): string =>
  [
    `<section class="sheet-${escaped(sheet.key)}">`,
    `<h2>${escaped(sheet.title)}</h2>`,
    sheet.note === '' ? '' : `<p class="note">${escaped(sheet.note)}</p>`,
    pictures.get(sheet.key) ?? '',
    sheet.key === cards ? cardsOf(sheet, figures) : tableOf(sheet, figures),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');

/** Nothing is loaded, and nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Writes a document as HTML; no text in it is taken for anything else. */
export const toHtml = ({ title, about, sheets }: Document, figures: Figures, page: Page): string =>
  [
    '<!doctype html>',
    `<html lang="${escaped(page.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLES}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${escaped(title)}</h1>`,
    ...about.map((line) => `<p class="note">${escaped(line)}</p>`),
    '</header>',
    '<main>',
    ...sheets.map((sheet) => sectionOf(sheet, figures, page)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
