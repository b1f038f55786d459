import { browserModule } from './load.ts';

const { listStatus } = await browserModule<{
  listStatus: (shown: number, total: number, sortedBy?: string, descending?: boolean) => string;
}>('listStatus');

describe('a list says what it shows', () => {
  it.each([
    [50, 118, 'Amount', true, '50 of 118 items • Sorted by Amount, descending'],
    [118, 118, 'Amount', false, '118 items • Sorted by Amount'],
    [1, 1, undefined, false, '1 item'],
    [0, 0, undefined, false, '0 items'],
  ])('%d of %d', (shown, total, sortedBy, descending, words) => {
    expect(listStatus(shown, total, sortedBy, descending)).toBe(words);
  });
});
