import PowerPolicyTabs from 'c/powerPolicyTabs';
import { all, find, freshPage, listen, mount, press } from '../../powerLog/__tests__/elements';

freshPage();

const TABS = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));

function open(active = 'b') {
  const element = mount('c-power-policy-tabs', PowerPolicyTabs, { tabs: TABS, active });
  element.chosen = listen(element, 'choose');
  return element;
}

describe('tabs', () => {
  it('tell which one is shown, and have one stop for the keyboard', () => {
    const element = open();
    const tabs = all(element, '[role="tab"]');
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
      'false',
    ]);
    expect(tabs.map((tab) => tab.getAttribute('tabindex'))).toEqual(['-1', '0', '-1']);
    expect(find(element, '[role="tabpanel"]').getAttribute('aria-label')).toBe('B');
  });

  it.each([
    ['b', 'ArrowRight', 'c'],
    ['c', 'ArrowRight', 'a'],
    ['a', 'ArrowLeft', 'c'],
    ['b', 'Home', 'a'],
    ['b', 'End', 'c'],
  ])('go from %s by %s to %s', (from, key, to) => {
    const element = open(from);
    press(find(element, `[data-value="${from}"]`), key);
    expect(element.chosen).toEqual([{ value: to }]);
  });

  it('are chosen by a click, and left alone by other keys', () => {
    const element = open();
    find(element, '[data-value="c"]').click();
    press(find(element, '[data-value="b"]'), 'x');
    expect(element.chosen).toEqual([{ value: 'c' }]);
  });
});
