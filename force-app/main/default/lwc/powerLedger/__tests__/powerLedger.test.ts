import { find, all, freshPage, mount, settle, texts } from '../../powerLog/__tests__/elements';
import { concession, viewOf } from '../../powerWarnings/__tests__/deals';
import { inEnglish } from '../../powerWarnings/__tests__/english';

let PowerLedger;

beforeAll(async () => {
  inEnglish();
  ({ default: PowerLedger } = await import('c/powerLedger'));
});

freshPage();

const OURS = concession(13);
const THEIRS = concession(9, {
  by: 'customer',
  kind: 'term-length',
  cost: 36_000,
  value: 54_000,
  securedBy: 'exchange',
});

const ledger = (log, fields = {}) =>
  mount('c-power-ledger', PowerLedger, { view: viewOf(log, { ledgerGap: '', ...fields }) });
const notes = (element) => texts(element, '.note').join(' | ');
const cells = (element) =>
  all(element, 'tbody tr').map((row) =>
    [...row.querySelectorAll('.sum, .share')].map(({ textContent }) => textContent),
  );

describe('what both sides gave and got', () => {
  it('stands side by side, what it cost and what it is worth, and adds up', () => {
    const element = ledger({ concessions: [OURS, THEIRS] });
    expect(cells(element)).toEqual([
      ['−$72K', '−6.0%', '+$72K', '+6.0%'],
      ['+$54K', '+4.5%', '−$36K', '−3.0%'],
      ['−$18K', '−1.5%', '+$36K', '+3.0%'],
    ]);
    expect(notes(element)).toContain('We give more than we get, and they come off better.');
  });

  it('is in the currency of the record', () => {
    expect(cells(ledger({ concessions: [OURS] }, { currency: 'EUR' }))[0][0]).toBe('−€72K');
  });

  it('names what nobody has sized', () => {
    const unsized = concession(3, { kind: 'scope', cost: null });
    const hidden = concession(2, { kind: 'volume', cost: null, status: 'planned' });
    const element = ledger({ concessions: [OURS, unsized, hidden] });
    expect(notes(element)).toContain('Not in these sums, since nobody said what it costs: Scope.');
  });

  it('is money alone without an amount, and says so', () => {
    const log = { amount: null, concessions: [OURS] };
    const element = ledger(log, { ledgerGap: 'No amount.' });
    expect(cells(element)[0]).toEqual(['−$72K', '+$72K']);
    expect(notes(element)).toContain('No amount.');
    expect(find(element, '[role="meter"]')).toBeNull();
    expect(find(element, '.outcome').textContent).toBe('');
  });

  it('is not added up where costs are hidden', () => {
    const element = ledger(
      { concessions: [concession(3, { cost: undefined })] },
      { ledgerGap: 'Costs are hidden.', hidden: ['Cost__c'] },
    );
    expect(find(element, 'table')).toBeNull();
    expect(find(element, '[role="meter"]')).toBeNull();
    expect(notes(element)).toBe('Costs are hidden.');
  });

  it('is nothing yet on a deal on which nobody has given anything', () => {
    const element = ledger({});
    expect(notes(element)).toContain('Nobody has given anything yet.');
    expect(find(element, 'ul')).toBeNull();
  });
});

describe('what waits for something in return', () => {
  it('stands with its age and what of it is open', () => {
    const element = ledger({ concessions: [OURS, { ...THEIRS, inReturnFor: OURS.id }] });
    expect(all(element, 'c-power-event-link').map(({ entry }) => entry.id)).toEqual([OURS.id]);
    expect(texts(element, '.part')).toEqual(['13 days, 25% open']);
  });

  it('is folded where there is much of it, and says how much', async () => {
    const many = Array.from({ length: 8 }, (_, age) => concession(age + 1));
    const element = ledger({ concessions: many });
    expect(all(element, 'li')).toHaveLength(5);
    const more = find(element, 'lightning-button');
    expect(more.label).toBe('Show all 8');
    more.click();
    await settle();
    expect(all(element, 'li')).toHaveLength(8);
  });
});

describe('the margin', () => {
  it.each([
    ['some of it is left', 72_000, 'Floor 10.0%, now 26.0%, at the start 32.0%.', '73%'],
    ['it is below its floor', 300_000, 'Floor 10.0%, now 7.0%, at the start 32.0%.', '0%'],
    ['a loss is made', 400_000, 'Floor 10.0%, now −1.3%, at the start 32.0%.', '0%'],
    ['all is left', 0, 'Floor 10.0%, now 32.0%, at the start 32.0%.', '100%'],
  ])('is told against its floor where %s', (_, cost, words, left) => {
    const element = ledger({ concessions: [concession(3, { cost })] });
    expect(notes(element)).toContain(words);
    expect(find(element, '.left').textContent).toBe(left);
    expect(find(element, '[role="meter"]').getAttribute('aria-valuetext')).toBe(
      `${left}. ${words}`,
    );
  });

  it('that was below its floor from the start has no room', () => {
    const element = ledger({ marginPercent: 8, concessions: [OURS] });
    expect(notes(element)).toContain('at the start 8.0%.');
    expect(find(element, '.left').textContent).toBe('0%');
  });

  it('is the policy’s where the deal has none of its own, and says so', () => {
    const element = ledger({ marginPercent: null, concessions: [OURS] });
    expect(notes(element)).toContain('at the start 30.0%. The deal has no margin of its own');
  });
});
