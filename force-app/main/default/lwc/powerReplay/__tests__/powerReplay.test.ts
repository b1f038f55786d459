import PowerReplay from 'c/powerReplay';
import { createElement } from 'lwc';

afterEach(() => document.body.replaceChildren());

function mount(view) {
  const element = createElement('c-power-replay', { is: PowerReplay });
  element.view = view;
  document.body.appendChild(element);
  return element;
}

const inside = (element, selector) => element.shadowRoot.querySelector(selector);

describe('the bar over a past day', () => {
  it('stays in sight once it has taken the focus', async () => {
    const element = mount({ replay: '2026-10-12', isClosed: false });
    await Promise.resolve();
    expect(inside(element, '.bar_sticky')).not.toBeNull();
  });

  it('takes the focus for each day that comes to be looked at', async () => {
    const element = mount({ replay: '2026-10-12', isClosed: false });
    const looking = inside(element, '.looking');
    expect(element.shadowRoot.activeElement).toBe(looking);
    looking.blur();
    element.view = { replay: '2026-10-12', isClosed: false };
    await Promise.resolve();
    expect(element.shadowRoot.activeElement).toBeNull();
    element.view = { replay: '2026-10-13', isClosed: false };
    await Promise.resolve();
    expect(element.shadowRoot.activeElement).toBe(looking);
  });

  it.each([
    [false, 'c.Power_Replay_back'],
    [true, 'c.Power_Replay_back_to_close'],
  ])('leads back to the day of the deal, closed: %p', (isClosed, label) => {
    const element = mount({ replay: '2026-10-12', isClosed });
    const days = [];
    element.addEventListener('replay', ({ detail }) => days.push(detail.day));
    const button = inside(element, 'lightning-button');
    expect(button.label).toBe(label);
    button.click();
    expect(days).toEqual([null]);
  });

  it('stands without a reading of that day', () => {
    expect(inside(mount(null), 'lightning-button')).not.toBeNull();
  });
});
