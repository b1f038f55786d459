import { HEIGHT, WIDTH } from 'c/powerDialGeometry';
import PowerPolicyThresholds from 'c/powerPolicyThresholds';
import { all, find, freshPage, press, settle } from '../../powerLog/__tests__/elements';
import { edit } from '../../powerPolicyDraft/__tests__/editors';
import { typed } from '../../powerPolicyDraft/__tests__/support';

freshPage();

const open = (edits = []) => edit('c-power-policy-thresholds', PowerPolicyThresholds, {}, edits);
const handles = (element) => all(element, '[role="slider"]');
const values = (element) => handles(element).map((one) => one.getAttribute('aria-valuenow'));

/** The pointer at a place of the drawing; the dial is drawn at its own size. */
function point(handle, type, x, y, button = 0) {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, button });
  Object.assign(event, { pointerId: 1 });
  Object.defineProperties(event, { clientX: { value: x }, clientY: { value: y } });
  handle.dispatchEvent(event);
}

beforeEach(() => {
  HTMLElement.prototype.setPointerCapture = jest.fn();
  jest
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue({ left: 0, top: 0, width: WIDTH, height: HEIGHT });
});

describe('the thresholds on the dial', () => {
  it('are four sliders that say where they stand and how far they can go', () => {
    const [first] = handles(open());
    expect(values(open())).toEqual(['-50', '-20', '20', '50']);
    expect(first.getAttribute('aria-label')).toBe('c.Power_Field_threshold_0');
    expect(first.getAttribute('aria-valuetext')).toBe('−50');
    expect(first.getAttribute('aria-valuemin')).toBe('-100');
    expect(first.getAttribute('aria-valuemax')).toBe('-21');
    expect(first.getAttribute('tabindex')).toBe('0');
  });

  it('move by keys, and not past each other', async () => {
    const element = open();
    press(handles(element)[1], 'ArrowLeft');
    await settle();
    press(handles(element)[2], 'End');
    await settle();
    expect(values(element)).toEqual(['-50', '-21', '49', '50']);
    press(handles(element)[2], 'ArrowRight');
    press(handles(element)[2], 'x');
    expect(element.edits).toHaveLength(2);
  });

  it('follow the pointer as long as it holds them', async () => {
    const element = open();
    const handle = handles(element)[3];
    point(handle, 'pointermove', WIDTH, 160);
    point(handle, 'pointerdown', WIDTH / 2, 0, 2);
    point(handle, 'pointermove', WIDTH, 160);
    expect(element.edits).toEqual([]);
    point(handle, 'pointerdown', WIDTH / 2, 0);
    point(handle, 'pointermove', WIDTH, 160);
    await settle();
    expect(values(element)).toEqual(['-50', '-20', '20', '100']);
    point(handle, 'pointermove', 0, 160);
    await settle();
    expect(values(element)).toEqual(['-50', '-20', '20', '21']);
    point(handle, 'pointerup', 0, 160);
    point(handle, 'pointermove', WIDTH, 160);
    expect(element.edits).toHaveLength(2);
  });

  it('stand still while what is typed makes no sense', () => {
    expect(values(open([typed('/thresholds/0', 'low')]))).toEqual(['-50', '-20', '20', '50']);
  });

  it('are numbers as well', () => {
    expect(find(open(), 'c-power-policy-fields').paths).toEqual([
      '/thresholds/0',
      '/thresholds/1',
      '/thresholds/2',
      '/thresholds/3',
      '/minEvidence',
    ]);
  });
});
