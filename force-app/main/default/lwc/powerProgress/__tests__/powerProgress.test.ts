import PowerProgress from 'c/powerProgress';
import { createElement } from 'lwc';

function mount(properties) {
  const element = createElement('c-power-progress', { is: PowerProgress });
  Object.assign(element, { label: 'Loading', ...properties });
  document.body.appendChild(element);
  return element.shadowRoot;
}

const bar = (root) => root.querySelector('[role="progressbar"]');

describe('a progress bar', () => {
  it.each([
    ['in words', { done: 0.5, detail: '5 of 10 deals' }, '5 of 10 deals'],
    ['as a share where there are no words', { done: 0.5 }, '50%'],
  ])('says how far it is, %s', (_case, properties, said) => {
    expect(bar(mount(properties)).getAttribute('aria-valuetext')).toBe(said);
  });

  it.each([
    [0, '0'],
    [0.999, '99'],
    [1, '100'],
    [1.2, '100'],
  ])('is full only at the end: %d is %s%%', (done, now) => {
    expect(bar(mount({ done })).getAttribute('aria-valuenow')).toBe(now);
  });

  it('can be acted on only where there is something to do', () => {
    expect(mount({}).querySelector('.action')).toBeNull();
    const root = mount({ actionLabel: 'Stop' });
    const acted = jest.fn();
    root.host.addEventListener('action', acted);
    root.querySelector('.action').click();
    expect(acted).toHaveBeenCalledTimes(1);
  });
});
