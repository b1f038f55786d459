import { SalesforceError } from '../errors.ts';
import { transaction } from '../store/statements.ts';
import { jsonObject } from './body.ts';
import { objectAt } from './objects.ts';
import type { RecordServices } from './recordRoutes.ts';
import { saveErrors } from './saveResults.ts';
import { treeNodes, type TreeNode } from './treeNodes.ts';
import type { Reply, SessionRequest } from './types.ts';

/** A record that was refused, and why. */
interface TreeProblem {
  referenceId: string;
  errors: object[];
}

/** Undoes a tree in which some records were refused. */
class TreeRefused extends Error {
  readonly problems: readonly TreeProblem[];

  constructor(problems: readonly TreeProblem[]) {
    super('Records of a tree were refused');
    this.problems = problems;
  }
}

/** `POST …/composite/tree/:object`: records with those below them, all or none. */
export function createTree(services: RecordServices, request: SessionRequest): Reply {
  const { db, schema } = services;
  const { requester, params, body } = request;
  const object = objectAt(schema, requester, params['object']);
  const nodes = treeNodes({ schema, rights: requester.rights }, object, jsonObject(body));
  const twice = namedTwice(nodes);
  if (twice.length > 0) return refusal(twice);
  try {
    const results = transaction(db, () => saved(services, request, nodes));
    return { status: 201, body: { hasErrors: false, results } };
  } catch (error) {
    if (error instanceof TreeRefused) return refusal(error.problems);
    throw error;
  }
}

function saved({ records }: RecordServices, { requester }: SessionRequest, nodes: TreeNode[]) {
  const ids = new Map<TreeNode, string>();
  const problems = nodes.flatMap((node): TreeProblem[] => {
    const parentId = node.above && ids.get(node.above.node);
    // What stands below a refused record is not tried: the one above has to be mended first.
    if (node.above !== undefined && parentId === undefined) return [];
    const link = node.above === undefined ? {} : { [node.above.field.name]: parentId };
    try {
      ids.set(node, records.create(requester, node.object, { ...node.fields, ...link }));
      return [];
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      return [{ referenceId: node.referenceId, errors: saveErrors(error) }];
    }
  });
  if (problems.length > 0) throw new TreeRefused(problems);
  return nodes.map((node) => ({ referenceId: node.referenceId, id: ids.get(node) }));
}

function namedTwice(nodes: readonly TreeNode[]): TreeProblem[] {
  const seen = new Set<string>();
  const twice = nodes.filter(({ referenceId }) => {
    const known = seen.has(referenceId);
    seen.add(referenceId);
    return known;
  });
  const message = 'Duplicate ReferenceId provided in the request.';
  const errors = [{ statusCode: 'INVALID_INPUT', message, fields: [] }];
  return twice.map(({ referenceId }) => ({ referenceId, errors }));
}

const refusal = (results: readonly TreeProblem[]): Reply => ({
  status: 400,
  body: { hasErrors: true, results },
});
