import { SfError } from '@salesforce/core';
import { explained, isNotFound } from '../../src/org/failures.ts';

const ORG = {
  instanceUrl: 'https://acme.example.com',
  getUsername: () => 'rep@example.com',
};

const failure = (fields: object, message = 'It failed.'): Error =>
  Object.assign(new Error(message), fields);

const refused = new TypeError('fetch failed', {
  cause: failure({ code: 'ECONNREFUSED' }, 'connect ECONNREFUSED 127.0.0.1:1'),
});

describe('a failure of an org', () => {
  it.each([
    ['a login that has expired', failure({ errorCode: 'INVALID_SESSION_ID' }), 'SessionExpired'],
    ['no way to it', failure({ code: 'ENOTFOUND' }), 'OrgUnreachable'],
    ['no answer from there', refused, 'OrgUnreachable'],
    ['a gateway that finds nobody', failure({ errorCode: 'ERROR_HTTP_503' }), 'OrgUnreachable'],
    ['a limit', failure({ errorCode: 'REQUEST_LIMIT_EXCEEDED' }), 'OrgLimitReached'],
    ['anything else', failure({ errorCode: 'MALFORMED_QUERY' }), 'OrgRefused'],
    ['what is no error at all', 'nonsense', 'OrgRefused'],
  ])('by %s has a name and something to do', (_, error, name) => {
    const { name: found, actions, exitCode } = explained(error, ORG);
    expect([found, exitCode]).toEqual([`${name}Error`, 1]);
    expect(actions?.length).toBeGreaterThan(0);
  });

  it('on the network is no fault of the command: nothing in it says TypeError', () => {
    const error = explained(refused, ORG);
    expect(String((error.cause as Error).stack)).not.toContain('TypeError');
  });

  it('that was explained before stays as it is', () => {
    const error = new SfError('Known.', 'KnownError');
    expect(explained(error, ORG)).toBe(error);
  });

  it('to find something is told apart from the others', () => {
    expect(isNotFound(failure({ errorCode: 'NOT_FOUND' }))).toBe(true);
    expect(isNotFound(failure({ errorCode: 'INVALID_SESSION_ID' }))).toBe(false);
  });
});
