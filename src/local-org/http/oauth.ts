import type { Sessions } from '../access/sessions.ts';
import type { Requesters } from '../access/requester.ts';
import { invalidSession } from './faults.ts';
import { localPath } from './guard.ts';
import { jwtSubject } from './jwt.ts';
import { ok, type OrgRequest, type Reply, type SessionRequest } from './types.ts';

/** An error of OAuth's own shape, not the API's. */
const oauthError = (error: string, description: string): Reply => ({
  status: 400,
  body: { error, error_description: description },
});

/** Begins a session for what a form holds; undefined if that is wrong. */
type Grant = (sessions: Sessions, form: URLSearchParams) => string | undefined;

const GRANTS: ReadonlyMap<string, Grant> = new Map<string, Grant>([
  [
    'password',
    (sessions, form) => sessions.logIn(form.get('username') ?? '', form.get('password') ?? ''),
  ],
  [
    'urn:ietf:params:oauth:grant-type:jwt-bearer',
    (sessions, form) => sessions.begin(jwtSubject(form.get('assertion') ?? '')),
  ],
]);

/**
 * The token endpoint: `grant_type=password` with username and password, or a JWT for a user. The
 * org knows no certificate: any key will do, as the one password of all users does.
 */
export function issueToken(
  sessions: Sessions,
  requesters: Requesters,
  { body, origin }: OrgRequest,
): Reply {
  const form = new URLSearchParams(body.toString('utf8'));
  const grant = GRANTS.get(form.get('grant_type') ?? '');
  if (grant === undefined) {
    return oauthError('unsupported_grant_type', 'grant type not supported');
  }
  const token = grant(sessions, form);
  const user = token === undefined ? undefined : requesters.find(sessions.userIdOf(token) ?? '');
  if (user === undefined) return oauthError('invalid_grant', 'authentication failure');
  return ok({
    access_token: token,
    instance_url: origin,
    id: identityUrl(origin, user),
    token_type: 'Bearer',
    issued_at: String(Date.now()),
  });
}

/** `POST /services/oauth2/revoke`: ends the session whose token the body or the address names. */
export function revokeToken(sessions: Sessions, { body, url }: OrgRequest): Reply {
  const form = new URLSearchParams(body.toString('utf8'));
  const token = form.get('token') ?? url.searchParams.get('token') ?? '';
  if (sessions.userIdOf(token) === undefined) return oauthError('invalid_token', 'invalid token');
  sessions.end(token);
  return { status: 200 };
}

/**
 * `GET /services/oauth2/singleaccess?redirect_uri=/…`: an address that takes the session into a
 * browser. Only for who sent the token itself: a browser's own session stays out of scripts' reach.
 */
export function singleAccess({ headers, origin, token, url }: SessionRequest): Reply {
  if (headers.authorization?.endsWith(` ${token}`) !== true) throw invalidSession();
  const address = new URL('/secur/frontdoor.jsp', origin);
  address.searchParams.set('sid', token);
  address.searchParams.set('retURL', localPath(url.searchParams.get('redirect_uri')));
  return ok({ frontdoor_uri: address.href });
}

/** The address of a user's identity. */
export const identityUrl = (
  origin: string,
  { organizationId, userId }: { organizationId: string; userId: string },
): string => `${origin}/id/${organizationId}/${userId}`;

/** Who the session's user is, in the claims of OpenID Connect and Salesforce's own. */
export function userInfo({ requester, origin }: SessionRequest): Reply {
  const { userId, organizationId, username, name, email, locale, language, timeZone } = requester;
  return ok({
    sub: identityUrl(origin, requester),
    user_id: userId,
    organization_id: organizationId,
    preferred_username: username,
    nickname: username.split('@')[0],
    name,
    email,
    email_verified: true,
    zoneinfo: timeZone,
    locale: language,
    language,
    active: true,
    user_type: 'STANDARD',
    is_app_installed: true,
    urls: { rest: `${origin}/services/data/v{version}/`, custom_domain: origin },
    profile: `${origin}/${userId}`,
    user_locale: locale,
  });
}
