import { at, startOrg, textLike, type TestOrg } from './support.ts';
import { uiApi } from './uiApi.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg();
});

describe('a picklist', () => {
  const MASTER = '012000000000000AAA';
  const path = (rest: string) => `GET object-info/Power_Concession__c/picklist-values/${rest}`;

  it('says what it offers', async () => {
    const { body } = await uiApi(test, 'rep', path(`${MASTER}/Secured_By__c`));
    expect(body).toMatchObject({
      controllerValues: {},
      eTag: textLike(/^[0-9a-f]{32}$/),
      url: textLike(
        `/ui-api/object-info/Power_Concession__c/picklist-values/${MASTER}/Secured_By__c`,
      ),
      values: expect.arrayContaining([
        { attributes: null, label: 'Pressure', validFor: [], value: 'pressure' },
      ]) as unknown,
    });
    const all = await uiApi(test, 'rep', path(MASTER.slice(0, 15)));
    expect(at(all.body, 'picklistFieldValues.Secured_By__c')).toEqual(body);
    expect(at(all.body, 'picklistFieldValues.Status__c.defaultValue.value')).toBe('given');
  });

  it.each([
    [`${MASTER}/Cost__c`, 400, 'INVALID_FIELD'],
    [`${MASTER}/Nope__c`, 400, 'INVALID_FIELD'],
    ['012000000000001AAA/Status__c', 404, 'NOT_FOUND'],
    ['x', 404, 'NOT_FOUND'],
  ])('is not there at %s', async (rest, status, errorCode) => {
    const answer = await uiApi(test, 'rep', path(rest));
    expect(answer).toMatchObject({ status, body: [{ errorCode }] });
  });
});
