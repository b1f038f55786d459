import PowerConflict from 'c/powerConflict';
import {
  all,
  find,
  freshPage,
  labels,
  listen,
  mount,
  press,
  texts,
} from '../../powerLog/__tests__/elements';

freshPage();

const CLASHES = [{ key: 'cost', label: 'Cost', theirs: '$84,000', yours: '$60,000' }];
const conflict = (clashes = CLASHES) => mount('c-power-conflict', PowerConflict, { clashes });

describe('two versions of an entry', () => {
  it('stand side by side where they differ', () => {
    expect(texts(conflict(), 'tbody th, tbody td')).toEqual(['Cost', '$84,000', '$60,000']);
  });

  it('leave the choice to whoever typed', () => {
    const element = conflict();
    const [theirs, mine] = [listen(element, 'keeptheirs'), listen(element, 'savemine')];
    for (const button of all(element, 'lightning-button')) button.click();
    expect([theirs.length, mine.length]).toEqual([1, 1]);
  });

  it('are left for later by Escape', () => {
    const element = conflict();
    const closes = listen(element, 'close');
    press(find(element, '.heading'), 'Escape');
    expect(closes).toHaveLength(1);
  });

  it('leave none where they say the same', () => {
    const element = conflict([]);
    expect(texts(element, 'table')).toEqual([]);
    expect(texts(element, 'p')).toEqual(['c.Power_Conflict_same']);
    expect(labels(element, 'lightning-button')).toEqual(['c.Power_Conflict_keep_theirs']);
  });
});
