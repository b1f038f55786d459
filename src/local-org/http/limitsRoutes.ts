import { DATA, session } from './route.ts';
import { ok, type Route } from './types.ts';
import type { ApiUsage } from './usage.ts';

/** `GET /services/data/vXX.0/limits`: the limits that a local org has. */
export const limitsRoutes = (usage: ApiUsage): Route[] => [
  session('GET', `${DATA}/limits`, () =>
    ok({ DailyApiRequests: { Max: usage.limit, Remaining: usage.limit - usage.used } }),
  ),
];
