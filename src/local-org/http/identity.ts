import { normalizedId } from '../store/ids.ts';
import { notFound } from './faults.ts';
import { identityUrl } from './oauth.ts';
import { ok, type Reply, type SessionRequest } from './types.ts';
import { apiPath } from './versions.ts';

/** `/id/ORG/USER` for the session's own user, to which alone Salesforce opens it. */
export function identity({ requester, origin, params }: SessionRequest): Reply {
  const { userId, organizationId, username, name, email, locale, language, timeZone } = requester;
  const own = [organizationId, userId];
  const asked = [normalizedId(params['organization']), normalizedId(params['user'])];
  if (own.some((id, index) => id !== asked[index])) throw notFound();
  const id = identityUrl(origin, requester);
  return ok({
    id,
    asserted_user: true,
    user_id: userId,
    organization_id: organizationId,
    username,
    display_name: name,
    email,
    timezone: timeZone,
    locale,
    language,
    active: true,
    user_type: 'STANDARD',
    urls: { rest: `${origin}/services/data/v{version}/`, custom_domain: origin },
  });
}

const RESOURCES = [
  'composite',
  'graphql',
  'limits',
  'process',
  'query',
  'queryAll',
  'recent',
  'sobjects',
  'tooling',
  'ui-api',
];

/** `/services/data/vXX.0`: the resources of this version. */
export function listResources(request: SessionRequest): Reply {
  const { requester, origin } = request;
  const base = apiPath(request);
  const resources = RESOURCES.map((name) => [name, `${base}/${name}`] as const);
  return ok({ identity: identityUrl(origin, requester), ...Object.fromEntries(resources) });
}
