import { refusal, rest, stored } from './rest.ts';
import { anyText, deal, startOrg, tree, type TestOrg } from './support.ts';

const START = '2026-11-25T10:30:00.250Z';

let test: TestOrg;
let clock = START;
let number = 0;

beforeEach(() => {
  clock = START;
});

beforeAll(async () => {
  test = await startOrg({ now: () => new Date(clock) });
});

/** Id of a deal that nobody has changed since. */
function freshDeal(): string {
  number += 1;
  return test.org.load(tree(deal(`Deal ${number}`))).ids.get(`Deal ${number}`) ?? '';
}

describe('a change in between', () => {
  const GMT = (iso: string): string => new Date(iso).toUTCString();

  it('is refused, and what is stored stays', async () => {
    const id = freshDeal();
    const call = `PATCH sobjects/Opportunity/${id}`;
    const seen = { 'If-Unmodified-Since': GMT(clock) };
    clock = '2026-11-25T10:31:00.000Z';
    expect((await rest(test, 'manager', call, { NextStep: 'theirs' })).status).toBe(204);
    const { status, errors } = await refusal(test, 'rep', call, { NextStep: 'mine' }, seen);
    expect(status).toBe(412);
    expect(errors).toEqual([
      { errorCode: 'ENTITY_FAILED_IFLASTMODIFIED_ON_UPDATE_CHECK', message: anyText },
    ]);
    expect(await stored(test, 'Opportunity', id, ['NextStep'])).toEqual(['theirs']);
  });

  it.each<[string, string, number]>([
    ['the same second, which is all that HTTP can say', '2026-11-25T10:30:00Z', 204],
    ['the second before', '2026-11-25T10:29:59Z', 412],
    ['later', '2026-11-26T00:00:00Z', 204],
  ])('%s', async (_, instant, status) => {
    const id = freshDeal();
    const headers = { 'If-Unmodified-Since': GMT(instant) };
    const answer = await rest(test, 'rep', `PATCH sobjects/Opportunity/${id}`, {}, headers);
    expect(answer.status).toBe(status);
  });

  it('is told to the millisecond by ISO text, as Lightning has it', async () => {
    const id = freshDeal();
    const call = `PATCH sobjects/Opportunity/${id}`;
    const since = (instant: string) =>
      rest(test, 'rep', call, {}, { 'If-Unmodified-Since': instant });
    expect((await since('2026-11-25T10:30:00.249Z')).status).toBe(412);
    expect((await since('2026-11-25T10:30:00.250Z')).status).toBe(204);
  });

  it('is asked for with a date', async () => {
    const id = freshDeal();
    const headers = { 'If-Unmodified-Since': 'recently' };
    const { status } = await refusal(test, 'rep', `PATCH sobjects/Opportunity/${id}`, {}, headers);
    expect(status).toBe(400);
  });
});
