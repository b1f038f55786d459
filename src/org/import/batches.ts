import type { Write } from './plan.ts';

/** Records that one request may bring. */
const MAX_RECORDS = 200;

/** Whether the org has the record, so that it is updated and not created. */
export const isUpdate = ({ candidate }: Write): boolean => candidate.existing !== null;

/** What one request can hold: one object, and one thing done to it. */
const kindOf = (write: Write): string =>
  `${write.candidate.log} ${isUpdate(write) ? 'update' : 'create'}`;

const dealOf = ({ candidate }: Write): string => candidate.deal.id;

/** Fills requests with groups in their order; only a group that fits into none is torn. */
function packed(groups: readonly (readonly Write[])[]): Write[][] {
  const requests: Write[][] = [];
  let request: Write[] = [];
  const begin = (): void => {
    request = [];
    requests.push(request);
  };
  for (const group of groups) {
    if (requests.length === 0 || request.length + group.length > MAX_RECORDS) begin();
    for (const write of group) {
      if (request.length === MAX_RECORDS) begin();
      request.push(write);
    }
  }
  return requests;
}

const grouped = (writes: readonly Write[], by: (write: Write) => string | number): Write[][] =>
  [...Map.groupBy(writes, by)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);

/**
 * The requests that bring the writes, in order: what others answer before them, and the rows of one
 * opportunity together, for writing a detail locks its master.
 */
export const batchesOf = (writes: readonly Write[]): Write[][] =>
  grouped(writes, ({ level }) => level)
    .flatMap((level) => grouped(level, kindOf))
    .flatMap((kind) => packed(grouped(kind, dealOf)));
