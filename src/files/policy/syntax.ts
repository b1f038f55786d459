/** YAML or JSON → the document it stands for, and where in the text each part of it is. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import { brokenAt, type Position } from '../json/position.ts';
import { sentence } from '../messages.ts';
import { offsetAt } from './tree.ts';

/** Something wrong, or doubtful, in a file. */
export interface Remark extends Position {
  /** JSON Pointer to the value; empty: the document itself. */
  path: string;
  /** What is wrong, as the end of a sentence that begins with the path. */
  message: string;
}

/** What a text stands for. */
export interface Parsed {
  /** To be used only where there is no flaw. */
  document: unknown;
  /** Why it is no document. */
  flaws: Remark[];
  /** Where the part is that a JSON Pointer leads to, or the nearest one around it. */
  locate: (pointer: string) => Position;
}

/** A text as the parser of YAML takes it; of a JSON text only what lies where counts. */
interface Tree {
  tree: Document | null;
  flaws: (Remark & { code: string })[];
  place: (offset: number) => Position;
}

const START: Position = { line: 1, column: 1 };
/** What a parser of JSON takes without a word, though half of it is lost. */
const TWICE = 'DUPLICATE_KEY';

/** The parser's own words, without its advice to programmers. */
const wordsOf = (code: string, message: string): string =>
  code === TWICE
    ? sentence('syntax-twice')
    : sentence('syntax-yaml', [message.split(/[;.] /)[0] ?? message]);

const brokenFor = (error: unknown): Remark & { code: string } => ({
  path: '',
  message: wordsOf('', (error as Error).message),
  code: '',
  ...START,
});

/** What is nested too deeply breaks the parser instead of being refused. */
function treeOf(text: string): Tree {
  const lines = new LineCounter();
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? START : { line, column: col };
  };
  try {
    const options = { lineCounter: lines, prettyErrors: false, stringKeys: true };
    const tree = parseDocument(text, options);
    const flaws = [...tree.errors, ...tree.warnings].map(({ code, message, pos: [at] }) => ({
      path: '',
      message: wordsOf(code, message),
      code,
      ...place(at),
    }));
    return { tree, flaws, place };
  } catch (error) {
    return { tree: null, flaws: [brokenFor(error)], place };
  }
}

const locator =
  ({ tree, place }: Tree) =>
  (pointer: string): Position =>
    tree ? place(offsetAt(tree, pointer)) : START;

/** Aliases of aliases of aliases are refused: a few lines would stand for a document without end. */
function valueOf({ tree, flaws }: Tree): Pick<Parsed, 'document' | 'flaws'> {
  if (flaws.length > 0 || !tree) return { document: null, flaws };
  try {
    return { document: tree.toJS() as unknown, flaws: [] };
  } catch (error) {
    return { document: null, flaws: [brokenFor(error)] };
  }
}

/** A text as YAML. */
export function parseYaml(text: string): Parsed {
  const tree = treeOf(text);
  return { ...valueOf(tree), locate: locator(tree) };
}

/** A text as JSON, of which YAML's tree says what lies where. */
export function parseJson(text: string): Parsed {
  try {
    const document: unknown = JSON.parse(text);
    const tree = treeOf(text);
    const flaws = tree.flaws.filter(({ code }) => code === TWICE);
    return { document, flaws, locate: locator(tree) };
  } catch {
    const place = brokenAt(text);
    const flaw = { path: '', message: sentence('syntax-json'), ...place };
    return { document: null, flaws: [flaw], locate: () => place };
  }
}
