/** Freezes weeks of a demo's org, as the service does. */
import { CallBudget } from '../src/org/budget.ts';
import { gateTo } from '../src/org/gate.ts';
import { freezeWeek } from '../src/org/week/freezeWeek.ts';
import type { Freeze } from '../src/demo/weekByWeek.ts';
import { connect } from './connected.ts';

/** Freezes a week of an org that a demo has begun to fill. */
export const freeze: Freeze = async ({ instanceUrl, username, accessToken }, monday, now) => {
  const service = await connect(instanceUrl, username, accessToken);
  await freezeWeek(gateTo(service, { budget: new CallBudget() }), monday, now);
};
