import PowerTension from 'c/powerTension';
import { createElement } from 'lwc';

describe('the tension', () => {
  it('is a meter with its value', () => {
    const element = createElement('c-power-tension', { is: PowerTension });
    element.tension = 45.6;
    document.body.appendChild(element);
    const meter = element.shadowRoot.querySelector('[role="meter"]');
    expect(meter.getAttribute('aria-valuenow')).toBe('46');
    expect(element.shadowRoot.querySelector('.fill').getAttribute('style')).toContain('45.6%');
  });
});
