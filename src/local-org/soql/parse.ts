import { createRequire } from 'node:module';

import type * as Parser from '@jetstreamapp/soql-parser-js';

import { SalesforceError } from '../errors.ts';
import { SoqlText } from './text.ts';

/** Characters that a query may have, as in Salesforce. */
const MAX_LENGTH = 100_000;

/** Places that are tried to find the one at which a query breaks off being one. */
const MAX_PLACES = 20;

/** The parser drops some of three or more negations in a row, and says nothing of it. */
const NEGATIONS = /\bNOT\b(?:[\s(]*\bNOT\b){2}/i;

const require = createRequire(import.meta.url);

/** The parser, loaded by the first query: that takes most of a second. */
const parser = (): typeof Parser => require('@jetstreamapp/soql-parser-js') as typeof Parser;

const malformed = (message: string): SalesforceError =>
  new SalesforceError('MALFORMED_QUERY', message);

/** Parses a query; throws MALFORMED_QUERY where its grammar is broken. */
export function parseSoql(text: SoqlText): Parser.Query {
  if (text.text.trim() === '') throw malformed('A query string has to be specified');
  if (text.text.length > MAX_LENGTH) throw tooLong();
  if (text.says(NEGATIONS)) throw tooManyNegations();
  // The parser would look for its end from every place again.
  if (text.openQuote !== undefined) throw brokenAt(text, text.openQuote);
  try {
    return parser().parseQuery(text.text);
  } catch (error) {
    throw syntaxError(text, error instanceof Error ? error.message : '');
  }
}

const tooLong = (): SalesforceError =>
  malformed(`SOQL statements cannot be longer than ${MAX_LENGTH} characters.`);

const tooManyNegations = (): SalesforceError =>
  malformed('More than two negations in a row are not supported in this org');

function syntaxError(text: SoqlText, reason: string): SalesforceError {
  if (/\bALL\s+ROWS\s*$/i.test(text.text)) return malformed('ALL ROWS not allowed in this context');
  const character = /offset: (\d+)/.exec(reason)?.[1];
  if (character !== undefined) return brokenAt(text, Number(character));
  const token = /found:?(?: -->)? '?(.*?)'?(?: <--)?$/s.exec(reason)?.[1] ?? '';
  if (token === ':') return malformed('Bind variables only allowed in Apex code');
  return token === '' ? brokenOff(text) : unexpected(text, token);
}

/** A character that begins no word, most often the quote of a text without an end. */
function brokenAt(text: SoqlText, place: number): SalesforceError {
  const character = text.text[place] ?? '';
  const position = `line 1:${place + 1}`;
  if (character !== "'") {
    return malformed(`${position} no viable alternative at character '${character}'`);
  }
  return malformed(`${position} mismatched character '<EOF>' expecting '''`);
}

const brokenOff = (text: SoqlText): SalesforceError =>
  text.errorAtPlace(text.text.trimEnd().length, 'MALFORMED_QUERY', `unexpected token: '<EOF>'`);

/** The parser names the token but not its place: the last one up to which all is well. */
function unexpected(text: SoqlText, token: string): SalesforceError {
  const places = text.placesOf(token).slice(0, MAX_PLACES);
  const place = places.findLast((at) => breaksOff(text.text.slice(0, at))) ?? places[0] ?? 0;
  return text.errorAtPlace(place, 'MALFORMED_QUERY', `unexpected token: '${token}'`);
}

/** Whether nothing is wrong with the beginning of a query but that it ends. */
function breaksOff(beginning: string): boolean {
  try {
    parser().parseQuery(beginning);
    return true;
  } catch (error) {
    return error instanceof Error && /found:?(?: -->)? ''(?: <--)?$/.test(error.message);
  }
}
