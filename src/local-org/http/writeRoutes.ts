import type { QueryEngine } from '../query/engine.ts';
import type { Schema } from '../schema/schema.ts';
import type { RecordWriter } from '../write/recordWriter.ts';
import type { Writers } from '../write/writers.ts';
import { processApprovals } from './approvalRoutes.ts';
import { answerBatch } from './batchRoute.ts';
import { CollectionRoutes } from './collectionRoutes.ts';
import { CompositeRoute } from './compositeRoutes.ts';
import { RecordRoutes } from './recordRoutes.ts';
import { DATA, session } from './route.ts';
import { Subrequests } from './subrequests.ts';
import { createTree } from './treeRoutes.ts';
import type { Route } from './types.ts';

/** What writing over HTTP needs of the org. */
export interface WriteServices {
  schema: Schema;
  engine: QueryEngine;
  records: RecordWriter;
  writers: Writers;
  onError: (error: unknown) => void;
}

const OBJECT = `${DATA}/sobjects/:object`;
const COLLECTION = `${DATA}/composite/sobjects`;

/** The addresses that write records by REST; `routes` are all that a composite request can reach. */
export function writeRoutes(services: WriteServices, routes: readonly Route[]): Route[] {
  const { db } = services.engine;
  const subrequests = new Subrequests(routes, services.onError);
  const composite = new CompositeRoute(db, subrequests);
  return [
    ...singleRecords(new RecordRoutes({ ...services, db })),
    ...collections(new CollectionRoutes({ ...services, db })),
    session('POST', `${DATA}/composite/tree/:object`, (request) =>
      createTree({ ...services, db }, request),
    ),
    session('POST', `${DATA}/composite`, (request) => composite.answer(request)),
    session('POST', `${DATA}/composite/batch`, (request) => answerBatch(subrequests, request)),
    session('POST', `${DATA}/process/approvals`, (request) =>
      processApprovals({ ...services, db }, request),
    ),
  ];
}

const singleRecords = (records: RecordRoutes): Route[] => [
  session('POST', OBJECT, (request) => records.create(request)),
  // An upsert of a record that has no id yet.
  session('POST', `${OBJECT}/Id`, (request) => records.create(request)),
  session('PATCH', `${OBJECT}/:id`, (request) => records.update(request)),
  session('DELETE', `${OBJECT}/:id`, (request) => records.remove(request)),
  session('PATCH', `${OBJECT}/:field/:value`, (request) => records.upsert(request)),
  session('DELETE', `${OBJECT}/:field/:value`, (request) => records.removeByKey(request)),
];

const collections = (records: CollectionRoutes): Route[] => [
  session('POST', COLLECTION, (request) => records.create(request)),
  session('PATCH', COLLECTION, (request) => records.update(request)),
  session('DELETE', COLLECTION, (request) => records.remove(request)),
  session('PATCH', `${COLLECTION}/:object/:field`, (request) => records.upsert(request)),
];
