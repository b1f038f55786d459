import { badRequest, notFound } from './faults.ts';
import type { Route } from './types.ts';
import { isSupportedVersion } from './versions.ts';

/** A route with what its path's `:names` stand for. */
export interface Match {
  route: Route;
  params: Readonly<Record<string, string>>;
}

/** Finds the route of a request; throws a Salesforce error if there is none, or for another method. */
export function match(routes: readonly Route[], method: string, pathname: string): Match {
  const segments = decoded(pathname);
  const matches = routes.flatMap((route): Match[] => {
    const params = paramsOf(route.path.split('/'), segments);
    return params === undefined ? [] : [{ route, params }];
  });
  const found = matches.find(({ route }) => route.method === method);
  if (found !== undefined) return found;
  if (matches.length === 0) throw notFound();
  throw methodNotAllowed(
    method,
    matches.map(({ route }) => route.method),
  );
}

function decoded(pathname: string): string[] {
  try {
    return pathname.replace(/\/+$/, '').split('/').map(decodeURIComponent);
  } catch {
    throw badRequest('MALFORMED_URL', 'The address is not valid');
  }
}

function paramsOf(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  const version = params['version'];
  return version === undefined || isSupportedVersion(version) ? params : undefined;
}

function methodNotAllowed(method: string, allowed: readonly string[]) {
  const methods = [...new Set(allowed)].join(',');
  const message = `HTTP Method '${method}' not allowed. Allowed are ${methods}`;
  return badRequest('METHOD_NOT_ALLOWED', message, 405);
}
