import {
  begunDraft,
  clashes,
  contested,
  created,
  edited,
  flawsOf,
  isBlank,
  mergedWith,
  takenBack,
  withCost,
  withKind,
  withPercent,
  withValue,
} from 'c/powerDraft';
import { PRICE, ULTIMATUM, view } from '../../powerLog/__tests__/view';

const VIEW = view();
const blank = begunDraft(VIEW, 'concession', null);
const { form: FORM } = blank;
const filled = (changes) => ({ ...blank, form: { ...FORM, ...changes } });

describe('money and percent of the deal', () => {
  it.each([
    [(form) => withCost(form, '72000', VIEW), { cost: '72000', percent: '6' }],
    [(form) => withPercent(form, '2.5', VIEW), { cost: '30000', percent: '2.5' }],
    [(form) => withPercent(form, '0.3333', VIEW), { cost: '3999.6', percent: '0.3333' }],
    [(form) => withCost(form, '', VIEW), { cost: '', percent: '', value: '' }],
    [(form) => withCost(form, '-', VIEW), { cost: '-', percent: '' }],
    [(form) => withCost(form, '500', view({ amount: null })), { cost: '500', percent: '' }],
    [(form) => withPercent(form, '5', view({ amount: null })), { cost: '', percent: '5' }],
  ])('fill in each other: %#', (type, expected) => {
    expect(type(FORM)).toMatchObject(expected);
  });

  it('propose what it is worth by its kind, until somebody says better', () => {
    const sized = withCost(withKind(FORM, 'reference', VIEW), '3000', VIEW);
    expect(sized.value).toBe('9000');
    expect(withKind(sized, 'price', VIEW).value).toBe('3000');
    const own = withValue(sized, '4000');
    expect(withCost(own, '5000', VIEW).value).toBe('4000');
    expect(withKind(own, 'price', VIEW).value).toBe('4000');
  });

  it('propose nothing for a kind that the policy does not know', () => {
    expect(withCost(withKind(FORM, 'toString', VIEW), '3000', VIEW).value).toBe('');
  });
});

describe('a form', () => {
  it('becomes a record of the deal', () => {
    const typed = { by: 'seller', kind: 'price', cost: '72000.005', value: '', note: ' ' };
    expect(created(VIEW, 'concession', filled(typed))).toMatchObject({
      action: 'create',
      object: 'Power_Concession__c',
      kindLabel: 'Price',
      fields: {
        Opportunity__c: VIEW.dealId,
        Given_By__c: 'seller',
        Cost__c: 72_000.01,
        Value__c: null,
        Secured_By__c: null,
        Status__c: 'given',
        Given_On__c: '2026-11-23',
        Note__c: null,
      },
    });
  });

  it('sends no field that may not be set', () => {
    const rights = { ...VIEW.rights, concession: { createable: new Set(['Kind__c']) } };
    const { fields } = created({ ...VIEW, rights }, 'concession', blank);
    expect(Object.keys(fields)).toEqual(['Opportunity__c', 'Kind__c']);
  });

  it('sends only what was changed of a record, with the version it was', () => {
    const draft = begunDraft(VIEW, 'behavior', ULTIMATUM);
    expect(isBlank('behavior', draft)).toBe(true);
    const mine = { ...draft, form: { ...draft.form, intensity: '1' } };
    expect(edited(VIEW, ULTIMATUM, mine)).toMatchObject({
      id: ULTIMATUM.id,
      fields: { Intensity__c: 1 },
      since: '2026-11-18T09:00:00.000Z',
    });
    expect(isBlank('behavior', mine)).toBe(false);
  });

  it('shows a record as it is, and never proposes over it', () => {
    const { form } = begunDraft(VIEW, 'concession', PRICE);
    expect(form).toMatchObject({ cost: '72000', percent: '6', value: '', isOwnValue: true });
    expect(withCost(form, '1', VIEW).value).toBe('');
  });
});

describe('what is wrong with an entry', () => {
  const right = { by: 'seller', kind: 'price' };
  it.each([
    ['concession', {}, ['by', 'kind']],
    ['concession', right, []],
    ['concession', { ...right, cost: '-1', value: '1e16', isOwnValue: true }, ['cost', 'value']],
    ['concession', { ...right, cost: '-1', value: '-3' }, ['cost']],
    ['concession', { ...right, cost: '9e14', value: '2.7e15' }, ['value']],
    ['concession', { ...right, on: '' }, ['on']],
    ['concession', { ...right, on: '2026-12-01' }, ['on']],
    ['concession', { ...right, on: '2026-12-01', status: 'planned' }, []],
    ['behavior', { ...right, on: '2026-12-01', status: 'planned' }, ['on']],
    ['behavior', { ...right, on: '2026-11-23' }, []],
  ])('of a %s is said where it is: %j', (log, changes, places) => {
    expect(Object.keys(flawsOf(log, { ...FORM, ...changes }, VIEW))).toEqual(places);
  });
});

describe('contesting', () => {
  it('keeps who, when and why', () => {
    const { fields, since } = contested(VIEW, ULTIMATUM, 'It was a joke');
    expect(fields).toMatchObject({ Contested__c: true, Contest_Reason__c: 'It was a joke' });
    expect(Object.keys(fields)).toEqual(
      expect.arrayContaining(['Contested_By__c', 'Contested_On__c']),
    );
    expect(since).toBe(ULTIMATUM.record.LastModifiedDate);
  });

  it('is taken back without losing the reason', () => {
    expect(takenBack(ULTIMATUM).fields).toEqual({ Contested__c: false });
  });
});

describe('two versions', () => {
  const mine = begunDraft(VIEW, 'concession', PRICE);
  mine.form = withCost(mine.form, '60000', VIEW);
  const theirs = {
    ...PRICE,
    record: {
      ...PRICE.record,
      Cost__c: 84_000,
      Note__c: 'We had no choice',
      LastModifiedDate: '2026-11-23T10:00:00.000Z',
    },
  };

  it('differ only where we changed something', () => {
    const merged = mergedWith(VIEW, theirs, mine);
    expect(merged.since).toBe('2026-11-23T10:00:00.000Z');
    expect(merged.form).toMatchObject({ cost: '60000', percent: '5', note: 'We had no choice' });
    expect(clashes(VIEW, 'concession', merged)).toEqual([
      { key: 'cost', label: 'c.Power_Form_cost', theirs: '$84,000', yours: '$60,000' },
    ]);
  });

  it('do not differ where both changed the same', () => {
    const same = { ...PRICE, record: { ...PRICE.record, Cost__c: 60_000 } };
    expect(clashes(VIEW, 'concession', mergedWith(VIEW, same, mine))).toEqual([]);
  });
});
