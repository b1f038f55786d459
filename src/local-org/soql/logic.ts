import type { HavingClause, NegationCondition, WhereClause } from '@jetstreamapp/soql-parser-js';

import { SalesforceError } from '../errors.ts';
import { tooComplicated } from '../query/rows.ts';

/** One comparison as the parser gives it. */
export type Leaf = Exclude<WhereClause['left'], NegationCondition | null>;

/** Comparisons and how they belong together. */
export type Logic =
  | { kind: 'and' | 'or'; parts: Logic[] }
  | { kind: 'not'; part: Logic }
  | { kind: 'leaf'; leaf: Leaf };

/** Comparisons that one query may make: more than a client needs, fewer than SQLite gives up at. */
const MAX_PARTS = 500;

const PARENTHESES: ReadonlySet<unknown> = new Set(['(', ')']);

type Token = 'AND' | 'OR' | 'NOT' | '(' | ')' | Leaf;

/**
 * Gives a WHERE or HAVING clause, which the parser strings together with counted parentheses, its
 * structure. As in Salesforce AND and OR do not mix without parentheses.
 */
export function logicOf(clause: WhereClause | HavingClause): Logic {
  const tokens = tokensOf(clause);
  if (tokens.filter((token) => !PARENTHESES.has(token)).length > 2 * MAX_PARTS)
    throw tooComplicated();
  const reader = new LogicReader(tokens);
  const logic = reader.expression();
  if (!reader.atEnd) throw unexpected(reader.next());
  return logic;
}

function tokensOf(clause: WhereClause | HavingClause): Token[] {
  const tokens: Token[] = [];
  for (let rest: WhereClause = clause; ; rest = rest.right) {
    tokens.push(...tokensOfLeft(rest.left));
    if (!('operator' in rest)) return tokens;
    tokens.push(rest.operator);
  }
}

function tokensOfLeft(left: WhereClause['left']): Token[] {
  if (left === null) return [];
  const open = new Array<Token>(left.openParen ?? 0).fill('(');
  if (!('operator' in left)) return open;
  return [...open, left, ...new Array<Token>(left.closeParen ?? 0).fill(')')];
}

class LogicReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  /** One operand, or several between which the same operator stands. */
  expression(): Logic {
    const parts = [this.#operand()];
    const operator = this.#tokens[this.#at];
    if (operator !== 'AND' && operator !== 'OR') return parts[0] as Logic;
    while (this.#tokens[this.#at] === operator) {
      this.#at += 1;
      parts.push(this.#operand());
    }
    return { kind: operator === 'AND' ? 'and' : 'or', parts };
  }

  #operand(): Logic {
    const token = this.next();
    if (token === 'NOT') return { kind: 'not', part: this.#operand() };
    if (token === '(') return this.#inParentheses();
    if (typeof token === 'object') return { kind: 'leaf', leaf: token };
    throw unexpected(token);
  }

  #inParentheses(): Logic {
    const inner = this.expression();
    const token = this.next();
    if (token !== ')') throw unexpected(token);
    return inner;
  }
}

function unexpected(token: Token | undefined): SalesforceError {
  const shown = typeof token === 'string' ? token : '<EOF>';
  return new SalesforceError('MALFORMED_QUERY', `unexpected token: '${shown}'`);
}
