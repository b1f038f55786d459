import { evaluate, type Situation } from './formulas.ts';
import { byFullName, fieldNames, metadataFiles } from './project.ts';
import { textOf } from './xml.ts';

/** Functions that the local org evaluates as an org does. */
const FUNCTIONS = [
  ...['ADDMONTHS', 'AND', 'BEGINS', 'CASE', 'DATE', 'FLOOR', 'IF', 'ISBLANK', 'ISCHANGED', 'ISNEW'],
  ...['ISNUMBER', 'LEN', 'MID', 'NOT', 'OR', 'TEXT', 'VALUE', 'WEEKDAY'],
];

/** Rules about a record as a whole: they are told at the top of the page. */
const FROZEN = ['Power_Snapshot__c', 'Power_Week_Page__c', 'Power_Week__c'];
const AT_THE_TOP = [
  'Power_Policy__c.Published_Never_Changes',
  ...FROZEN.map((object) => `${object}.Frozen_Never_Changes`),
];

const rules = metadataFiles('ValidationRule');

/** The names of the rules that refuse a save. */
function refusals(object: string, situation: Situation): string[] {
  return rules
    .filter((rule) => rule.object === object)
    .filter(({ root }) => evaluate(object, textOf(root, 'errorConditionFormula') ?? '', situation))
    .map(({ name }) => name);
}

const MAY_CONTEST = { customPermissions: ['Power_Contest'] };
const contested = { Contested__c: true, Contest_Reason__c: 'It was the other way round' };

describe.each(['Power_Concession__c', 'Power_Behavior__c'])('contesting in %s', (log) => {
  const fair = { Contested__c: false };
  const takenBack = { ...contested, Contested__c: false };

  it.each<[string, Situation, string[]]>([
    ['logging needs no permission', { record: fair }, []],
    ['editing needs no permission', { record: fair, before: fair }, []],
    ['a rep contests', { record: contested, before: fair, ...MAY_CONTEST }, []],
    ['a rep takes it back', { record: takenBack, before: contested, ...MAY_CONTEST }, []],
    [
      'a contest needs a reason',
      { record: { Contested__c: true }, before: fair, ...MAY_CONTEST },
      ['Contest_Needs_Reason'],
    ],
    ['another may not contest', { record: contested, before: fair }, ['Contest_Needs_Permission']],
    ['nor take it back', { record: takenBack, before: contested }, ['Contest_Needs_Permission']],
    [
      'nor contest it again',
      { record: contested, before: takenBack },
      ['Contest_Needs_Permission'],
    ],
    ['nor log it contested', { record: contested }, ['Contest_Needs_Permission']],
    [
      'nor change when it was contested',
      { record: { ...contested, Contested_On__c: '2026-11-23T09:00:00.000Z' }, before: contested },
      ['Contest_Needs_Permission'],
    ],
    [
      'nor change the reason',
      { record: { ...contested, Contest_Reason__c: 'Never mind' }, before: contested },
      ['Contest_Needs_Permission'],
    ],
    [
      'nor change who contested',
      { record: { ...contested, Contested_By__c: '005000000000002AAA' }, before: contested },
      ['Contest_Needs_Permission'],
    ],
    ['another edits a contested event', { record: contested, before: contested }, []],
  ])('%s', (_, situation, refused) => {
    expect(refusals(log, situation)).toEqual(refused);
  });
});

describe('amounts and answers of a concession', () => {
  const HERE = '006000000000001AAA';
  const ELSEWHERE = '006000000000002AAA';
  const id = 'a00000000000001AAA';
  const answer = (In_Return_For__c: string, deal: string) => ({
    In_Return_For__c,
    In_Return_For__r: { Opportunity__c: deal },
  });

  it.each<[string, object, string[]]>([
    ['unsized', {}, []],
    ['free', { Cost__c: 0, Value__c: 0 }, []],
    ['sized', { Cost__c: 7200, Value__c: 9000.5 }, []],
    ['a cost below zero', { Cost__c: -0.01 }, ['Cost_Not_Negative']],
    ['a value below zero', { Value__c: -1 }, ['Value_Not_Negative']],
    ['an answer to one of the same deal', answer('a00000000000002AAA', HERE), []],
    ['an answer to itself', answer(id, HERE), ['Answer_Not_To_Itself']],
    [
      'an answer to one of another deal',
      answer('a00000000000003AAA', ELSEWHERE),
      ['Answer_On_Same_Opportunity'],
    ],
  ])('%s', (_, values, refused) => {
    const record = { Id: id, Opportunity__c: HERE, Contested__c: false, ...values };
    expect(refusals('Power_Concession__c', { record })).toEqual(refused);
  });
});

it.each([
  [null, true],
  [0.9, false],
  [1, true],
  [2.5, true],
  [5, true],
  [5.1, false],
])('an intensity of %s: %s', (Intensity__c, isTaken) => {
  const refused = refusals('Power_Behavior__c', { record: { Contested__c: false, Intensity__c } });
  expect(refused).toEqual(isTaken ? [] : ['Intensity_1_To_5']);
});

describe('an opportunity', () => {
  it.each<[string, object, string[]]>([
    ['without anything of ours', {}, []],
    ['from the lowest', alternatives(0, 0, -100), []],
    ['to the highest', alternatives(4, 4, 100), []],
    ['with alternatives below none', alternatives(-1, 2, 30), ['Power_Seller_Alternatives_0_To_4']],
    [
      'with alternatives better than the best',
      alternatives(2, 5, 30),
      ['Power_Customer_Alternatives_0_To_4'],
    ],
    ['with a margin above all', alternatives(2, 2, 100.01), ['Power_Margin_In_Range']],
    ['with a margin below all', alternatives(2, 2, -101), ['Power_Margin_In_Range']],
  ])('%s', (_, record, refused) => {
    expect(refusals('Opportunity', { record: { ...record } })).toEqual(refused);
  });

  function alternatives(seller: number, customer: number, margin: number): object {
    return {
      Seller_Alternatives__c: seller,
      Customer_Alternatives__c: customer,
      Margin_Percent__c: margin,
    };
  }
});

describe('publishing a policy', () => {
  const version = {
    Version_Key__c: 'all:3',
    Policy__c: '{}',
    Reason__c: 'Two lost deals began with a broken promise',
  };
  const refusedAs = (record: object, before?: object): string[] =>
    refusals('Power_Policy__c', {
      record: { ...version, ...record },
      ...(before && { before: { ...version, ...before } }),
    });

  it.each<[string, object, string[]]>([
    ['for all', {}, []],
    ['for a record type', { Record_Type__c: 'Renewal', Version_Key__c: 'Renewal:12' }, []],
    ['without a reason', { Reason__c: null }, ['Publishing_Needs_Reason']],
    ['without a policy', { Policy__c: null }, ['Publishing_Needs_Policy']],
  ])('%s', (_, record, refused) => {
    expect(refusedAs(record)).toEqual(refused);
  });

  it.each([
    [null, 'Renewal:1'],
    ['Renewal', 'all:1'],
    ['Renewal', 'renewal:1'],
    [null, 'All:1'],
    [null, 'all'],
    [null, 'all:'],
    [null, 'all:x'],
    [null, 'all:0'],
    [null, 'all:01'],
    [null, 'all:-1'],
    [null, 'all:+1'],
    [null, 'all: 1'],
    [null, 'all:1.5'],
    [null, 'all:1e3'],
    [null, 'all:Infinity'],
    [null, 'all:1000000000'],
    [null, 'all:1:2'],
  ])('for %s as %s is refused', (recordType, key) => {
    expect(refusedAs({ Record_Type__c: recordType, Version_Key__c: key })).toEqual([
      'Version_Key_Of_Record_Type',
    ]);
  });

  it('is done once: nothing of a version changes after', () => {
    expect(refusedAs({}, {})).toEqual(['Published_Never_Changes']);
    expect(refusedAs({ Reason__c: 'A better one' }, {})).toEqual(['Published_Never_Changes']);
  });
});

describe('a week is asked for', () => {
  const isTaken = (key: string | null): boolean =>
    refusals('Power_Week_Request__c', { record: { Week_Key__c: key } }).length === 0;

  it('by the day of its Monday, in leap years too', () => {
    for (const year of [2000, 2024, 2026, 2099]) {
      const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)));
      const isos = days.map((day) => day.toISOString().slice(0, 10));
      const mondays = isos.filter((_, place) => days[place]?.getUTCDay() === 1);
      expect(isos.filter(isTaken)).toEqual(mondays);
    }
  });

  it.each([
    null,
    ...['2026-02-30', '2026-13-04', '2026-11-00', '2026-00-05', '1926-11-22', '2126-11-25'],
    ...['2026-11-2', '26-11-23', '20261123', '2026/11/23', '23.11.2026', '2026-W48-1', 'Monday'],
    ...['2026-11- 2', '2026-+1-05', '2026--1-02', '2026-.1-05', '2026-1.-05', '2026-11-2.'],
  ])('and not by %s', (key) => {
    expect(isTaken(key)).toBe(false);
  });
});

it.each(FROZEN)('what is frozen in %s never changes', (object) => {
  const record = { Week__c: '2026-11-23' };
  expect(refusals(object, { record })).toEqual([]);
  expect(refusals(object, { record, before: record })).toEqual(['Frozen_Never_Changes']);
});

describe.each(byFullName('ValidationRule'))('rule %s', (fullName, { object, root }) => {
  it('is active and uses only functions that a local org has too', () => {
    const formula = textOf(root, 'errorConditionFormula') ?? '';
    const used = [...formula.matchAll(/(\w+)\(/g)].map(([, name]) => name ?? '');
    expect(textOf(root, 'active')).toBe('true');
    expect(used.filter((name) => !FUNCTIONS.includes(name))).toEqual([]);
  });

  it('tells the user at the field what to do, in 255 characters', () => {
    const field = textOf(root, 'errorDisplayField');
    const message = textOf(root, 'errorMessage') ?? '';
    const fields = AT_THE_TOP.includes(fullName) ? [null] : fieldNames(object ?? '');
    expect(fields).toContain(field);
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(message.length).toBeLessThanOrEqual(255);
  });
});
