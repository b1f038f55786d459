import PowerWhy from 'c/powerWhy';
import { rounded } from 'c/powerRecords';
import { createElement } from 'lwc';
import { whyTable } from '../rows';

const IDS = Array.from({ length: 12 }, (_, index) => `event-${index}`);

const entries = new Map(
  IDS.map((id) => [
    id,
    {
      id,
      object: 'Power_Behavior__c',
      title: `Ultimatum ${id}`,
      by: 'customer',
      on: '2026-11-18',
      isConcession: false,
    },
  ]),
);

/** A reading with these shares; only what this component looks at. */
const readingOf = (shares, alternativesContribution = 0) => ({
  contributions: shares.map((balance, index) => ({ id: IDS[index], balance })),
  alternativesContribution,
  balance: shares.reduce((sum, share) => sum + share, 0) + alternativesContribution,
});

const sumOf = (rows) =>
  rounded(
    rows.reduce((sum, { value }) => sum + value, 0),
    1,
  );

describe('the rows of why', () => {
  it.each([
    ['a few', [-14.24, -12.93, -6.8, 8.14], 0],
    ['thirds that all round down', [-3.33333, -3.33333, -3.33333, 0.04], 0],
    ['alternatives', [-14.25, 3.15], -21.45],
    ['many', IDS.map((_, index) => -1.06 * index), 4.04],
    ['none', [], 0],
  ])('add up to the needle as it is shown: %s', (_, shares, alternatives) => {
    const reading = readingOf(shares, alternatives);
    for (const all of [true, false]) {
      const { rows, sum } = whyTable(reading, entries, all);
      expect(sumOf(rows)).toBe(sum);
      expect(sum).toBe(rounded(reading.balance, 1));
    }
  });

  it('show each share as it is, and rounding apart', () => {
    const { rows } = whyTable(readingOf([-3.33333, -3.33333, -3.33333, 0.04]), entries, true);
    expect(rows.map(({ type, value }) => [type, value])).toEqual([
      ['event', -3.3],
      ['event', -3.3],
      ['event', -3.3],
      ['event', 0],
      ['rounding', -0.1],
    ]);
  });

  it('put who can walk away where its size belongs', () => {
    const { rows } = whyTable(readingOf([-10, -9.4, -6], -22.8), entries, false);
    expect(rows.map(({ value }) => value)).toEqual([-22.8, -10, -9.4, -6]);
  });

  it('fold the small ones into one row until all are asked for', async () => {
    const element = createElement('c-power-why', { is: PowerWhy });
    element.reading = readingOf(IDS.map((_, index) => -1 - index));
    element.entries = entries;
    document.body.appendChild(element);
    const rows = () => element.shadowRoot.querySelectorAll('tbody tr').length;
    expect(rows()).toBe(7);
    element.shadowRoot.querySelector('lightning-button').click();
    await Promise.resolve();
    expect(rows()).toBe(IDS.length);
  });

  it('lead to the record of each event', () => {
    const element = createElement('c-power-why', { is: PowerWhy });
    element.reading = readingOf([-5]);
    element.entries = entries;
    document.body.appendChild(element);
    const link = element.shadowRoot.querySelector('a');
    expect(link.getAttribute('href')).toBe('/lightning/r/Power_Behavior__c/event-0/view');
    expect(link.textContent).toBe('Ultimatum event-0');
  });
});
