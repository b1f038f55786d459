import PowerDial from 'c/powerDial';
import { createElement } from 'lwc';

const THRESHOLDS = [-50, -20, 20, 50];

function dial(reading, planned = null) {
  const element = createElement('c-power-dial', { is: PowerDial });
  Object.assign(element, { reading, planned, thresholds: THRESHOLDS });
  document.body.appendChild(element);
  return element.shadowRoot;
}

const READING = { balance: -34.2, low: -55.1, high: -13.4, band: 'customer-leads' };

describe('the dial', () => {
  it('turns the needle from left to right over half a circle', () => {
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

  it('shows every band alike where there is no needle', () => {
    const root = dial(null);
    expect(root.querySelectorAll('.band_current')).toHaveLength(5);
    expect(root.querySelector('.needle, .wedge, [role="meter"]')).toBeNull();
  });

  it('shows where a plan leads by a needle of its own, in words too', () => {
    const root = dial(READING, { balance: -18, low: -50, high: 10, band: 'balanced' });
    expect(root.querySelector('.planned').getAttribute('style')).toContain('rotate(-16.200deg)');
    expect(root.querySelector('.hint').textContent).toBe('c.Power_Plan_legend');
    const [now, planned] = root.querySelectorAll('[role="meter"]');
    expect(now.getAttribute('aria-valuenow')).toBe('-34');
    expect(planned.getAttribute('aria-valuenow')).toBe('-18');
    expect(planned.getAttribute('aria-label')).toBe('c.Power_Plan_needle');
  });

  it('has one needle where nothing is planned', () => {
    expect(dial(READING).querySelector('.planned, .hint')).toBeNull();
  });
});
