import {
  briefDescribe,
  fullDescribe,
  globalDescribe,
  type DescribeRequest,
} from '../describe/objectDescribe.ts';
import { changesBetween, deletionsBetween, periodOf } from '../describe/changes.ts';
import type { SObject } from '../schema/types.ts';
import type { SoqlOrg } from '../soql/queries.ts';
import { objectAt } from './objects.ts';
import { DATA, session } from './route.ts';
import { ok, type Reply, type Route, type SessionRequest } from './types.ts';
import { apiPath } from './versions.ts';

const OBJECT = `${DATA}/sobjects/:object`;

type Answer = (object: SObject, request: DescribeRequest, http: SessionRequest) => object;

/** The addresses that tell what objects there are, what they are like, and what changed in them. */
export function describeRoutes(org: SoqlOrg): Route[] {
  const about = (path: string, answer: Answer): Route =>
    session('GET', path, (http) => {
      const object = objectAt(org.schema, http.requester, http.params['object']);
      return ok(answer(object, requestOf(org, http), http));
    });
  return [
    session('GET', `${DATA}/sobjects`, (http) => ok(globalDescribe(requestOf(org, http)))),
    about(OBJECT, (object, request) => ({
      objectDescribe: briefDescribe(request, object),
      recentItems: [],
    })),
    about(`${OBJECT}/describe`, (object, request) => fullDescribe(request, object)),
    about(`${OBJECT}/updated`, (object, { db }, http) =>
      changesBetween(db, object, period(org, http)),
    ),
    about(`${OBJECT}/deleted`, (object, { db }, http) =>
      deletionsBetween(db, object, period(org, http)),
    ),
    session('GET', `${DATA}/recent`, noRecentItems),
  ];
}

const requestOf = ({ engine, schema }: SoqlOrg, request: SessionRequest): DescribeRequest => ({
  db: engine.db,
  schema,
  rights: request.requester.rights,
  api: apiPath(request),
});

function period({ now }: SoqlOrg, { url }: SessionRequest) {
  const { searchParams } = url;
  return periodOf(searchParams.get('start'), searchParams.get('end'), now());
}

/** The local org does not note what people look at. */
const noRecentItems = (): Reply => ok([]);
