import { Ear } from '../../src/service/serve/ear.ts';

const NOW = 1_000_000;

it.each([
  ['where it began, if nothing was heard', [], 0, 5],
  ['where it began, if the first may have had more to it', [7], 0, 5],
  ['the one before that which the line broke off', [7, 8, 8], 0, 7],
  ['the last, if no more of it could come', [7, 8], 5000, 8],
])('listens again after %s', (_, ids, ms, from) => {
  const ear = new Ear(5);
  for (const id of ids) ear.hear(id, NOW);
  expect(ear.from(NOW + ms)).toBe(from);
});
