import type { Gate } from '../../src/org/gate.ts';
import { saveAll } from '../../src/org/storedReadings/saving.ts';

interface Body {
  records: { at: number; text: string }[];
}

it('brings no request more than an org takes, in records or in bytes', async () => {
  const bodies: Body[] = [];
  const gate = {
    again: (_: string, body: Body) => {
      bodies.push(body);
      return Promise.resolve(body.records.map(() => ({ success: true, id: 'a', errors: [] })));
    },
  } as unknown as Gate;
  const saved: number[] = [];
  const small = Array.from({ length: 450 }, (_, at) => ({ at, text: '' }));
  const large = Array.from({ length: 7 }, (_, at) => ({ at: 450 + at, text: 'ü'.repeat(600_000) }));
  await saveAll(
    gate,
    {
      method: 'POST',
      url: '/composite/sobjects',
      bodyOf: (record) => record,
      onSaved: ({ at }) => saved.push(at),
      onRefused: () => undefined,
    },
    [...small, ...large],
  );
  expect(saved).toEqual([...small, ...large].map(({ at }) => at));
  expect(Math.max(...bodies.map(({ records }) => records.length))).toBe(200);
  const bytes = bodies.map((body) => Buffer.byteLength(JSON.stringify(body)));
  expect(Math.max(...bytes)).toBeLessThan(3_100_000);
});
