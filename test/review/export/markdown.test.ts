import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { shown } from '../../../src/review/export/document.ts';
import { toMarkdown } from '../../../src/review/export/markdown.ts';
import { document, FIGURES } from './documents.ts';

/** What nobody wrote but a document: headings, paragraphs, tables, text, and links of cells. */
const OURS = ['heading', 'paragraph', 'space', 'table', 'text', 'escape', 'link'];

/** Every token of Markdown, those of its tables' cells included. */
function tokensOf(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const table = token.type === 'table' ? (token as Tokens.Table) : null;
    const inside = table
      ? [...table.header, ...table.rows.flat()].flatMap((cell) => cell.tokens)
      : ((token as Tokens.Generic).tokens ?? []);
    return [token, ...tokensOf(inside)];
  });
}

/** The text of tokens as it is read, spaces aside. */
const textOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      const inside = (token as Tokens.Generic).tokens;
      return inside ? textOf(inside) : (token as Tokens.Text).text;
    })
    .join('');

const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('a document as Markdown', () => {
  it('is headings, lines and tables, whatever stands in it', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const tokens = marked.lexer(toMarkdown(doc, FIGURES));
        const all = tokensOf(tokens);
        expect(all.map(({ type }) => type).filter((type) => !OURS.includes(type))).toEqual([]);
        const links = all.filter(({ type }) => type === 'link') as Tokens.Link[];
        expect(links.every(({ href }) => href.startsWith('https://example.com/'))).toBe(true);
        expect(all.filter(({ type }) => type === 'table')).toHaveLength(doc.sheets.length);
      }),
      { numRuns: 300 },
    );
  });

  it('says in every cell what the document says', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const tables = marked
          .lexer(toMarkdown(doc, FIGURES))
          .filter(({ type }) => type === 'table') as Tokens.Table[];
        const read = tables.map(({ header, rows }) =>
          [header, ...rows].map((cells) => cells.map(({ tokens }) => collapsed(textOf(tokens)))),
        );
        expect(read).toEqual(
          doc.sheets.map(({ columns, rows }) => [
            columns.map(collapsed),
            ...rows.map((cells) => cells.map((cell) => collapsed(shown(cell, FIGURES)))),
          ]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
