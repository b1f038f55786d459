import { accountDeals } from 'c/powerAccountData';
import { parsePolicy, readPower } from 'c/powerModel';
import defaultPolicy from '../../../../../../config/policy.default.json';
import { closed, concession, deal, dealId, many, node, policy, TODAY, WARMING } from './records';

const NONE = { concessions: [], behaviors: [], policies: [] };
const standard = parsePolicy(defaultPolicy).policy;

describe('the deals of an account', () => {
  it('stand open ones first, the next to close on top, then the latest closed', () => {
    const deals = [
      closed(1, '2024-01-15', '2024-05-20'),
      deal(2, { CloseDate: '2027-03-01' }),
      closed(3, '2025-01-15', '2025-06-30'),
      deal(4, { CloseDate: '2026-12-01' }),
    ];
    const order = accountDeals({ ...NONE, deals }, TODAY).map(({ id }) => id);
    expect(order).toEqual([4, 2, 3, 1].map(dealId));
  });

  it('are read as their gauges read them: open ones today, closed ones as of their close', () => {
    const found = accountDeals(WARMING, TODAY);
    const days = { [dealId(1)]: '2024-05-20', [dealId(2)]: '2025-06-16', [dealId(3)]: TODAY };
    for (const { id, deal: one, read } of found)
      expect(read.reading).toEqual(readPower(one, standard, days[id]));
    expect(found.map(({ closedOn }) => closedOn)).toEqual([null, '2025-06-16', '2024-05-20']);
  });

  it('are each read under the policy of their record type that was in force', () => {
    const policies = [
      policy('all:1', '2024-01-01', { minEvidence: 1 }),
      policy('Renewal:1', '2024-01-01', { minEvidence: 50 }),
      policy('all:2', '2026-01-01', { minEvidence: 60 }),
    ];
    const deals = [
      closed(1, '2024-01-15', '2024-05-20'),
      closed(2, '2025-02-03', '2025-06-16', { RecordType: 'Renewal' }),
      deal(3),
    ];
    const bands = new Map(
      accountDeals({ ...WARMING, deals, policies }, TODAY).map(({ id, read }) => [
        id,
        read.reading.band,
      ]),
    );
    expect(bands.get(dealId(1))).not.toBe('unknown');
    expect(bands.get(dealId(2))).toBe('unknown');
    expect(bands.get(dealId(3))).toBe('unknown');
  });

  it('that stand under a policy that cannot be read say which, and keep nobody from the others', () => {
    const policies = [policy('all:1', '2026-01-01', { minForce: -1 })];
    const [open, ...before] = accountDeals({ ...WARMING, policies }, TODAY);
    expect(open).toMatchObject({ read: null, brokenPolicy: 'all:1' });
    expect(before.every(({ read }) => read !== null)).toBe(true);
  });

  it('were open from the day they were made, or their close where they were brought in later', () => {
    const late = closed(1, '2026-03-01', '2024-05-20');
    const [open, imported] = accountDeals({ ...NONE, deals: [late, deal(2)] }, TODAY);
    expect(open.openedOn).toBe('2026-10-02');
    expect(imported.openedOn).toBe('2024-05-20');
  });

  it('show what the user may see: no stage, no amount, no name', () => {
    const bare = node({ Id: dealId(1), IsClosed: false });
    const [found] = accountDeals({ ...NONE, deals: [bare] }, TODAY);
    expect(found).toMatchObject({
      name: dealId(1),
      stage: '',
      amount: null,
      currency: null,
      closeDate: '',
      openedOn: TODAY,
    });
  });

  it('call a stage what the org calls it', () => {
    const [found] = accountDeals({ ...NONE, deals: [deal(1)] }, TODAY);
    expect(found.stage).toBe('Negotiation/Review (label)');
  });

  it('read nothing of another deal', () => {
    const records = {
      ...NONE,
      deals: [deal(1)],
      concessions: [concession(2, 'seller', 5000)],
      behaviors: many(4, 2, 'ultimatum', '2026-11-20'),
    };
    expect(accountDeals(records, TODAY)[0].read.reading.contributions).toEqual([]);
  });
});
