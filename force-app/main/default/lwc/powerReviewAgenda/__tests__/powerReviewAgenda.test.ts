import PowerReviewAgenda from 'c/powerReviewAgenda';
import {
  all,
  find,
  freshPage,
  listen,
  mount,
  settle,
  texts,
} from '../../powerLog/__tests__/elements';
import { deal, rowsOf } from '../../powerReviewWords/__tests__/report';

jest.mock('@salesforce/label/c.Power_Review_ask_share', () => ({ default: '{0} worth {1}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_step_ask_for', () => ({ default: 'Ask for {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Review_agenda_all', () => ({ default: 'all {0}' }), {
  virtual: true,
});

const squeezed = (id, more) => {
  const one = deal(id, 0, more);
  return { ...one, reading: { ...one.reading, warnings: ['squeeze'] } };
};

const HELD = deal('held', -40);
const AFTER = [deal('fine', 0), HELD, squeezed('squeezed', { amount: 900000 }), deal('thin', null)];
const ASK = { concessions: [{ kind: 'price', cost: 72000 }], isEnough: true };

const agenda = (details = []) =>
  mount('c-power-review-agenda', PowerReviewAgenda, { rows: rowsOf({ after: AFTER, details }) });

const choose = async (element, value) => {
  find(element, 'lightning-combobox').dispatchEvent(
    new CustomEvent('change', { detail: { value } }),
  );
  await settle();
};

const names = (element) => all(element, 'c-power-deal-link').map(({ name }) => name);

freshPage();
beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = jest.fn();
});

describe('the agenda', () => {
  it('has deals with something to do, the largest first, and what that is', () => {
    const element = agenda();
    expect(names(element)).toEqual(['Deal squeezed', 'Deal held', 'Deal thin']);
    expect(texts(element, '.matters').slice(1)).toEqual([
      'c.Power_Warning_squeeze',
      '',
      'c.Power_Band_unknown',
    ]);
    expect(find(element, '[data-next="thin"]').textContent).toContain('c.Power_Review_step_log');
  });

  it('shows no balance where there is too little evidence', () => {
    const row = all(agenda(), 'tbody tr')[2];
    expect([...row.querySelectorAll('.figure')].map(({ textContent }) => textContent)).toEqual([
      '–',
      '–',
    ]);
  });

  it('is narrowed to one concern, by its list or from elsewhere on the page', async () => {
    const element = agenda();
    expect(find(element, 'lightning-combobox').options[0].label).toBe('all 3');
    await choose(element, 'unknown');
    expect(names(element)).toEqual(['Deal thin']);
    element.showConcern('squeeze');
    await settle();
    expect(names(element)).toEqual(['Deal squeezed']);
    expect(element.shadowRoot.activeElement).toBe(find(element, '.heading'));
    await choose(element, 'stale');
    expect(texts(element, '.none')).toEqual(['c.Power_Review_agenda_none']);
    await choose(element, '');
    expect(all(element, 'tbody tr')).toHaveLength(3);
  });

  it('asks for the log where that says what to ask for, and then says it', async () => {
    const element = agenda();
    const heard = listen(element, 'opendeals');
    expect(all(element, 'button.link')).toHaveLength(1);
    find(element, 'button.link').click();
    expect(heard).toEqual([{ ids: ['held'] }]);
    const detail = { gives: [], why: null, ask: ASK };
    element.rows = rowsOf({ after: AFTER, details: [['held', detail]] });
    await settle();
    const cell = find(element, '[data-next="held"]');
    expect(cell.textContent).toContain('worth $72K');
    expect(element.shadowRoot.activeElement).toBe(cell);
    expect(find(element, 'button.link')).toBeNull();
  });
});
