/** How rows and records are found again. */

/** An external id as a key: `External_Id__c` is the same in capitals and without. */
export const eventKey = (externalId: string): string => `external:${externalId.toLowerCase()}`;

/** The id of a record, with 18 characters, as a key. */
export const recordKey = (id: string): string => `record:${id}`;
