import type { Requesters } from '../access/requester.ts';
import type { Sessions } from '../access/sessions.ts';
import type { Tab } from '../access/tabs.ts';
import type { IngestOrg } from '../bulk/ingestJob.ts';
import type { GraphQLOrg } from '../graphql/execute.ts';
import type { RecordWriter } from '../write/recordWriter.ts';
import type { Writers } from '../write/writers.ts';
import { bulkRoutes } from './bulkRoutes.ts';
import { frontdoor, logIn, logOut, showLogin } from './browserSession.ts';
import { describeRoutes } from './describeRoutes.ts';
import { graphQLRoute } from './graphqlRoute.ts';
import { identity, listResources } from './identity.ts';
import { limitsRoutes } from './limitsRoutes.ts';
import { localSession } from './localSession.ts';
import { loginUsers } from './loginPage.ts';
import { navItemRoutes } from './navItemRoutes.ts';
import { issueToken, revokeToken, singleAccess, userInfo } from './oauth.ts';
import { queryRoutes } from './queryRoutes.ts';
import { recordReadRoutes } from './recordReadRoutes.ts';
import { DATA, open, session } from './route.ts';
import { soapRoutes } from './soapRoutes.ts';
import type { Route } from './types.ts';
import type { ApiUsage } from './usage.ts';
import { uiApiRoutes } from './uiApiRoutes.ts';
import { listVersions } from './versions.ts';
import { writeRoutes } from './writeRoutes.ts';

/** What the routes reach: the org's data, who is logged in, who they are. */
interface RouteServices extends GraphQLOrg, IngestOrg {
  sessions: Sessions;
  requesters: Requesters;
  usage: ApiUsage;
  records: RecordWriter;
  writers: Writers;
  tabs: readonly Tab[];
}

/** Every address of the org. */
export function routesOf(services: RouteServices): Route[] {
  const { sessions, requesters, engine, usage, tabs } = services;
  const users = () => loginUsers(engine.db);
  const routes: Route[] = [];
  routes.push(
    open('POST', '/services/oauth2/token', (request) => issueToken(sessions, requesters, request)),
    open('POST', '/services/oauth2/revoke', (request) => revokeToken(sessions, request)),
    session('GET', '/services/oauth2/singleaccess', singleAccess),
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
    ...queryRoutes(services),
    ...describeRoutes(services),
    ...recordReadRoutes(services),
    ...limitsRoutes(usage),
    ...soapRoutes(sessions, requesters),
    ...uiApiRoutes(services),
    ...navItemRoutes(tabs),
    ...bulkRoutes(services),
    ...writeRoutes(services, routes),
  );
  return routes;
}
