/** A policy as it is written down: versions of its shape, and what a file says besides. */
import type { Flaw } from './checks.ts';
import { isRecord } from './numbers.ts';

type Document = Readonly<Record<string, unknown>>;

/** One shape of the document to the next; no reading may change by it. */
type Migration = (document: Document) => Document;

/**
 * What takes version 1 to 2, and so on. Version 2 lets a kind have a label and be retired: what was
 * there before stays as it is.
 */
const MIGRATIONS: readonly Migration[] = [(document) => document];

const FIRST_VERSION = 1;

/** The version of a document's shape that is written. */
export const SCHEMA_VERSION = FIRST_VERSION + MIGRATIONS.length;

/** Where its schema is, which version it was taken from, what it is called: texts beside a policy. */
const REMARKS: readonly string[] = ['$schema', 'basedOn', 'name'];

/** The first documents did not say of which version they are. */
const versionOf = ({ schemaVersion = FIRST_VERSION }: Document): unknown => schemaVersion;

function versionFlaw(version: unknown): Flaw | null {
  const path = '/schemaVersion';
  if (typeof version !== 'number' || !Number.isInteger(version) || version < FIRST_VERSION)
    return { path, message: `must be a whole number from ${FIRST_VERSION} to ${SCHEMA_VERSION}` };
  if (version <= SCHEMA_VERSION) return null;
  const known = `which knows policies up to version ${SCHEMA_VERSION}`;
  const message = `is ${version}: newer than this Power Balance, ${known}. Update it`;
  return { path, message, isNewer: true };
}

const migrated = (document: Document, version: number): Document =>
  MIGRATIONS.slice(version - FIRST_VERSION).reduce((older, migrate) => migrate(older), document);

/** What is wrong with what stands beside the policy. */
const remarkFlaws = (document: Document): Flaw[] =>
  REMARKS.filter((key) => Object.hasOwn(document, key) && typeof document[key] !== 'string').map(
    (key) => ({ path: `/${key}`, message: 'must be a text' }),
  );

const isField = ([key]: [string, unknown]): boolean =>
  key !== 'schemaVersion' && !REMARKS.includes(key);

/** A document in the shape of today, its fields unchecked; or why nothing is known of them. */
type CurrentDocument = { refused: Flaw } | { fields: unknown; flaws: Flaw[] };

/** Takes a document of any version that is known into the shape of today. */
export function currentDocument(document: unknown): CurrentDocument {
  if (!isRecord(document)) return { fields: document, flaws: [] };
  const version = versionOf(document);
  const refused = versionFlaw(version);
  if (refused) return { refused };
  const fields = Object.entries(migrated(document, version as number)).filter(isField);
  return { fields: Object.fromEntries(fields), flaws: remarkFlaws(document) };
}
