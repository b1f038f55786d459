import { browserModule } from './load.ts';

interface PageReference {
  type: string;
  attributes: Record<string, string | undefined>;
  state?: Record<string, string | undefined>;
}

const { pageAt, urlOf } = await browserModule<{
  pageAt: (url: URL) => PageReference;
  urlOf: (page: PageReference) => string;
}>('router');

const at = (path: string) => pageAt(new URL(path, 'http://127.0.0.1'));

describe('an address', () => {
  it.each([
    ['/lightning/r/Opportunity/006A/view', 'standard__recordPage'],
    ['/lightning/o/Opportunity/list', 'standard__objectPage'],
    ['/lightning/o/Power_Week__c/list?filterName=All', 'standard__objectPage'],
    ['/lightning/o/Account/home', 'standard__objectPage'],
    ['/lightning/n/Power_Policy_Lab', 'standard__navItemPage'],
    ['/lightning/n/Power_Policy_Lab?c__recordType=Renewal', 'standard__navItemPage'],
  ])('%s leads to a page that leads back to it', (path, type) => {
    expect(at(path).type).toBe(type);
    expect(urlOf(at(path))).toBe(path);
  });

  it('tells a page its record, object and list view', () => {
    expect(at('/lightning/r/Account/001A/view').attributes).toMatchObject({
      objectApiName: 'Account',
      recordId: '001A',
    });
    expect(at('/lightning/o/Account/list?filterName=Mine').state).toEqual({ filterName: 'Mine' });
    expect(at('/lightning/n/Lab').attributes).toEqual({ apiName: 'Lab' });
  });

  it.each([
    '/lightning/n',
    '/lightning/n/A/B',
    '/lightning/r/Account',
    '/elsewhere',
    '/lightning/o/../x/list',
  ])('%s that no page has leads nowhere', (path) => {
    expect(at(path).type).toBe('unknown');
  });

  it('of a page that only a full org has is refused', () => {
    const page = { type: 'standard__knowledgeArticlePage', attributes: {} };
    expect(() => urlOf(page)).toThrow('The local org has no page of type');
  });
});
