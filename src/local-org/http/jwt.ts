import { isObject, type JsonObject } from './json.ts';

/** Whom a JSON Web Token is for, by username; nobody, where it is none or has expired. */
export function jwtSubject(token: string): string {
  const { sub, exp } = claimsOf(token.split('.')[1] ?? '');
  return typeof sub === 'string' && Number(exp) * 1000 > Date.now() ? sub : '';
}

function claimsOf(payload: string): JsonObject {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return isObject(claims) ? claims : {};
  } catch {
    return {};
  }
}
