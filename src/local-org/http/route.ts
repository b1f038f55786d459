import type { Handler, Method, OrgRequest, Route, SessionRequest } from './types.ts';

/** What addresses of the API begin with. */
export const DATA = '/services/data/:version';

/** An address that is open to anyone. */
export const open = (method: Method, path: string, handle: Handler<OrgRequest>): Route => ({
  method,
  path,
  public: true,
  handle,
});

/** An address for whoever is logged in. */
export const session = (method: Method, path: string, handle: Handler<SessionRequest>): Route => ({
  method,
  path,
  public: false,
  handle,
});
