import type { Requester } from '../access/requester.ts';
import type { Schema } from '../schema/schema.ts';
import type { ChildRelationship, Field, SObject } from '../schema/types.ts';
import { badRequest } from './faults.ts';
import { isObject, objectsIn, type JsonObject } from './json.ts';

/** A record of a tree, and the record above it that it is to point at. */
export interface TreeNode {
  referenceId: string;
  object: SObject;
  fields: JsonObject;
  above?: { node: TreeNode; field: Field };
  /** What hangs on it, still to be taken apart. */
  below: readonly { way: ChildRelationship; records: readonly JsonObject[] }[];
}

/** The objects that there are, as far as the user may read them. */
interface Known {
  schema: Schema;
  rights: Requester['rights'];
}

/** What one tree may hold, as in Salesforce. */
const MAX_RECORDS = 200;
const MAX_DEPTH = 5;
const MAX_OBJECTS = 5;

/** Takes a tree apart, level by level; throws if it is too large or too deep, or holds no records. */
export function treeNodes(known: Known, object: SObject, body: JsonObject): TreeNode[] {
  const nodes: TreeNode[] = [];
  let level = objectsIn(body, 'records').map((record) => nodeOf(known, object, record));
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw tooMuch('levels', MAX_DEPTH);
    nodes.push(...level);
    level = level.flatMap((node) => childrenOf(known, node));
  }
  checkSize(nodes);
  return nodes;
}

const childrenOf = (known: Known, node: TreeNode): TreeNode[] =>
  node.below.flatMap(({ way, records }) =>
    records.map((record) => ({
      ...nodeOf(known, way.child, record),
      above: { node, field: way.field },
    })),
  );

function nodeOf(known: Known, object: SObject, record: JsonObject): TreeNode {
  const { attributes, ...content } = record;
  const referenceId = referenceOf(object, isObject(attributes) ? attributes : {});
  const parts = Object.entries(content).map(([name, value]) => {
    const way = isObject(value) && 'records' in value ? wayDown(known, object, name) : undefined;
    return { name, value, way };
  });
  const fields = parts.filter(({ way }) => way === undefined);
  return {
    referenceId,
    object,
    fields: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    below: parts.flatMap(({ value, way }) =>
      way === undefined ? [] : [{ way, records: objectsIn(value as JsonObject, 'records') }],
    ),
  };
}

function referenceOf(object: SObject, { type, referenceId }: JsonObject): string {
  if (typeof referenceId !== 'string' || referenceId === '') {
    throw badRequest('INVALID_INPUT', 'Include a reference ID for each record in the request.');
  }
  if (typeof type === 'string' && type.toLowerCase() === object.name.toLowerCase()) {
    return referenceId;
  }
  const message = `The type of ${referenceId.slice(0, 80)} must be ${object.name}.`;
  throw badRequest('INVALID_INPUT', message);
}

/** The way down of that name; what is none, or leads where the user may not go, is no child. */
const wayDown = ({ schema, rights }: Known, parent: SObject, name: string) =>
  schema
    .children(parent.name)
    .find((way) => way.name.toLowerCase() === name.toLowerCase() && rights.object(way.child).read);

function checkSize(nodes: readonly TreeNode[]): void {
  if (nodes.length === 0) throw badRequest('INVALID_INPUT', 'The tree holds no record.');
  if (nodes.length > MAX_RECORDS) throw tooMuch('records', MAX_RECORDS);
  if (new Set(nodes.map(({ object }) => object)).size > MAX_OBJECTS) {
    throw tooMuch('objects', MAX_OBJECTS);
  }
}

const tooMuch = (what: string, most: number) =>
  badRequest('LIMIT_EXCEEDED', `A tree takes at most ${most} ${what}.`);
