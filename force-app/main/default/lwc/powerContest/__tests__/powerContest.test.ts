import PowerContest from 'c/powerContest';
import {
  enter,
  find,
  freshPage,
  listen,
  mount,
  press,
  texts,
} from '../../powerLog/__tests__/elements';
import { failure } from '../../powerLog/__tests__/view';

freshPage();

const contest = (props = {}) => mount('c-power-contest', PowerContest, props);
const input = (element) => find(element, 'lightning-input');

describe('contesting', () => {
  it('wants a reason', () => {
    const element = contest();
    const contests = listen(element, 'contest');
    const said = jest.spyOn(input(element), 'setCustomValidity');
    enter(input(element), '   ');
    press(input(element), 'Enter');
    expect(said).toHaveBeenLastCalledWith('c.Power_Contest_missing');
    expect(contests).toEqual([]);
  });

  it('is done by Enter and left by Escape', () => {
    const element = contest();
    const [contests, closes] = [listen(element, 'contest'), listen(element, 'close')];
    enter(input(element), ' It was a joke ');
    press(input(element), 'Enter');
    press(input(element), 'Escape');
    expect(contests).toEqual([{ reason: 'It was a joke' }]);
    expect(closes).toHaveLength(1);
  });

  it('says why it came to nothing', () => {
    const fields = { Contested__c: 'You may not.' };
    const element = contest({ failure: failure({ details: ['Really.'], fields }) });
    expect(texts(element, '[role="alert"] p')).toEqual([
      'Out of reach.',
      'Really.',
      'You may not.',
    ]);
  });
});
