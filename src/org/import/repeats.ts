/** Rows that stand for one and the same event: which of them is right, nobody can know. */
import { logIn } from './candidates.ts';
import { eventKey } from './keys.ts';
import { reasonOf } from './reasons.ts';
import type { ImportRow, OrgState } from './types.ts';

/** Lines that a reason lists before it breaks off. */
const LISTED = 5;

/** What a row stands for: the record that there is, else what it is called; null: nothing. */
function identityOf(row: ImportRow, { events }: OrgState): string | null {
  const log = logIn(row);
  const { id } = row.values;
  if (log === null || id === undefined) return null;
  return `${log} ${events[log](id)?.id ?? eventKey(id)}`;
}

function reasonFor(row: ImportRow, group: readonly ImportRow[]): string {
  const others = group.filter((other) => other !== row).slice(0, LISTED);
  const more = group.length - 1 > LISTED ? ' …' : '';
  const lines = others.map(({ line }) => line).join(', ') + more;
  return reasonOf('id-repeated', [row.values.id ?? '', lines]);
}

/** Why each row that another one repeats is rejected, whatever else is wrong with either. */
export function repeatsAmong(
  rows: readonly ImportRow[],
  state: OrgState,
): ReadonlyMap<ImportRow, string> {
  const groups = Map.groupBy(rows, (row) => identityOf(row, state));
  groups.delete(null);
  const repeated = [...groups.values()].filter((group) => group.length > 1);
  return new Map(
    repeated.flatMap((group) => group.map((row) => [row, reasonFor(row, group)] as const)),
  );
}
