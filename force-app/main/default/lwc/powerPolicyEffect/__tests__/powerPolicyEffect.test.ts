import defaultPolicy from '../../../../../../config/policy.default.json';
import {
  answerAll,
  closedDeal,
  deal,
  find,
  mount,
  policyWith,
  settle,
  textOf,
  threat,
  tried,
  WIDE,
} from './org';

jest.mock('@salesforce/label/c.Power_Effect_changed', () => ({ default: '{0} of {1} change' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Effect_moved', () => ({ default: '{0} move' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Effect_untouched', () => ({ default: '{0} stay' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Effect_broken', () => ({ default: '{0} not under {1}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Effect_dropped', () => ({ default: '{0}: {1}' }), {
  virtual: true,
});

afterEach(() => document.body.replaceChildren());

/** Two deals under pressure, one at rest. */
const ORG = {
  open: [deal('1'), deal('2'), deal('3')],
  openLog: ['1', '2'].flatMap((id) => [0, 1, 2, 3].map((at) => threat(`b${id}${at}`, id))),
  closed: [closedDeal('8'), closedDeal('9', { IsWon: false })],
  closedLog: [0, 1, 2, 3].map((at) => threat(`c${at}`, '8', { Seen_On__c: '2026-10-15' })),
};

const published = (fields) => ({
  Id: 'a01',
  Name: 'Ours',
  Version_Key__c: 'all:4',
  Record_Type__c: null,
  Published_On__c: '2026-01-01',
  Policy__c: JSON.stringify(defaultPolicy),
  ...fields,
});

describe('the effect of a draft', () => {
  it('is how many open deals change band, as a picture and a list', async () => {
    const element = mount({ draft: WIDE });
    await answerAll(ORG);
    await tried(element);
    expect(textOf(element, '.headline')).toBe('2 of 3 change');
    expect(find(element, 'c-power-policy-flow').effect.changed).toBe(2);
    expect(find(element, 'c-power-policy-moves').deals.changed.map(({ id }) => id)).toEqual([
      '1',
      '2',
    ]);
    expect(element.heard).toContainEqual(['effectready', { deals: 3, changed: 2 }]);
  });

  it('is followed by how closed deals ended', async () => {
    const element = mount({ draft: WIDE });
    await answerAll(ORG);
    await tried(element);
    const ends = find(element, 'c-power-policy-outcomes').endings;
    const seen = ends.filter(({ before, after }) => before.won + after.won > 0);
    expect(seen.map(({ band, before, after }) => [band, before.won, after.won])).toEqual([
      ['customer-leads', 1, 0],
      ['balanced', 0, 1],
    ]);
  });

  it('is nothing where nothing changes, and says so', async () => {
    const element = mount({ draft: policyWith({}) });
    await answerAll(ORG);
    await tried(element);
    expect([textOf(element, '.headline'), find(element, 'c-power-policy-moves')]).toEqual([
      '0 of 3 change',
      null,
    ]);
  });

  it('is that of the latest draft, without the deals being read again', async () => {
    const element = mount({ draft: WIDE });
    await answerAll(ORG);
    await tried(element);
    element.draft = policyWith({});
    element.draft = policyWith({ minEvidence: 1000 });
    await tried(element);
    expect(textOf(element, '.headline')).toBe('2 of 3 change');
    const { flows } = find(element, 'c-power-policy-flow').effect;
    expect(flows.map(({ to }) => to)).toEqual(['unknown', 'unknown']);
    const ready = element.heard.filter(([type]) => type === 'effectready');
    expect(ready).toHaveLength(2);
  });

  it('is not shown of a draft that is no longer there', async () => {
    const element = mount({ draft: WIDE });
    await answerAll(ORG);
    await tried(element);
    element.draft = null;
    await settle();
    expect(textOf(element, '.headline')).toBeUndefined();
    expect(textOf(element, '.note')).toBe('c.Power_Effect_no_draft');
  });

  it('leaves deals alone whose record type has a policy of its own', async () => {
    const open = [...ORG.open, deal('4', { RecordType: 'Renewal' })];
    const own = published({ Version_Key__c: 'Renewal:1', Record_Type__c: 'Renewal' });
    const element = mount({ draft: WIDE, policies: [own] });
    await answerAll({ ...ORG, open });
    await tried(element);
    expect(textOf(element, '.headline')).toBe('2 of 3 change');
    expect(element.shadowRoot.textContent).toContain('1 stay');
  });

  it('says of which deals it can say nothing, the policy in force being broken', async () => {
    const element = mount({ draft: WIDE, policies: [published({ Policy__c: '{}' })] });
    await answerAll(ORG);
    await tried(element);
    expect(element.shadowRoot.textContent).toContain('3 not under all:4');
  });

  it('names kinds that the draft would leave out, and tells who asks for the unknown ones', async () => {
    const behaviors: Record<string, unknown> = { ...defaultPolicy.behaviors };
    delete behaviors.ultimatum;
    const openLog = [...ORG.openLog, threat('x', '3', { Kind__c: 'snub' })];
    const element = mount({ draft: policyWith({ behaviors }) });
    await answerAll({ ...ORG, openLog });
    await tried(element);
    expect(textOf(element, 'li')).toBe('Ultimatum: 8');
    expect(element.heard.at(-1)).toEqual([
      'unknownkinds',
      [
        { log: 'behaviors', kind: 'ultimatum', events: 12 },
        { log: 'behaviors', kind: 'snub', events: 1 },
      ],
    ]);
  });

  it('counts warnings before and after', async () => {
    const element = mount({ draft: policyWith({ revoltThreshold: 0, minForce: 0 }) });
    const open = ORG.open.map((one) => ({ ...one, Customer_Alternatives__c: 4 }));
    await answerAll({ ...ORG, open });
    await tried(element);
    const rows = [...element.shadowRoot.querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.textContent)).toContain('c.Power_Warning_stale110');
  });

  it('says where there is no deal to try it on', async () => {
    const element = mount({ draft: WIDE });
    await answerAll({});
    await tried(element);
    expect(element.shadowRoot.textContent).toContain('c.Power_Effect_no_open');
    expect(element.shadowRoot.textContent).toContain('c.Power_Effect_no_closed');
  });
});
