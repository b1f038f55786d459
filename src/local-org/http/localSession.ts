import { ok, type Reply, type SessionRequest } from './types.ts';

/**
 * `GET /services/local/session`: what Lightning puts into a page for its user and a local page
 * must ask for: `@salesforce/user`, `@salesforce/customPermission`, `@salesforce/i18n`. Salesforce
 * itself has no such address.
 */
export function localSession({ requester }: SessionRequest): Reply {
  const { userId, username, name, email, language, locale, timeZone, currency } = requester;
  const { customPermissions } = requester.rights;
  const { permissionSets, profile } = requester;
  return ok({
    userId,
    username,
    name,
    email,
    language,
    locale,
    timeZone,
    currency,
    profile,
    customPermissions,
    permissionSets,
  });
}
