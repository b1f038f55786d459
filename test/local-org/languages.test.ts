import { fileURLToPath } from 'node:url';
import { at, deal, folder, openOrg, query, startOrg, type TestOrg } from './support.ts';

const LANGUAGES_DIR = fileURLToPath(new URL('../../force-app/languages', import.meta.url));
const UI = '/services/data/v66.0/ui-api';

/** An org whose users read a language. */
const speaking = (language: string, more: object = {}): Promise<TestOrg> =>
  startOrg({ languagesDir: LANGUAGES_DIR, language, ...more });

async function json(org: TestOrg, path: string): Promise<unknown> {
  const response = await org.get(path, 'rep');
  return response.json();
}

describe('an org in the language of whoever asks', () => {
  it.each([
    ['de', 'Zugeständnis', 'Zugeständnisse', 'Kosten für den Geber', 'Betrag'],
    ['fr', 'Concession', 'Concessions', 'Coût pour qui donne', 'Montant'],
    ['es', 'Concesión', 'Concesiones', 'Coste para quien da', 'Importe'],
    ['ja', '譲歩', '譲歩', '与える側の費用', '金額'],
    // A variant falls back on its language, a language that nobody has translated on English.
    ['de_AT', 'Zugeständnis', 'Zugeständnisse', 'Kosten für den Geber', 'Betrag'],
    ['pt_BR', 'Concession', 'Concessions', 'Cost to the giver', 'Amount'],
    ['en_US', 'Concession', 'Concessions', 'Cost to the giver', 'Amount'],
  ])('names objects and fields in %s', async (language, label, plural, cost, amount) => {
    const org = await speaking(language);
    const concession = await json(org, `${UI}/object-info/Power_Concession__c`);
    expect(concession).toMatchObject({ label, labelPlural: plural });
    expect(at(concession, 'fields.Cost__c.label')).toBe(cost);
    const opportunity = await json(org, `${UI}/object-info/Opportunity`);
    expect(at(opportunity, 'fields.Amount.label')).toBe(amount);
  });

  it('names values of picklists, helps at fields and calls tabs by their names', async () => {
    const org = await speaking('de');
    const master = '012000000000000AAA';
    const kinds = await json(
      org,
      `${UI}/object-info/Power_Concession__c/picklist-values/${master}/Kind__c`,
    );
    expect(at(kinds, 'values.0')).toMatchObject({ label: 'Preis', value: 'price' });
    const info = await json(org, `${UI}/object-info/Power_Concession__c`);
    expect(at(info, 'fields.Secured_By__c.inlineHelpText')).toBe(
      'Wie hat die andere Seite es erreicht?',
    );
    const tabs = await org.get(`${UI}/nav-items?navItemNames=Power_Policy_Lab`, 'admin');
    expect(at(await tabs.json(), 'navItems.0.label')).toBe('Richtlinienlabor');
  });

  it('says formulas with labels, and values, in words of the language', async () => {
    const org = await speaking('de');
    const reading = {
      attributes: { type: 'Power_Reading__c', referenceId: 'reading' },
      Opportunity__c: '@Acme',
      Deal_Key__c: '@Acme',
      Band__c: 'customer-leads',
    };
    org.org.load([
      { records: [deal('Acme', { StageName: 'Closed Won' }), reading] },
      { records: [{ ...deal('Acme'), StageName: 'Closed Won', Power_Reading__c: '@reading' }] },
    ]);
    const answer = await org.graphql(
      'rep',
      query('Opportunity', '', 'Power_Band__c { value } StageName { value displayValue }'),
    );
    expect(at(answer.data, 'uiapi.query.Opportunity.edges.0.node')).toEqual({
      Power_Band__c: { value: 'Kunde führt' },
      StageName: { value: 'Closed Won', displayValue: 'Geschlossen/Gewonnen' },
    });
  });

  it('refuses in words of the language, at the same field', async () => {
    const org = await speaking('fr');
    const { ids } = org.org.load([{ records: [deal('Acme')] }]);
    const response = await fetch(`${org.origin}/services/data/v66.0/sobjects/Power_Concession__c`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${org.org.accessToken('rep@powerbalance.local')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        Opportunity__c: ids.get('Acme'),
        Given_By__c: 'seller',
        Kind__c: 'price',
        Given_On__c: '2026-11-01',
        Cost__c: -1,
      }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject([
      { message: expect.stringContaining('Le coût ne peut pas être négatif.') as string },
    ]);
  });

  it('two users at once each read their own language', async () => {
    const org = await startOrg({ languagesDir: LANGUAGES_DIR });
    const names = async (user: 'rep' | 'manager'): Promise<unknown> =>
      at(await (await org.get(`${UI}/object-info/Power_Behavior__c`, user)).json(), 'labelPlural');
    expect(await names('rep')).toBe('Behaviors');
    org.org.load([
      {
        records: [{ attributes: { type: 'User', referenceId: 'rep' }, LanguageLocaleKey: 'ja' }],
      },
    ]);
    expect([await names('rep'), await names('manager')]).toEqual(['行動', 'Behaviors']);
  });
});

describe('the language of the built-in users', () => {
  it('goes with the locale, and stays until another is asked for', async () => {
    const stateFile = `${folder({ 'objects/x': '' })}/state.db`;
    const settings = async (options: object): Promise<unknown> => {
      const org = await startOrg({ stateFile, languagesDir: LANGUAGES_DIR, ...options });
      const session = await json(org, '/services/local/session');
      await org.close();
      return session;
    };
    expect(await settings({})).toMatchObject({ language: 'en_US', locale: 'en_US' });
    const german = { language: 'de', locale: 'de_DE' };
    expect(await settings(german)).toMatchObject(german);
    expect(await settings({})).toMatchObject(german);
  });

  it('is English where there are no translations', async () => {
    const org = await startOrg({ language: 'de' });
    expect(await json(org, `${UI}/object-info/Power_Concession__c`)).toMatchObject({
      label: 'Concession',
    });
  });

  it('stops the org where a translation cannot be read', () => {
    const languagesDir = folder({ 'translations/de.translation-meta.xml': '<Labels/>' });
    expect(() => openOrg({ languagesDir })).toThrow(/has no <Translations>/);
  });
});
