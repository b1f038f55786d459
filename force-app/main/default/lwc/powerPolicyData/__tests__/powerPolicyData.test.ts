import {
  countsOf,
  countsQuery,
  DealBook,
  KindCounter,
  kindsUnknownTo,
  pageQuery,
  planTrials,
  TrialReader,
} from 'c/powerPolicyData';
import { parsePolicy, PolicyError } from 'c/powerModel';
import { BrokenPolicyError } from 'c/powerRecords';
import { tryPolicy } from 'c/powerCompare';
import defaultPolicy from '../../../../../../config/policy.default.json';

const TODAY = '2026-11-23';
const policyWith = (changes) => parsePolicy({ ...defaultPolicy, ...changes }).policy;
const before = policyWith({});
const after = policyWith({ behaviorHalfLifeDays: 5 });

const node = ({ Id, RecordType, ...values }) => ({
  Id,
  ...(RecordType && { RecordType: { DeveloperName: { value: RecordType } } }),
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
});

const deal = (Id, fields = {}) => node({ Id, Name: `Deal ${Id}`, Amount: 100000, ...fields });
const threat = (Id, dealId, fields = {}) =>
  node({
    Id,
    Opportunity__c: dealId,
    Shown_By__c: 'customer',
    Kind__c: 'ultimatum',
    Seen_On__c: '2026-11-10',
    ...fields,
  });

function bookOf(part, deals, behaviors = []) {
  const book = new DealBook();
  book.add('deals', part, deals);
  book.add('behaviors', part, behaviors);
  return book;
}

const described = (fields) =>
  new Map(
    ['Opportunity', 'Power_Concession__c', 'Power_Behavior__c'].map((apiName) => [
      apiName,
      { apiName, label: '', fields },
    ]),
  );

describe('what is asked of the org', () => {
  it('is events by their deal’s own state, in an order that stays', () => {
    const query = pageQuery(described({ Kind__c: {} }), 'behaviors', 'open');
    expect(query).toContain('where: { Opportunity__r: { IsClosed: { eq: false } } }');
    expect(query).toContain('orderBy: { Id: { order: ASC } }');
    expect(query).toContain('first: 2000, after: $after, upperBound: 1000000');
  });

  it('names only fields that the user may see, and only variables that it uses', () => {
    const query = pageQuery(described({ Name: {}, IsWon: {} }), 'deals', 'open');
    expect(query).toMatch(/node \{ Id Name \{ value \} IsWon \{ value \} +\}/);
    expect(query).not.toContain('$since');
    expect(pageQuery(described({}), 'deals', 'closed')).toContain('$since: Date');
  });

  it('is how much there is of everything, in one request', () => {
    const connection = (totalCount) => ({ edges: [], totalCount });
    const query = { open_deals: connection(5), closed_behaviors: connection(7) };
    expect(countsQuery().match(/totalCount/g)).toHaveLength(6);
    expect(countsOf({ uiapi: { query } })).toEqual({
      open: { deals: 5, concessions: 0, behaviors: 0 },
      closed: { deals: 0, concessions: 0, behaviors: 7 },
    });
  });
});

describe('deals that were read page by page', () => {
  it('have their own events, each once, however often a page brings it', () => {
    const book = bookOf('open', [deal('1'), deal('2')], [threat('a', '1'), threat('b', '2')]);
    expect(book.add('behaviors', 'open', [threat('b', '2'), threat('c', '2')])).toBe(1);
    const ids = [0, 1].map((at) => book.deal('open', at, TODAY).deal.behaviors.map(({ id }) => id));
    expect(ids).toEqual([['a'], ['b', 'c']]);
  });

  it('know their record type, their end and how they ended', () => {
    const closed = { IsClosed: true, CloseDate: '2026-10-01', RecordType: 'Enterprise' };
    const book = bookOf('closed', [
      deal('1', { ...closed, IsWon: true }),
      deal('2', { ...closed, IsWon: false, CloseDate: '2027-01-01' }),
      deal('3', closed),
    ]);
    const ends = [0, 1, 2].map((at) => book.deal('closed', at, TODAY));
    expect(ends.map(({ ending, closedOn }) => [ending, closedOn])).toEqual([
      ['won', '2026-10-01'],
      ['lost', TODAY],
      [null, '2026-10-01'],
    ]);
    expect(ends[0].recordType).toBe('Enterprise');
  });

  it('tell what the org calls kinds, but for kinds that it does not list', () => {
    const listed = {
      ...threat('a', '1'),
      Kind__c: { value: 'ultimatum', label: 'Take it or leave' },
    };
    const unlisted = { ...threat('b', '1'), Kind__c: { value: 'snub', label: 'snub' } };
    expect(bookOf('open', [deal('1')], [listed, unlisted]).kindLabels.behaviors).toEqual(
      new Map([['ultimatum', 'Take it or leave']]),
    );
  });
});

describe('a draft is tried', () => {
  const dealsOf = (part, ...nodes) => {
    const book = bookOf(part, nodes);
    return nodes.map((_, at) => book.deal(part, at, TODAY));
  };

  it('on open deals as of today, on closed ones as of two weeks before their close', () => {
    const closed = deal('2', { IsClosed: true, CloseDate: '2026-10-15', IsWon: true });
    const deals = [...dealsOf('open', deal('1')), ...dealsOf('closed', closed)];
    const { trials } = planTrials(deals, () => ({ before, after }), TODAY);
    expect(trials.map(({ readOn, ending }) => [readOn, ending])).toEqual([
      [TODAY, null],
      ['2026-10-01', 'won'],
    ]);
  });

  it('on no deal whose record type has a policy of its own', () => {
    const deals = dealsOf('open', deal('1'), deal('2', { RecordType: 'Renewal' }));
    const policiesOf = (recordType) => (recordType === 'Renewal' ? null : { before, after });
    const { trials, untouched } = planTrials(deals, policiesOf, TODAY);
    expect([trials.map(({ id }) => id), untouched]).toEqual([['1'], 1]);
  });

  it('on no deal whose policy in force cannot be read, and says which that is', () => {
    const deals = dealsOf('open', deal('1'), deal('2'));
    const policiesOf = () => {
      throw new BrokenPolicyError('all:4', new PolicyError([]));
    };
    const plan = planTrials(deals, policiesOf, TODAY);
    expect(plan).toEqual({
      trials: [],
      untouched: 0,
      unreadable: [{ version: 'all:4', deals: 2 }],
    });
  });

  it('with the readings of today taken once, and the same as without', () => {
    const book = bookOf('open', [deal('1')], [threat('a', '1'), threat('b', '1')]);
    const reader = new TrialReader();
    const drafts = [after, policyWith({ minEvidence: 0 }), after];
    for (const draft of drafts) {
      const [trial] = planTrials(
        [book.deal('open', 0, TODAY)],
        () => ({ before, after: draft }),
        TODAY,
      ).trials;
      expect(reader.read(trial)).toEqual(tryPolicy(trial));
    }
    const [trial] = planTrials(
      [book.deal('open', 0, TODAY)],
      () => ({ before, after }),
      TODAY,
    ).trials;
    expect(reader.read(trial).before).toBe(reader.read(trial).before);
    const other = policyWith({ priorEvidence: 9 });
    expect(reader.read({ ...trial, before: other })).toEqual(
      tryPolicy({ ...trial, before: other }),
    );
  });
});

describe('kinds that a draft does not know', () => {
  it('are counted over all that was logged, the most frequent first', () => {
    const [open, closed] = [new KindCounter(), new KindCounter()];
    open.count({ concessions: [{ kind: 'warranty' }, { kind: 'price' }, { kind: null }] });
    open.count({ behaviors: [{ kind: 'snub' }, { kind: 'toString' }] });
    closed.count({ behaviors: [{ kind: 'snub' }, { kind: 'tender' }] });
    expect(kindsUnknownTo(before, [open.kinds, closed.kinds])).toEqual([
      { log: 'behaviors', kind: 'snub', events: 2 },
      { log: 'concessions', kind: 'warranty', events: 1 },
      { log: 'behaviors', kind: 'toString', events: 1 },
    ]);
  });
});
