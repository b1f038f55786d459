/** Weeks that somebody has asked to be frozen, on the page of the weekly review. */
import { isNotFound } from '../failures.ts';
import { WEEK_REQUEST } from '../fields.ts';
import { recordsOf, type Org } from '../query.ts';
import { literal } from '../soql.ts';

/**
 * Whether somebody has asked for a week to be frozen.
 * @param week ISO day of the Monday.
 * @throws {SfError} where the org does not answer or refuses.
 */
export async function isRequested(org: Org, week: string): Promise<boolean> {
  const soql = `SELECT Id FROM ${WEEK_REQUEST} WHERE Week_Key__c = ${literal(week)}`;
  try {
    return (await recordsOf(org, soql)).length > 0;
  } catch (error) {
    // An older package has no such object. A description first would be a second call at each look.
    if (isNotFound(error)) return false;
    throw error;
  }
}
