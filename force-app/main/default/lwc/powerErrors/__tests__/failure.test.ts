import { failureOf } from 'c/powerErrors';

const output = (errorCode, changes = {}) => ({
  status: 400,
  body: { output: { errors: [{ errorCode, message: 'In their words.' }], fieldErrors: {} } },
  ...changes,
});

describe('a save that failed', () => {
  it.each([
    ['collision', output('CollisionDetectedException')],
    ['collision', { status: 412, body: {} }],
    ['locked', output('ENTITY_IS_LOCKED')],
    ['locked', { status: 400, body: [{ errorCode: 'ENTITY_IS_LOCKED', message: 'Locked.' }] }],
    ['session', { status: 401, body: { errorCode: 'INVALID_SESSION_ID' } }],
    ['gone', { status: 404, body: { errorCode: 'NOT_FOUND' } }],
    ['gone', output('ENTITY_IS_DELETED')],
    ['forbidden', output('INSUFFICIENT_ACCESS_OR_READONLY')],
    ['forbidden', { status: 403, body: {} }],
    ['unexpected', { status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }] }],
    ['invalid', output('FIELD_CUSTOM_VALIDATION_EXCEPTION')],
    ['offline', { status: 500, body: { error: 'Disconnected or Canceled' } }],
    ['offline', new TypeError('Failed to fetch')],
    ['unexpected', { status: 503, statusText: 'Unavailable' }],
    ['unexpected', undefined],
    ['unexpected', { status: 500, body: [] }],
  ])('%s is told as such: %j', (type, rejection) => {
    expect(failureOf(rejection)).toMatchObject({ type, message: `c.Power_Failure_${type}` });
  });

  it('says at which field the org refused it, in the org’s words', () => {
    const refused = {
      status: 400,
      body: {
        message: 'An error occurred while trying to update the record. Please try again.',
        output: {
          errors: [{ errorCode: 'X', message: 'As a whole.' }],
          fieldErrors: { Cost__c: [{ errorCode: 'Y', message: 'Not below 0.' }] },
        },
      },
    };
    expect(failureOf(refused)).toMatchObject({
      type: 'invalid',
      details: ['As a whole.'],
      fields: { Cost__c: 'Not below 0.' },
    });
  });

  it('repeats nothing that is said in plain words already', () => {
    expect(failureOf(output('ENTITY_IS_LOCKED')).details).toEqual([]);
  });
});
