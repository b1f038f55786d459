import type { Handler, Method, OrgRequest, Route, SessionRequest, UploadRequest } from './types.ts';

/** What addresses of the API begin with. */
export const DATA = '/services/data/:version';

/** An address that is open to anyone. */
export const open = (method: Method, path: string, handle: Handler<OrgRequest>): Route => ({
  method,
  path,
  for: 'anyone',
  handle,
});

/** An address for whoever is logged in. */
export const session = (method: Method, path: string, handle: Handler<SessionRequest>): Route => ({
  method,
  path,
  for: 'session',
  handle,
});

/** An address to which whoever is logged in brings much: it is read as it comes, and out of turn. */
export const upload = (method: Method, path: string, handle: Handler<UploadRequest>): Route => ({
  method,
  path,
  for: 'upload',
  handle,
});
