import { reduceErrors } from 'c/powerErrors';

describe('an error in whatever shape', () => {
  it.each([
    ['a sentence', 'It failed.', ['It failed.']],
    ['an error', new Error('It failed.'), ['It failed.']],
    [
      'GraphQL errors',
      [{ message: 'One.' }, { message: 'Two.' }, { message: 'One.' }],
      ['One.', 'Two.'],
    ],
    ['a UI API error', { status: 400, body: { message: 'No such field.' } }, ['No such field.']],
    ['a list in a body', { body: [{ message: 'Locked.', errorCode: 'X' }] }, ['Locked.']],
    ['only a status', { status: 502, statusText: 'Bad Gateway' }, ['Bad Gateway']],
    ['nothing', undefined, []],
    ['a circle of nothing', { body: { errors: [] } }, []],
  ])('is read as sentences: %s', (_, error, messages) => {
    expect(reduceErrors(error)).toEqual(messages);
  });
});
