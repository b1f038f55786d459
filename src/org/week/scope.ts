/** Whose deals a review looks at, by what people call them. */
import type { WeekFilter } from '../../review/week/filter.ts';
import type { Person } from '../../review/week/types.ts';
import { problem } from '../messages.ts';
import { recordsOf, type Org } from '../query.ts';
import { literal } from '../soql.ts';
import { currentUser } from '../today.ts';

/** A filter by ids, and the names of its people. */
export interface Scope {
  filter: WeekFilter;
  owner: Person | null;
  team: Person | null;
}

async function personOf(org: Org, asked: string | undefined): Promise<Person | null> {
  if (asked === undefined) return null;
  const where =
    asked === 'me'
      ? `Id = ${literal((await currentUser(org)).id)}`
      : `Username = ${literal(asked)}`;
  const [user] = await recordsOf(org, `SELECT Id, Name FROM User WHERE ${where}`);
  if (!user) throw problem('ownerUnknown', [asked]);
  return { id: String(user['Id']), name: String(user['Name']) };
}

/**
 * Finds the people of a filter.
 * @param asked with usernames, or `me`, for owner and team.
 * @throws {SfError} where there is no such user.
 */
export async function scopeOf(org: Org, asked: WeekFilter): Promise<Scope> {
  const [owner, team] = await Promise.all([personOf(org, asked.owner), personOf(org, asked.team)]);
  const filter = {
    ...asked,
    ...(owner ? { owner: owner.id } : {}),
    ...(team ? { team: team.id } : {}),
  };
  return { filter, owner, team };
}
