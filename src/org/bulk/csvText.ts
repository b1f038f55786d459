/** Values → the text of CSV, as the Bulk API writes and takes it. */

/** A line of values, each quoted. Source: RFC 4180. */
export const csvLine = (values: readonly string[]): string =>
  `${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\n`;

/** What the Bulk API takes for no value: an empty one leaves a field as it is. */
const NO_VALUE = '#N/A';

/** A value as the Bulk API takes it. */
export const uploaded = (value: string | number | null): string =>
  value === null ? NO_VALUE : String(value);
