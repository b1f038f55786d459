import type { Requesters } from '../access/requester.ts';
import type { Sessions } from '../access/sessions.ts';
import type { GraphQLOrg } from '../graphql/execute.ts';
import { frontdoor, logIn, logOut, showLogin } from './browserSession.ts';
import { graphQLRoute } from './graphqlRoute.ts';
import { identity, listResources } from './identity.ts';
import { localSession } from './localSession.ts';
import { loginUsers } from './loginPage.ts';
import { issueToken, userInfo } from './oauth.ts';
import { ObjectInfoRoutes } from './objectInfoRoutes.ts';
import type { Handler, OrgRequest, Route, SessionRequest } from './types.ts';
import { listVersions } from './versions.ts';

/** What the routes reach: the org's data, who is logged in, who they are. */
interface RouteServices extends GraphQLOrg {
  sessions: Sessions;
  requesters: Requesters;
}

const DATA = '/services/data/:version';

const open = (method: 'GET' | 'POST', path: string, handle: Handler<OrgRequest>): Route => ({
  method,
  path,
  public: true,
  handle,
});

const session = (method: 'GET' | 'POST', path: string, handle: Handler<SessionRequest>): Route => ({
  method,
  path,
  public: false,
  handle,
});

/** Every address of the org. */
export function routesOf(services: RouteServices): Route[] {
  const { sessions, requesters, engine, schema, onError } = services;
  const users = () => loginUsers(engine.db);
  const objectInfo = new ObjectInfoRoutes(engine.db, schema, onError);
  return [
    open('POST', '/services/oauth2/token', (request) => issueToken(sessions, requesters, request)),
    session('GET', '/services/oauth2/userinfo', userInfo),
    open('GET', '/secur/frontdoor.jsp', (request) => frontdoor(sessions, request)),
    open('GET', '/secur/logout.jsp', (request) => logOut(sessions, request)),
    open('GET', '/login', (request) => showLogin(users(), request)),
    open('POST', '/login', (request) => logIn(sessions, users(), request)),
    session('GET', '/id/:organization/:user', identity),
    session('GET', '/services/local/session', localSession),
    open('GET', '/services/data', listVersions),
    session('GET', DATA, listResources),
    session('POST', `${DATA}/graphql`, graphQLRoute(services)),
    session('GET', `${DATA}/ui-api/object-info/batch/:objects`, (request) =>
      objectInfo.batch(request),
    ),
    session('GET', `${DATA}/ui-api/object-info/:object`, (request) => objectInfo.one(request)),
  ];
}
