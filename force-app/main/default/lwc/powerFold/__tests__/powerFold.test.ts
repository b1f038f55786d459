import PowerFold from 'c/powerFold';
import { find, freshPage, listen, mount, settle } from '../../powerLog/__tests__/elements';

jest.mock('@salesforce/label/c.Power_Effect_more', () => ({ default: '{0} more, {1} left' }), {
  virtual: true,
});

const fold = (count, shown = 10) => mount('c-power-fold', PowerFold, { count, shown, few: 10 });
const button = (element) => find(element, 'lightning-button');

freshPage();

describe('the fold of a list', () => {
  it('comes in steps that say how many are left, and folds again', async () => {
    const element = fold(75);
    const heard = listen(element, 'show');
    const steps = [];
    for (const shown of [10, 60, 110]) {
      element.shown = shown;
      // eslint-disable-next-line no-await-in-loop -- one step after the other
      await settle();
      steps.push(button(element).label);
      button(element).click();
    }
    expect(steps).toEqual(['50 more, 65 left', '15 more, 15 left', 'c.Power_Effect_less']);
    expect(heard).toEqual([60, 110, 10]);
  });

  it('is not there where everything is shown at first', () => {
    expect(button(fold(10))).toBeNull();
  });
});
