import { column, concession, deal, NOW, query, record, startOrg, tree } from './support.ts';

describe('what the org fills in', () => {
  const node = (fields: string[]) => fields.map((field) => `${field} { value }`).join(' ');

  it('is the audit trail, unless the sample has its own', async () => {
    const audit = ['CreatedDate', 'CreatedById', 'LastModifiedDate', 'SystemModstamp'];
    const test = await startOrg({}, [
      deal('Mine', {
        CreatedDate: '2025-01-01T08:00:00.000+0100',
        LastModifiedDate: '2025-02-01T00:00:00Z',
      }),
      deal('Theirs'),
    ]);
    const answer = await test.graphql('rep', query('Opportunity', '', node(audit)));
    const instants = (field: string) => column(answer, 'Opportunity', `${field}.value`);
    const now = NOW.toISOString();
    expect(instants('CreatedDate')).toEqual(['2025-01-01T07:00:00.000Z', now]);
    expect(instants('LastModifiedDate')).toEqual(['2025-02-01T00:00:00.000Z', now]);
    expect(instants('SystemModstamp')).toEqual([now, now]);
  });

  it('is what a person’s name, a default and a counter say', async () => {
    const test = await startOrg({}, [
      record('Contact', { FirstName: 'Jo', LastName: 'Lee' }, 'jo'),
      record('Contact', { LastName: 'Solo' }),
      deal('Deal'),
      concession({ Opportunity__c: '@Deal' }),
    ]);
    const contacts = await test.graphql('rep', query('Contact', '', 'Name { value }'));
    expect(column(contacts, 'Contact', 'Name.value')).toEqual(['Jo Lee', 'Solo']);
    const answer = await test.graphql(
      'rep',
      query('Power_Concession__c', '', node(['Name', 'Contested__c', 'Status__c', 'Cost__c'])),
    );
    expect(column(answer, 'Power_Concession__c', 'Name.value')).toEqual(['C-000001']);
    expect(column(answer, 'Power_Concession__c', 'Contested__c.value')).toEqual([false]);
    expect(column(answer, 'Power_Concession__c', 'Cost__c.value')).toEqual([null]);
  });

  it('rounds numbers to the scale of their field, halves away from zero', async () => {
    const amounts = [1.005, -2.675, 1e-9, 0.1 + 0.2, 123456.785];
    const test = await startOrg(
      {},
      amounts.map((Amount, index) => deal(`d${index}`, { Amount })),
    );
    const answer = await test.graphql('rep', query('Opportunity', '', 'Amount { value }'));
    expect(column(answer, 'Opportunity', 'Amount.value')).toEqual([1.01, -2.68, 0, 0.3, 123456.79]);
  });
});

describe('features', () => {
  const fields = async (options: object) => {
    const test = await startOrg(options);
    const response = await test.get('/services/data/v66.0/ui-api/object-info/Opportunity', 'rep');
    const info = (await response.json()) as { fields: object };
    return Object.keys(info.fields);
  };

  it('decide whether record types and currencies exist', async () => {
    expect(await fields({})).not.toContain('RecordTypeId');
    expect(await fields({})).not.toContain('CurrencyIsoCode');
    expect(await fields({ recordTypes: true, multiCurrency: true })).toEqual(
      expect.arrayContaining(['RecordTypeId', 'CurrencyIsoCode']),
    );
  });

  it('show each record in its own currency', async () => {
    const test = await startOrg({ multiCurrency: true }, [
      deal('Euro', { Amount: 1000, CurrencyIsoCode: 'EUR' }),
      deal('Default', { Amount: 1000 }),
    ]);
    const answer = await test.graphql('rep', query('Opportunity', '', 'Amount { displayValue }'));
    const shown = column(answer, 'Opportunity', 'Amount.displayValue').map((text) =>
      String(text).replace(/\s/g, ' '),
    );
    expect(shown).toEqual(['EUR 1,000.00', 'USD 1,000.00']);
    expect(() => test.org.load(tree(deal('Odd', { CurrencyIsoCode: 'XXX' })))).toThrow(
      /INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST/,
    );
  });
});
