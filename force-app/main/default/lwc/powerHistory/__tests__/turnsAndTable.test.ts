import { behavior, dealOf, viewOf } from '../../powerMovement/__tests__/views';
import { all, DEAL, drawn, find, onPage, settle, text } from './linePage';

onPage();

describe('the events that made it turn', () => {
  it('are numbered, named and linked', async () => {
    const element = await drawn(viewOf(DEAL));
    const events = all(element, 'li c-power-event-link').map(({ entry }) => entry.on);
    expect(events).toContain('2026-11-18');
    expect(all(element, '.mark').map(text)).toEqual(all(element, 'li .disc').map(text));
  });

  it('are all in the table, and those without a mark are told of', async () => {
    const busy = dealOf(
      [],
      Array.from({ length: 40 }, (_, at) =>
        behavior(
          at,
          `2026-${at < 20 ? '10' : '11'}-${String(1 + (at % 20)).padStart(2, '0')}`,
          'ultimatum',
          {
            by: at % 2 ? 'seller' : 'customer',
          },
        ),
      ),
    );
    const element = await drawn(viewOf(busy));
    const marks = all(element, '.mark').length;
    expect(marks).toBeLessThanOrEqual(6);
    const more = Number(/\d+/.exec(text(all(element, 'p.note').at(-1)))[0]);
    const details = find(element, 'details');
    details.open = true;
    details.dispatchEvent(new CustomEvent('toggle'));
    await settle();
    expect(
      all(element, 'tbody tr .note').filter((node) => text(node).startsWith('Turned')),
    ).toHaveLength(marks + more);
  });
});

describe('the table', () => {
  it('tells of every week, the newest first', async () => {
    const element = await drawn(viewOf(DEAL));
    const details = find(element, 'details');
    details.open = true;
    details.dispatchEvent(new CustomEvent('toggle'));
    await settle();
    const days = all(element, 'tbody th').map(text);
    expect(days[0]).toBe('Nov 23');
    for (const week of ['Nov 16', 'Nov 9', 'Oct 12', 'Aug 31']) expect(days).toContain(week);
    details.open = false;
    details.dispatchEvent(new CustomEvent('toggle'));
    await settle();
    expect(find(element, 'table')).toBeNull();
  });
});
