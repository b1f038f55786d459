import PowerLogList from 'c/powerLogList';
import { all, find, freshPage, mount, settle } from '../../powerLog/__tests__/elements';
import { ULTIMATUM, view } from '../../powerLog/__tests__/view';

freshPage();

const entries = (count) =>
  Array.from({ length: count }, (_, at) => ({ ...ULTIMATUM, id: `event-${at}` }));
const list = (count) =>
  mount('c-power-log-list', PowerLogList, { view: view({ entries: entries(count) }) });
const shown = (element) => all(element, 'c-power-log-entry').length;

async function more(element) {
  find(element, 'lightning-button').click();
  await settle();
}

describe('the list of a log', () => {
  it('is all there where it is short', () => {
    const element = list(5);
    expect([shown(element), find(element, 'lightning-button')]).toEqual([5, null]);
  });

  it('shows all at once where that is no burden, and fewer again', async () => {
    const element = list(14);
    expect(find(element, 'lightning-button').label).toBe('c.Power_List_show_all');
    await more(element);
    expect(shown(element)).toBe(14);
    expect(find(element, 'lightning-button').label).toBe('c.Power_List_show_fewer');
    await more(element);
    expect(shown(element)).toBe(5);
  });

  it('grows by fifty where it is long', async () => {
    const element = list(120);
    const grown = () => more(element).then(() => shown(element));
    expect(shown(element)).toBe(5);
    expect([await grown(), await grown(), await grown()]).toEqual([50, 100, 120]);
    expect(await grown()).toBe(5);
  });
});
