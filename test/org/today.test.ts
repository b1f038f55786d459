import { currentUser, dayIn, isDay } from '../../src/org/today.ts';
import type { Org } from '../../src/org/query.ts';

const answering = (identity: unknown): Org =>
  ({
    instanceUrl: 'https://proxy.example.com',
    identity: () => Promise.resolve(identity),
  }) as unknown as Org;

describe('who is logged in', () => {
  it.each([['<html>Sign in to the network</html>'], [null], [{}], [{ user_id: 7 }]])(
    'is not guessed where something else than an org answers: %j',
    async (answer) => {
      await expect(currentUser(answering(answer))).rejects.toMatchObject({
        name: 'OrgAnswersOddlyError',
        message: 'https://proxy.example.com gave an answer that makes no sense.',
        actions: [expect.stringMatching(/^Check .*safe\.$/)],
      });
    },
  );
});

describe('a day', () => {
  it.each([
    ['Pacific/Auckland', '2026-11-24'],
    ['America/Los_Angeles', '2026-11-23'],
  ])('is the one of the time zone: %s', (timeZone, day) => {
    expect(dayIn(new Date('2026-11-23T20:00:00Z'), timeZone)).toBe(day);
  });

  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-11-3', false],
    ['yesterday', false],
  ])('is a real one or none: %s', (text, real) => expect(isDay(text)).toBe(real));
});
