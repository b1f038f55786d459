import { plain, query, refusal } from './soql.ts';
import { deal, startOrg } from './support.ts';

describe('where records have currencies of their own', () => {
  it('amounts are formatted in those', async () => {
    const euros = await startOrg({ multiCurrency: true }, [
      deal('One', { Amount: 5, CurrencyIsoCode: 'EUR' }),
    ]);
    const { records } = await query(euros, 'SELECT FORMAT(Amount) FROM Opportunity');
    expect(plain(records)).toEqual([{ Amount: 'EUR\u00a05.00' }]);
    // There are no rates of exchange to compare them by.
    expect(await refusal(euros, 'SELECT Id FROM Opportunity WHERE Amount > USD1')).toMatchObject({
      errorCode: 'INVALID_FIELD',
    });
  });
});
