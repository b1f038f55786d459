import { TODAY, viewOf } from '../../powerMovement/__tests__/views';
import { DEAL, drawn, find, onPage, paint, press, settle, slider, spoken, text } from './linePage';

onPage();

describe('a day of the line', () => {
  it.each([
    [['ArrowLeft'], 'Nov 22'],
    [['ArrowDown', 'ArrowUp'], 'Nov 23'],
    [['ArrowLeft', 'ArrowLeft', 'ArrowRight'], 'Nov 22'],
    [['PageDown'], 'Nov 16'],
    [['PageDown', 'PageDown', 'PageUp'], 'Nov 16'],
    [['Home'], 'Aug 31'],
    [['Home', 'ArrowLeft'], 'Aug 31'],
    [['Home', 'End'], 'Nov 23'],
    [['ArrowRight'], 'Nov 23'],
    [['a'], 'Nov 23'],
  ])('is chosen by keys: %p', async (keys, day) => {
    const element = await drawn(viewOf(DEAL));
    await press(element, ...keys);
    expect(spoken(element).split(' · ')[0]).toBe(day);
    expect(text(find(element, '.words'))).toBe(spoken(element));
  });

  it('is chosen by pressing there, not by passing over it', async () => {
    const element = await drawn(viewOf(DEAL));
    jest.spyOn(slider(element), 'getBoundingClientRect').mockReturnValue({ left: 100, width: 840 });
    const at = (clientX, buttons) =>
      Object.assign(new CustomEvent('pointermove'), { clientX, buttons });
    slider(element).dispatchEvent(at(110, 0));
    await settle();
    expect(spoken(element)).toContain('Nov 23');
    slider(element).dispatchEvent(at(110, 1));
    await settle();
    expect(spoken(element)).toContain('Sep 1');
  });

  const look = (element) => find(element, '.look');

  /** A gauge that shows the day which it is asked for. */
  async function inGauge(others = {}) {
    const element = await drawn(viewOf(DEAL, others));
    const days = [];
    element.addEventListener('replay', ({ detail }) => {
      days.push(detail.day);
      element.view = viewOf(DEAL, {
        ...others,
        asOf: detail.day ?? TODAY,
        readOn: TODAY,
        replay: detail.day,
      });
    });
    return { element, days };
  }

  it('can be looked at, and leads back to where the look began', async () => {
    const { element, days } = await inGauge();
    expect(look(element).disabled).toBe(true);
    await press(element, 'PageDown');
    expect(look(element).label).toBe('Look at this day');
    look(element).click();
    await paint();
    expect(days).toEqual(['2026-11-16']);
    expect(look(element).disabled).toBe(true);
    expect(slider(element).getAttribute('aria-valuemax')).toBe('84');
    const focus = jest.spyOn(look(element), 'focus');
    element.view = viewOf(DEAL);
    await paint();
    expect(focus).toHaveBeenCalledTimes(1);
    expect(spoken(element)).toContain('Nov 16');
  });

  it('leads back from the line, too', async () => {
    const { element, days } = await inGauge();
    await press(element, 'PageDown');
    look(element).click();
    await press(element, 'End');
    expect(look(element).label).toBe('Back to today');
    look(element).click();
    expect(days).toEqual(['2026-11-16', null]);
  });
});
