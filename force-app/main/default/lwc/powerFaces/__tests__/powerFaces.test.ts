import PowerFaces from 'c/powerFaces';
import { createElement } from 'lwc';

const FACES = {
  customer: { destructive: 0.52, economic: 0.3, integrative: 0.18 },
  seller: { destructive: 0.06, economic: 0.41, integrative: 0.53 },
};

const THIRD = 1 / 3;
const UNSHOWN = { destructive: THIRD, economic: THIRD, integrative: THIRD };

describe('the three faces', () => {
  const bars = (faces = FACES) => {
    const element = createElement('c-power-faces', { is: PowerFaces });
    element.faces = faces;
    document.body.appendChild(element);
    return [...element.shadowRoot.querySelectorAll('[role="img"]')];
  };

  it('are spoken with every share, them first', () => {
    expect(bars().map((bar) => bar.getAttribute('aria-label'))).toEqual([
      'c.Power_Faces_them. c.Power_Face_destructive 52%, c.Power_Face_economic 30%, c.Power_Face_integrative 18%',
      'c.Power_Faces_us. c.Power_Face_destructive 6%, c.Power_Face_economic 41%, c.Power_Face_integrative 53%',
    ]);
  });

  it('claim nothing of a party that has shown nothing', () => {
    const [them, us] = bars({ ...FACES, seller: UNSHOWN });
    expect(us.getAttribute('aria-label')).toBe('c.Power_Faces_us. c.Power_Faces_no_lean');
    expect(us.querySelectorAll('.segment')).toHaveLength(0);
    expect(them.querySelector('.nothing')).toBeNull();
  });

  it('write a share into its part only where it fits', () => {
    const parts = bars().map((bar) => [...bar.querySelectorAll('.part')].map((p) => p.textContent));
    expect(parts).toEqual([
      ['52%', '30%', '18%'],
      ['', '41%', '53%'],
    ]);
  });
});
