/** Bad days, of which each seed makes another. */
import type { Aftermath } from '../../scripts/soak/soak.ts';

/** Milliseconds that a day may take on a busy machine. */
const DAY_MS = 180_000;
const DAYS = 20;

/** What must hold after each of them. */
export const itSurvives = (
  name: string,
  soak: (seed: number) => Promise<Aftermath>,
  days = DAYS,
): void =>
  it.each(Array.from({ length: days }, (_, at) => at + 1))(
    name,
    async (seed) => {
      const { fresh, stored, count, last } = await soak(seed);
      expect(stored).toEqual(fresh);
      expect(count).toBe(Object.keys(fresh).length);
      expect([last.code, last.code === 0 ? '' : last.said]).toEqual([0, '']);
    },
    DAY_MS,
  );
