import fc from 'fast-check';
import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { shown } from '../../../src/review/export/document.ts';
import { toHtml, type Page } from '../../../src/review/export/html.ts';
import { document, FIGURES } from './documents.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const PAGE: Page = { language: 'en', cards: 'none', pictures: new Map() };

/** Elements that nobody wrote but a document. */
const OURS = [
  ...['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'main', 'section'],
  ...['h1', 'h2', 'p', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'bdi', 'a'],
];

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const elementsOf = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => [
    ...(defaultTreeAdapter.isElementNode(node) ? [node] : []),
    ...elementsOf(childrenOf(node)),
  ]);
const textOf = (node: Node): string =>
  defaultTreeAdapter.isTextNode(node) ? node.value : childrenOf(node).map(textOf).join('');

const attribute = ({ attrs }: Element, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

/** What an HTML parser makes of line ends and of what no text may hold. */
const asParsed = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');

describe('a document as HTML', () => {
  it('is elements of ours alone, none of which loads or runs anything', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const all = elementsOf(parse(toHtml(doc, FIGURES, PAGE)).childNodes);
        expect(all.filter(({ tagName }) => !OURS.includes(tagName))).toEqual([]);
        expect(all.every(({ namespaceURI }) => namespaceURI === html.NS.HTML)).toBe(true);
        const attributes = all.flatMap(({ attrs }) => attrs);
        expect(attributes.filter(({ name }) => /^on|^src|^style$/.test(name))).toEqual([]);
        const links = all.filter(({ tagName }) => tagName === 'a');
        expect(links.every((link) => attribute(link, 'href')?.startsWith('https://'))).toBe(true);
        const tables = all.filter(({ tagName }) => tagName === 'table');
        expect(tables).toHaveLength(doc.sheets.length);
      }),
      { numRuns: 300 },
    );
  });

  it('says in every cell what the document says', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const all = elementsOf(parse(toHtml(doc, FIGURES, PAGE)).childNodes);
        const cells = all
          .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
          .map((cell) => asParsed(textOf(cell)));
        expect(cells).toEqual(
          doc.sheets.flatMap(({ columns, rows }) =>
            [...columns, ...rows.flat().map((cell) => shown(cell, FIGURES))].map(asParsed),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('leads nowhere but to the web', () => {
    const doc = (url: string) => ({
      title: 't',
      about: [],
      sheets: [
        {
          key: 'k',
          title: 't',
          note: '',
          columns: ['c'],
          rows: [[{ kind: 'link', text: 'deal', url } as const]],
        },
      ],
    });
    const linksIn = (url: string): number =>
      toHtml(doc(url), FIGURES, PAGE).match(/<a /g)?.length ?? 0;
    expect(['javascript:alert(1)', 'data:text/html,x', ' javascript:x'].map(linksIn)).toEqual([
      0, 0, 0,
    ]);
    expect(linksIn('https://example.com/006')).toBe(1);
  });

  it('loads nothing, even if something were in it', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const all = elementsOf(parse(toHtml(doc, FIGURES, PAGE)).childNodes);
        const policy = all.find((meta) => attribute(meta, 'http-equiv') !== undefined) as Element;
        expect(attribute(policy, 'content')).toMatch(/^default-src 'none'/);
      }),
      { numRuns: 20 },
    );
  });
});
