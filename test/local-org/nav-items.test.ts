import { uiApi } from './uiApi.ts';
import { at, DATA, folder, record, startOrg, type TestOrg, type User } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({}, [
    record('User', {
      Username: 'new@powerbalance.local',
      LastName: 'Newcomer',
      Email: 'new@powerbalance.local',
      Alias: 'new',
      ProfileId: '@Profile:Standard User',
    }),
  ]);
});

const SALES = ['standard-Account', 'standard-Contact', 'standard-Opportunity'];
const LOGS = ['Power_Behavior__c', 'Power_Concession__c'];

const namesIn = (items: unknown): unknown[] =>
  (items as object[]).map((item) => at(item, 'developerName'));

async function tabsOf(user: User, query = ''): Promise<unknown[]> {
  const { body } = await uiApi(test, user, `GET nav-items${query}`);
  return namesIn(at(body, 'navItems'));
}

describe('tabs', () => {
  it.each<[User, string[]]>([
    ['rep', [...SALES, ...LOGS]],
    ['manager', [...SALES, ...LOGS, 'Power_Policy__c', 'Power_Week__c', 'Power_Weekly_Review']],
    [
      'admin',
      [
        ...SALES,
        ...LOGS,
        'Power_Policy_Lab',
        'Power_Policy__c',
        'Power_Run__c',
        'Power_Week__c',
        'Power_Weekly_Review',
      ],
    ],
    ['service', SALES],
  ])('are to a %s those of their permission sets', async (user, names) => {
    expect(await tabsOf(user)).toEqual(names);
  });

  it('are to a newcomer the standard ones', async () => {
    const token = test.org.accessToken('new@powerbalance.local');
    const response = await test.get(`${DATA}/ui-api/nav-items`, undefined, {
      authorization: `Bearer ${token}`,
    });
    expect(namesIn(at(await response.json(), 'navItems'))).toEqual(SALES);
  });

  it('lead to the records of an object, or to a Lightning page', async () => {
    const query = '?navItemNames=Power_Policy_Lab,Power_Policy__c';
    const { body } = await uiApi(test, 'admin', `GET nav-items${query}`);
    expect(at(body, 'navItems')).toEqual([
      expect.objectContaining({
        label: 'Policy Lab',
        itemType: 'TabFlexiPage',
        custom: true,
        pageReference: {
          type: 'standard__navItemPage',
          attributes: { apiName: 'Power_Policy_Lab' },
          state: {},
        },
      }),
      expect.objectContaining({
        label: 'Power Policies',
        itemType: 'Entity',
        objectApiName: 'Power_Policy__c',
        pageReference: {
          type: 'standard__objectPage',
          attributes: { objectApiName: 'Power_Policy__c', actionName: 'home' },
          state: {},
        },
      }),
    ]);
  });

  it('are not there for whoever may not open them, even by name', async () => {
    expect(await tabsOf('rep', '?navItemNames=Power_Policy_Lab,Power_Policy__c')).toEqual([]);
    expect(await tabsOf('admin', '?navItemNames=Nothing')).toEqual([]);
  });

  it('come page by page', async () => {
    const { body } = await uiApi(test, 'rep', 'GET nav-items?pageSize=3');
    expect(namesIn(at(body, 'navItems'))).toEqual(SALES);
    const next = await test.get(String(at(body, 'nextPageUrl')), 'rep');
    const rest = await next.json();
    expect(namesIn(at(rest, 'navItems'))).toEqual(LOGS);
    expect(at(rest, 'nextPageUrl')).toBeNull();
  });

  it.each(['page=-1', 'page=x', 'pageSize=0', 'pageSize=101', 'pageSize=1.5', 'formFactor=Huge'])(
    'are refused with %s',
    async (query) => {
      const answer = await uiApi(test, 'rep', `GET nav-items?${query}`);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject([{ errorCode: 'ILLEGAL_QUERY_PARAMETER_VALUE' }]);
    },
  );
});

describe('a tab in the metadata', () => {
  const METADATA = {
    'objects/Deal__c/Deal__c.object-meta.xml':
      '<CustomObject><label>Deal</label><pluralLabel>Deals</pluralLabel></CustomObject>',
    'permissionsets/Power_Rep.permissionset-meta.xml': `<PermissionSet><label>Rep</label>
      ${['Deal__c', 'Lab', 'Shelf', 'Web', 'Closed']
        .map((tab) => {
          const visibility = { Shelf: 'Available', Closed: 'None' }[tab] ?? 'Visible';
          return `<tabSettings><tab>${tab}</tab><visibility>${visibility}</visibility></tabSettings>`;
        })
        .join('')}</PermissionSet>`,
    'tabs/Deal__c.tab-meta.xml': '<CustomTab><customObject>true</customObject></CustomTab>',
    'tabs/Lab.tab-meta.xml': '<CustomTab><flexiPage>Lab</flexiPage></CustomTab>',
    'tabs/Shelf.tab-meta.xml': '<CustomTab><flexiPage>Lab</flexiPage></CustomTab>',
    'tabs/Closed.tab-meta.xml': '<CustomTab><flexiPage>Lab</flexiPage></CustomTab>',
    'tabs/Web.tab-meta.xml': '<CustomTab><url>https://example.com</url></CustomTab>',
  };

  it('is open where it is visible or available, and the object behind it may be read', async () => {
    const small = await startOrg({ metadataDir: folder(METADATA) });
    const { body } = await uiApi(small, 'rep', 'GET nav-items');
    expect(namesIn(at(body, 'navItems'))).toEqual([...SALES, 'Lab', 'Shelf']);
  });
});
