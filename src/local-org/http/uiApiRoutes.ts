import { ObjectInfoRoutes } from './objectInfoRoutes.ts';
import { DATA, session } from './route.ts';
import type { Route } from './types.ts';
import { UiRecordRoutes, type UiRecordServices } from './uiRecordRoutes.ts';

const UI_API = `${DATA}/ui-api`;

/** The addresses of the UI API: what objects and picklists are, and records as forms need them. */
export function uiApiRoutes(services: UiRecordServices): Route[] {
  const { engine, schema, onError } = services;
  const objectInfo = new ObjectInfoRoutes(engine.db, schema, onError);
  const records = new UiRecordRoutes(services);
  return [
    session('GET', `${UI_API}/object-info/batch/:objects`, (request) => objectInfo.batch(request)),
    session('GET', `${UI_API}/object-info/:object`, (request) => objectInfo.one(request)),
    session('GET', `${UI_API}/object-info/:object/picklist-values/:recordType`, (request) =>
      objectInfo.picklists(request),
    ),
    session('GET', `${UI_API}/object-info/:object/picklist-values/:recordType/:field`, (request) =>
      objectInfo.picklist(request),
    ),
    session('POST', `${UI_API}/records`, (request) => records.create(request)),
    session('GET', `${UI_API}/records/:id`, (request) => records.one(request)),
    session('PATCH', `${UI_API}/records/:id`, (request) => records.update(request)),
    session('DELETE', `${UI_API}/records/:id`, (request) => records.remove(request)),
    session('GET', `${UI_API}/records/batch/:ids`, (request) => records.batch(request)),
  ];
}
