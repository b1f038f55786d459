import PowerWarnings from 'c/powerWarnings';
import { WARNING_WORDS } from 'c/powerWords';
import { createElement } from 'lwc';

describe('the warnings', () => {
  it.each(Object.keys(WARNING_WORDS))('say what %s means and what to do next', (warning) => {
    const element = createElement('c-power-warnings', { is: PowerWarnings });
    element.warnings = [warning];
    document.body.appendChild(element);
    const key = warning.replaceAll('-', '_');
    const said = [...element.shadowRoot.querySelectorAll('p')].map((line) => line.textContent);
    expect(said).toEqual([`c.Power_Warning_${key}`, `c.Power_Warning_${key}_advice`]);
  });
});
