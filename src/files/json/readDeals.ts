import { fileError } from '../messages.ts';
import type { DealsFile, FileIssue } from '../types.ts';
import { isObject, readDocument, type JsonObject } from './document.ts';
import { DEAL_FIELDS, entriesOf } from './entry.ts';

/** The parts of a document that holds more than deals. */
const PARTS = ['$schema', 'policies', 'deals'];

interface Parts {
  deals: readonly unknown[];
  policies: JsonObject;
}

const isOneDeal = (document: JsonObject): boolean =>
  Object.keys(document).some((key) => DEAL_FIELDS.includes(key));

function partsOf(path: string, document: unknown): Parts {
  if (Array.isArray(document)) return { deals: document, policies: {} };
  if (!isObject(document)) throw fileError('noDeals', [path]);
  if (!('deals' in document) && isOneDeal(document)) return { deals: [document], policies: {} };
  const { deals, policies = {} } = document;
  if (!Array.isArray(deals) || !isObject(policies)) throw fileError('noDeals', [path]);
  const unknown = Object.keys(document).find((key) => !PARTS.includes(key));
  if (unknown !== undefined) throw fileError('unknownPart', [path, unknown]);
  return { deals, policies };
}

/** Reads a JSON file: one deal, a list of deals, or deals and the policies they are read under. */
export async function readJsonDeals(path: string): Promise<DealsFile> {
  const { deals, policies } = partsOf(path, await readDocument(path));
  const issues: FileIssue[] = [];
  return {
    deals: entriesOf(deals, issues),
    policies: new Map(Object.entries(policies)),
    issues,
  };
}
