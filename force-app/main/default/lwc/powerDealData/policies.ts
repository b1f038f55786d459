/** What is asked of the policies that may be in force, and what comes back. */
import { POLICY, POLICY_FIELDS, type SObject } from 'c/powerRecords';
import { visible, type Descriptions } from './descriptions';
import { connectionOf, recordOf } from './nodes';

/** Policies published on one day of which the latest is picked. */
const POLICIES = 50;

/** The latest policies published up to a day, under one name in the answer. */
const latestPolicies = (
  descriptions: Descriptions,
  name: string,
  recordType: string,
  day: string,
): string => `${name}: ${POLICY}(
      where: { and: [
        { Record_Type__c: { eq: ${recordType} } }
        { Published_On__c: { lte: { value: ${day} } } }
      ] }
      orderBy: { Published_On__c: { order: DESC } }
      first: ${POLICIES}
    ) { edges { node { Id ${visible(descriptions, POLICY, POLICY_FIELDS)} } } }`;

/** For a day: the policies of the deal's record type, and those for all. */
const policyLists = (descriptions: Descriptions, suffix: string, day: string): string =>
  [
    latestPolicies(descriptions, `own${suffix}`, '$recordType', day),
    latestPolicies(descriptions, `forAll${suffix}`, 'null', day),
  ].join(' ');

/**
 * The policies that may be in force: the latest of the record type, and the latest for all.
 * @param isPast of a past day those of today are asked for too.
 */
export const policiesQuery = (descriptions: Descriptions, isPast: boolean): string =>
  isPast
    ? `query powerPolicies($recordType: String, $day: Date, $today: Date) { uiapi { query {
    ${policyLists(descriptions, '', '$day')} ${policyLists(descriptions, 'Today', '$today')}
  } } }`
    : `query powerPolicies($recordType: String, $day: Date) { uiapi { query {
    ${policyLists(descriptions, '', '$day')}
  } } }`;

/** The policies in an answer; those of today are not always asked for. */
export const policyRecords = (data: unknown): SObject[] =>
  ['own', 'forAll', 'ownToday', 'forAllToday'].flatMap((name) =>
    connectionOf(data, name).edges.map(({ node }) => recordOf(node)),
  );
