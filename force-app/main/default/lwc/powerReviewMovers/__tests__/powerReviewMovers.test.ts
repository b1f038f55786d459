import PowerReviewMovers from 'c/powerReviewMovers';
import {
  all,
  find,
  freshPage,
  listen,
  mount,
  settle,
  texts,
} from '../../powerLog/__tests__/elements';
import { deal, rowsOf } from '../../powerReviewWords/__tests__/report';

const [FIRST, SECOND] = [deal('1', -30), deal('2', 12)];
const BEFORE = [deal('1', -8), deal('2', 0)];

/** Why the first deal moved, and that nobody can say it of the second. */
const WHY = {
  before: -8,
  after: -30,
  change: -22,
  lines: [
    {
      cause: 'event',
      event: { log: 'behavior', kind: 'ultimatum', by: 'customer', on: '2026-11-18' },
      label: 'added',
      isLate: false,
      count: 1,
      balance: -25,
    },
    { cause: 'fading', event: null, label: null, isLate: false, count: 3, balance: 3 },
  ],
};
const detail = (why) => ({ gives: [], why, ask: null });

const movers = (details = [], more = {}) =>
  mount('c-power-review-movers', PowerReviewMovers, {
    rows: rowsOf({ before: BEFORE, after: [FIRST, SECOND], details }),
    ...more,
  });

const names = (element) => all(element, 'c-power-deal-link').map(({ name }) => name);

freshPage();

describe('the movers', () => {
  it('are there with their balance, the farthest first', () => {
    const element = movers();
    expect(names(element)).toEqual(['Deal 1', 'Deal 2']);
    expect(texts(element, 'tbody .figure').slice(0, 3)).toEqual([
      '\u22128.0',
      '\u221230.0',
      '\u221222.0',
    ]);
  });

  it('say why once they are opened, in reasons that add up', () => {
    const element = movers([['1', detail(WHY)]]);
    expect(texts(element, '.reasons li')).toEqual([
      expect.stringMatching(/\u221225\.0$/),
      expect.stringMatching(/\+3\.0$/),
    ]);
    expect(all(element, 'button.link')).toHaveLength(1);
  });

  it('say where nobody can say why', () => {
    const element = movers([['1', detail(null)]]);
    expect(texts(element, '.reasons')).toEqual(['c.Power_Review_movers_no_why']);
  });

  it('are opened one by one, and the keyboard stays there', async () => {
    const element = movers();
    const heard = listen(element, 'opendeals');
    find(element, 'button.link').click();
    expect(heard).toEqual([{ ids: ['1'] }]);
    element.opening = ['1'];
    await settle();
    expect(find(element, '[data-why="1"]').textContent).toContain('c.Power_Review_movers_opening');
    const details = [['1', detail(WHY)]];
    Object.assign(element, {
      opening: [],
      rows: rowsOf({ before: BEFORE, after: [FIRST, SECOND], details }),
    });
    await settle();
    expect(element.shadowRoot.activeElement).toBe(find(element, '[data-why="1"]'));
  });

  it('are opened all at once, but those that are being read', () => {
    const element = movers();
    const heard = listen(element, 'opendeals');
    find(element, '.open-all').click();
    expect(heard).toEqual([{ ids: ['1', '2'] }]);
    document.body.replaceChildren();
    expect(find(movers([], { opening: ['1'] }), '.open-all')).toBeNull();
  });

  it('say that nobody moved', () => {
    const rows = rowsOf({ before: BEFORE, after: BEFORE });
    const element = mount('c-power-review-movers', PowerReviewMovers, { rows });
    expect(texts(element, '.none')).toEqual(['c.Power_Review_movers_none']);
  });

  it('come a few at a time', async () => {
    const many = Array.from({ length: 70 }, (_, at) => String(at));
    const rows = rowsOf({
      before: many.map((id) => deal(id, 0)),
      after: many.map((id) => deal(id, 15)),
    });
    const element = mount('c-power-review-movers', PowerReviewMovers, { rows });
    const fold = () => find(element, 'c-power-fold');
    expect([all(element, 'tbody tr').length, fold().count, fold().few]).toEqual([10, 70, 10]);
    fold().dispatchEvent(new CustomEvent('show', { detail: 60 }));
    await settle();
    expect([all(element, 'tbody tr').length, fold().shown]).toEqual([60, 60]);
  });
});
