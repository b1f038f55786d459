import PowerEventLink from 'c/powerEventLink';
import { createElement } from 'lwc';

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

const ENTRY = {
  id: 'a0100000000000QAAQ',
  object: 'Power_Behavior__c',
  kindName: 'Ultimatum',
  title: 'Ultimatum',
  by: 'customer',
  on: '2026-11-18',
  isConcession: false,
};

function mount(properties) {
  const element = createElement('c-power-event-link', { is: PowerEventLink });
  Object.assign(element, properties);
  document.body.appendChild(element);
  return element.shadowRoot;
}

const click = (link, init = {}) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  link.dispatchEvent(event);
  return event;
};

describe('the link of an event', () => {
  afterEach(() => document.body.replaceChildren());

  it('opens its record within the app', () => {
    const link = mount({ entry: ENTRY }).querySelector('a');
    expect(link.textContent).toBe('Ultimatum');
    expect(link.getAttribute('href')).toBe(
      '/lightning/r/Power_Behavior__c/a0100000000000QAAQ/view',
    );
    expect(click(link).defaultPrevented).toBe(true);
    expect(mockOpened).toHaveBeenCalledWith({
      type: 'standard__recordPage',
      attributes: { recordId: ENTRY.id, objectApiName: ENTRY.object, actionName: 'view' },
    });
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey'])(
    'leaves a tab of its own to the browser: %s',
    (key) => {
      const link = mount({ entry: ENTRY }).querySelector('a');
      expect(click(link, { [key]: true }).defaultPrevented).toBe(false);
    },
  );

  it('says who and when only where it is asked to', () => {
    expect(mount({ entry: ENTRY }).querySelector('.note')).toBeNull();
    const detail = mount({ entry: ENTRY, withDetail: true, asOf: '2026-11-23' });
    expect(detail.querySelector('.note').textContent).toBe('c.Power_Why_customer_did · Nov 18');
  });

  it('says by which kind of power, where it is told', () => {
    const detail = mount({ entry: ENTRY, withDetail: true, asOf: '2026-11-23', note: 'Force' });
    expect(detail.querySelector('.note').textContent).toMatch(/ · Force$/);
  });

  it('leads nowhere while the event is on its way to the org', () => {
    const root = mount({ entry: { ...ENTRY, id: 'pending-1' } });
    expect(root.querySelector('a')).toBeNull();
    expect(root.textContent).toBe('Ultimatum');
  });
});
