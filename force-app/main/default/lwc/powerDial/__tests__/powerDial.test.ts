import PowerDial from 'c/powerDial';
import { createElement } from 'lwc';
import { bandArc, degreesOf, wedge } from '../geometry';

const THRESHOLDS = [-50, -20, 20, 50];

function dial(reading) {
  const element = createElement('c-power-dial', { is: PowerDial });
  Object.assign(element, { reading, thresholds: THRESHOLDS });
  document.body.appendChild(element);
  return element.shadowRoot;
}

const READING = { balance: -34.2, low: -55.1, high: -13.4, band: 'customer-leads' };

describe('the dial', () => {
  it('turns the needle from left to right over half a circle', () => {
    expect([-100, 0, 100].map(degreesOf)).toEqual([-90, 0, 90]);
    expect(dial(READING).querySelector('.needle').getAttribute('style')).toContain(
      'rotate(-30.780deg)',
    );
  });

  it('tells a screen reader value, interval and band', () => {
    const meter = dial(READING).querySelector('[role="meter"]');
    expect(meter.getAttribute('aria-valuenow')).toBe('-34');
    expect(meter.getAttribute('aria-valuetext')).toBe('c.Power_Dial_spoken');
    expect(meter.getAttribute('aria-label')).toBe('c.Power_Dial_label');
  });

  it('lights the band in which the needle stands, and only that', () => {
    const lit = [...dial(READING).querySelectorAll('.band_current')];
    expect(lit.map((arc) => arc.getAttribute('class'))).toEqual([
      'band band_customer-leads band_current',
    ]);
  });

  it('points nowhere in particular on too little evidence', () => {
    const root = dial({ ...READING, band: 'unknown' });
    expect(root.querySelector('.dial_unknown')).not.toBeNull();
    expect(root.querySelector('.band_current')).toBeNull();
    const meter = root.querySelector('[role="meter"]');
    expect(meter.getAttribute('aria-valuetext')).toBe('c.Power_Dial_spoken_unknown');
  });

  it('draws finite paths for any thresholds and intervals', () => {
    const paths = [bandArc(-100, -99.9), bandArc(-0.1, 0.1), wedge(-100, 100), wedge(3, 3)];
    for (const path of paths) expect(path).not.toMatch(/NaN|Infinity/);
  });
});
