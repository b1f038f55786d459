import PowerReviewGives from 'c/powerReviewGives';
import { all, find, freshPage, mount, settle, texts } from '../../powerLog/__tests__/elements';
import { deal, give, rowsOf } from '../../powerReviewWords/__tests__/report';

jest.mock('@salesforce/label/c.Power_Review_card_unsized', () => ({ default: '{0} unsized' }), {
  virtual: true,
});

const BEN = { id: 'ben', name: 'Ben Okoro' };
const GIVES = [
  give('1', 'price', 8000),
  give('1', 'delivery', null),
  give('2', 'price', 4000, { loggedBy: BEN }),
  give('2', 'payment-terms', 3000, { loggedBy: BEN }),
];

const gives = (some) =>
  mount('c-power-review-gives', PowerReviewGives, {
    rows: rowsOf({ after: [deal('1', 0), deal('2', 0)], gives: some }),
  });

freshPage();

describe('what was given for nothing', () => {
  it('is there by kind, the costliest first and longest', () => {
    const element = gives(GIVES);
    expect(texts(element, '.number').slice(3, 6)).toEqual(['2', '2', '$12K']);
    const widths = all(element, '.share').map(({ style }) => style.inlineSize || style.cssText);
    expect(widths[0]).toContain('100.0%');
    expect(widths[1]).toContain('25.0%');
    expect(texts(element, '.number .note')).toEqual(['1 unsized']);
  });

  it('is there by who logged it', async () => {
    const element = gives(GIVES);
    find(element, 'lightning-radio-group').dispatchEvent(
      new CustomEvent('change', { detail: { value: 'person' } }),
    );
    await settle();
    expect(texts(element, 'tbody th').map((text) => text.trim())).toEqual([
      'Ana Ruiz',
      'Ben Okoro',
    ]);
  });

  it('is said to be nothing where it is', () => {
    expect(texts(gives([]), '.none')).toEqual(['c.Power_Review_gives_none']);
  });
});
