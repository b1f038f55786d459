import PowerReviewFilters from 'c/powerReviewFilters';
import { enter, find, freshPage, labels, listen, mount } from '../../powerLog/__tests__/elements';

const options = {
  owner: [
    { value: 'ana', label: 'Ana Ruiz' },
    { value: 'ben', label: 'Ben Okoro' },
  ],
  team: [{ value: 'bo', label: 'Bo Boss' }],
  recordType: [],
  forecastCategory: [
    { value: 'Pipeline', label: 'Pipeline' },
    { value: 'Commit', label: 'Commit' },
  ],
};

const filters = (filter = {}) =>
  mount('c-power-review-filters', PowerReviewFilters, { options, filter });
const named = (element, name) => find(element, `[data-name="${name}"]`);

freshPage();

describe('the filters', () => {
  it('are there where there is something to choose', () => {
    expect(labels(filters(), 'lightning-combobox')).toEqual([
      'c.Power_Review_filter_owner',
      'c.Power_Review_filter_forecast_category',
    ]);
    document.body.replaceChildren();
    expect(labels(filters({ team: 'bo' }), 'lightning-combobox')).toContain(
      'c.Power_Review_filter_team',
    );
  });

  it('hold all at once, until one is taken back', () => {
    const element = filters({ owner: 'ana' });
    const heard = listen(element, 'filter');
    enter(named(element, 'forecastCategory'), 'Commit');
    enter(named(element, 'amountFrom'), '5000');
    enter(named(element, 'owner'), '');
    enter(named(element, 'amountTo'), '');
    expect(heard).toEqual([
      { owner: 'ana', forecastCategory: 'Commit' },
      { owner: 'ana', amountFrom: 5000 },
      {},
      { owner: 'ana' },
    ]);
  });

  it('are all taken off at once', () => {
    expect(find(filters(), '.clear')).toBeNull();
    document.body.replaceChildren();
    const element = filters({ owner: 'ana', amountTo: 5 });
    const heard = listen(element, 'filter');
    find(element, '.clear').click();
    expect(heard).toEqual([{}]);
  });
});
