import PowerAccountTable from 'c/powerAccountTable';
import { createElement } from 'lwc';

const COLUMNS = [{ label: 'Deal' }, { label: 'Band' }, { label: 'Needle', isNumber: true }];
const LINK = { id: '006000000000001AAA', object: 'Opportunity', title: 'Second site' };
const ROWS = [
  {
    key: 'one',
    cells: [
      { text: 'Second site', link: LINK },
      { text: 'Customer leads', shape: '◀', detail: 'since Monday' },
      { text: '−34' },
    ],
  },
  { key: 'two', cells: [{ text: 'Returns line' }, { text: 'Balanced' }, { text: '+2' }] },
];

function mount(properties = {}) {
  const element = createElement('c-power-account-table', { is: PowerAccountTable });
  Object.assign(element, { columns: COLUMNS, rows: ROWS, ...properties });
  document.body.appendChild(element);
  return element;
}

const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
const textsOf = (element, selector) =>
  all(element, selector).map((node) => node.textContent.trim());

afterEach(() => document.body.replaceChildren());

describe('a table', () => {
  it('names its columns, and each row by its first cell', () => {
    const element = mount();
    expect(textsOf(element, 'thead th[scope="col"]')).toEqual(['Deal', 'Band', 'Needle']);
    expect(all(element, 'tbody th[scope="row"]')).toHaveLength(2);
  });

  it('leads to the record of a row that has one', () => {
    const links = all(mount(), 'c-power-event-link');
    expect(links.map(({ entry }) => entry)).toEqual([LINK]);
    expect(textsOf(mount(), 'tbody th').at(-1)).toBe('Returns line');
  });

  it('keeps shapes from being read out, and says details', () => {
    const element = mount();
    expect(textsOf(element, '.shape[aria-hidden="true"]')).toEqual(['◀']);
    expect(textsOf(element, '.note')).toEqual(['since Monday']);
  });

  it('lets numbers say what they are, where its head is out of sight', () => {
    const numbers = all(mount(), 'td.number');
    expect(numbers.map(({ dataset }) => dataset.caption)).toEqual(['Needle', 'Needle']);
  });

  it('is empty without rows', () => {
    expect(all(mount({ rows: [] }), 'tbody tr')).toHaveLength(0);
  });
});
