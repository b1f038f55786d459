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

  it('give a closed deal no advice, and do not call it quiet', () => {
    const element = createElement('c-power-warnings', { is: PowerWarnings });
    Object.assign(element, { warnings: ['squeeze', 'stale'], isClosed: true });
    document.body.appendChild(element);
    const said = [...element.shadowRoot.querySelectorAll('h3, p')].map((line) => line.textContent);
    expect(said).toEqual(['c.Power_Warnings_at_close', 'c.Power_Warning_squeeze']);
  });
});
