/** Examines an org: is everything installed, permitted, enabled, fresh? */
import {
  CHECKS,
  refusal,
  type Check,
  type CheckName,
  type Examination,
  type Patient,
} from './check.ts';
import { examineFreshness } from './freshness.ts';
import { examineFlows, examineLanguages, examinePackage, examinePolicies } from './installed.ts';
import { examinePermissions, examineServiceUser } from './people.ts';
import { examineApiCalls, examineChangeEvents, examineClock } from './platform.ts';

const EXAMINATIONS: Readonly<Record<CheckName, Examination>> = {
  package: examinePackage,
  permissions: examinePermissions,
  policies: examinePolicies,
  languages: examineLanguages,
  'change-events': examineChangeEvents,
  flows: examineFlows,
  'service-user': examineServiceUser,
  'api-calls': examineApiCalls,
  clock: examineClock,
  freshness: examineFreshness,
};

/**
 * Examines an org. What it does not want to say is a finding as well.
 * @throws {SfError} where it does not answer at all, or nobody is logged in.
 */
export const diagnose = (patient: Patient): Promise<Check[]> =>
  Promise.all(
    CHECKS.map(async (check) => ({
      check,
      ...(await EXAMINATIONS[check](patient).catch(refusal)),
    })),
  );
