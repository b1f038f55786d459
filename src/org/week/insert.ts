/** Records that are inserted once, whoever repeats it. */
import type { Gate } from '../gate.ts';
import { problem } from '../messages.ts';
import { DUPLICATE, isGone } from '../storedReadings/fate.ts';
import type { Refusal } from '../storedReadings/report.ts';
import { saveAll } from '../storedReadings/saving.ts';

/** What to insert. */
export interface Insertion<R> {
  /** The Monday, for whoever is told. */
  week: string;
  records: readonly R[];
  /** Fields with the record's type; one of them is a unique key. */
  bodyOf: (record: R) => object;
  /** Whether a record that was refused may be inserted if it is said otherwise. */
  mend?: (record: R, refusal: Refusal) => boolean;
}

/**
 * Inserts records; what is there already is done, and what was deleted meanwhile is not missed.
 * @throws {SfError} where the org does not answer, or refuses one: a week without it would never be
 *   whole.
 */
export async function insertAll<R>(
  gate: Gate,
  { week, records, bodyOf, mend = () => false }: Insertion<R>,
): Promise<void> {
  const refused: Refusal[] = [];
  const saving = {
    method: 'POST',
    url: '/composite/sobjects',
    bodyOf,
    mend,
    onSaved: () => undefined,
    onRefused: (_: R, refusal: Refusal) => {
      if (refusal.code !== DUPLICATE && !isGone(refusal)) refused.push(refusal);
    },
  } as const;
  await saveAll(gate, saving, records);
  const [first] = refused;
  if (first) throw problem('freezeRefused', [week, refused.length, first.message, first.code]);
}
