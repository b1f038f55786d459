import { ok, type OrgRequest, type Reply } from './types.ts';

const OLDEST = 31;
const NEWEST = 66;

/** The number in a path's version: 66 in `v66.0`; NaN if it is none. */
export const versionNumber = (version: string): number =>
  Number(/^v(\d{2})\.0$/.exec(version)?.[1]);

/** Whether a path's version, such as `v66.0`, is one that the org speaks. */
export function isSupportedVersion(version: string): boolean {
  const number = versionNumber(version);
  return number >= OLDEST && number <= NEWEST;
}

/** The API's path in the version that a request speaks, e.g. `/services/data/v66.0`. */
export const apiPath = ({ params }: OrgRequest): string =>
  `/services/data/${params['version'] ?? ''}`;

const SEASONS = ['Spring', 'Summer', 'Winter'];

/** Salesforce's three releases a year: 60 is Spring '24, 62 the Winter '25 after it. */
function label(version: number): string {
  const release = version - 60;
  const year = 24 + Math.floor((release + 1) / 3);
  return `${SEASONS.at(release % 3) ?? ''} '${year}`;
}

/** The versions of the API, oldest first. */
export function listVersions(): Reply {
  const numbers = Array.from({ length: NEWEST - OLDEST + 1 }, (_, index) => OLDEST + index);
  const entry = (number: number) => ({
    label: label(number),
    url: `/services/data/v${number}.0`,
    version: `${number}.0`,
  });
  return ok(numbers.map(entry));
}
