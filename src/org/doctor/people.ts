/** Who may do what: the permission sets, the user who asks, and the service's user. */
import type { SObject } from '../deals.ts';
import { userOf } from '../failures.ts';
import type { Gate } from '../gate.ts';
import { list } from '../soql.ts';
import { visibleIn } from '../visible.ts';
import { found, type Examination } from './check.ts';
import { setupRecords } from './setup.ts';

const REP = 'Power_Rep';
const ADMIN = 'Power_Admin';
const SERVICE = 'Power_Service';

/** What a record has at the other end of a lookup. */
const beyond = (record: SObject, lookup: string): SObject =>
  (record[lookup] ?? {}) as unknown as SObject;

const nameOf = (assignment: SObject): unknown => beyond(assignment, 'PermissionSet')['Name'];

/** The assignments of permission sets to active users; null: this user may not see them. */
const assignmentsOf = (gate: Gate, sets: readonly string[]): Promise<SObject[] | null> =>
  setupRecords(
    gate,
    `SELECT PermissionSet.Name, Assignee.Username FROM PermissionSetAssignment WHERE PermissionSet.Name IN ${list(sets)} AND Assignee.IsActive = true`,
  );

/** Whether reps and admins have what they need, and whether this user sees what readings rest on. */
export const examinePermissions: Examination = async ({ gate }) => {
  const { hidden } = await visibleIn(gate);
  if (hidden.length > 0) return found.warning('fieldsHidden', userOf(gate), hidden.join(', '));
  const assignments = await assignmentsOf(gate, [REP, ADMIN]);
  if (assignments === null) return found.ok('visible');
  const count = (set: string): number => assignments.filter((one) => nameOf(one) === set).length;
  const unused = [REP, ADMIN].filter((set) => count(set) === 0);
  return unused.length > 0
    ? found.warning('nobody', unused.join(', '))
    : found.ok('assigned', count(REP), count(ADMIN));
};

const usernameOf = (assignment: SObject): string => {
  const username = beyond(assignment, 'Assignee')['Username'];
  return typeof username === 'string' ? username : '';
};

/** Whether there is a user who may keep stored readings current. */
export const examineServiceUser: Examination = async ({ gate }) => {
  const assignments = await assignmentsOf(gate, [SERVICE]);
  if (assignments === null) return found.unknown('hidden');
  return assignments.length > 0
    ? found.ok('found', assignments.map(usernameOf).join(', '))
    : found.warning('none');
};
