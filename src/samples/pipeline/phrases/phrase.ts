/**
 * What reps write about events of one kind. `{contact}`, `{site}`, `{month}` and, for concessions,
 * `{percent}` stand for the first name of a contact, the customer's city, a month to come and the
 * cost in percent of the deal.
 */
export type Phrases = Readonly<Record<string, readonly string[]>>;
