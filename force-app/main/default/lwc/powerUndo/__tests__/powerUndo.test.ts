import PowerUndo from 'c/powerUndo';
import { find, freshPage, listen, mount } from '../../powerLog/__tests__/elements';

freshPage();
beforeEach(() => jest.useFakeTimers());

const bar = () => mount('c-power-undo', PowerUndo, { message: 'Deleted: Price' });

describe('an undo', () => {
  it('is offered for ten seconds', () => {
    const expired = listen(bar(), 'expire');
    jest.advanceTimersByTime(9_999);
    expect(expired).toHaveLength(0);
    jest.advanceTimersByTime(1);
    expect(expired).toHaveLength(1);
  });

  it.each([
    ['mouseenter', 'mouseleave'],
    ['focusin', 'focusout'],
  ])('waits for whoever is at it: %s', (comes, goes) => {
    const element = bar();
    const expired = listen(element, 'expire');
    find(element, '.bar').dispatchEvent(new CustomEvent(comes));
    jest.advanceTimersByTime(60_000);
    expect(expired).toHaveLength(0);
    find(element, '.bar').dispatchEvent(new CustomEvent(goes));
    jest.advanceTimersByTime(10_000);
    expect(expired).toHaveLength(1);
  });

  it.each([
    ['mouseenter', 'mouseleave', 'focusout'],
    ['focusin', 'focusout', 'mouseleave'],
  ])('waits until pointer and keyboard have both left: %s, then %s', (_, first, last) => {
    const element = bar();
    const expired = listen(element, 'expire');
    const happens = (type) => find(element, '.bar').dispatchEvent(new CustomEvent(type));
    ['mouseenter', 'focusin', first].forEach(happens);
    jest.advanceTimersByTime(60_000);
    expect(expired).toHaveLength(0);
    happens(last);
    jest.advanceTimersByTime(10_000);
    expect(expired).toHaveLength(1);
  });

  it('happens once, and nothing expires after it', () => {
    const element = bar();
    const [undone, expired] = [listen(element, 'undo'), listen(element, 'expire')];
    find(element, 'lightning-button').click();
    jest.advanceTimersByTime(60_000);
    expect([undone.length, expired.length]).toEqual([1, 0]);
  });
});
