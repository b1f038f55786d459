import PowerDealLink from 'c/powerDealLink';
import { find, freshPage, mount } from '../../powerLog/__tests__/elements';

const mockOpened = jest.fn();
jest.mock('lightning/navigation', () => {
  const Navigate = Symbol('Navigate');
  const NavigationMixin = (Base) =>
    class extends Base {
      [Navigate](page) {
        mockOpened(page);
      }
    };
  return { NavigationMixin: Object.assign(NavigationMixin, { Navigate }) };
});

const link = () =>
  find(mount('c-power-deal-link', PowerDealLink, { dealId: '006', name: 'Northwind' }), 'a');

const click = (target, init = {}) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
};

freshPage();

describe('the link of a deal', () => {
  it('opens its record within the app', () => {
    const target = link();
    expect([target.textContent, target.getAttribute('href')]).toEqual([
      'Northwind',
      '/lightning/r/Opportunity/006/view',
    ]);
    expect(click(target).defaultPrevented).toBe(true);
    expect(mockOpened).toHaveBeenCalledWith({
      type: 'standard__recordPage',
      attributes: { recordId: '006', objectApiName: 'Opportunity', actionName: 'view' },
    });
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey'])('leaves a tab of its own to the browser: %s', (key) =>
    expect(click(link(), { [key]: true }).defaultPrevented).toBe(false),
  );
});
