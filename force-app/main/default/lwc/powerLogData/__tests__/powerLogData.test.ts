import { isSaving, rightsOf, withPending, wordOf } from 'c/powerLogData';

const CONCESSION = 'Power_Concession__c';
const BEHAVIOR = 'Power_Behavior__c';

const NODES = {
  concessions: [{ Id: 'a1', Cost__c: { value: 5 } }],
  behaviors: [{ Id: 'b1', Kind__c: { value: 'ultimatum', label: 'Ultimatum' } }],
};

const created = (savedId = '') => ({
  change: {
    action: 'create',
    key: 'pending-1',
    object: BEHAVIOR,
    fields: { Kind__c: 'tender' },
    kindLabel: 'Tender',
  },
  savedId,
});
const updated = {
  change: {
    action: 'update',
    key: 'pending-2',
    object: CONCESSION,
    id: 'a1',
    fields: { Cost__c: 9 },
    kindLabel: '',
    since: '',
  },
  savedId: '',
};
const deleted = {
  change: { action: 'delete', key: 'pending-3', object: CONCESSION, id: 'a1' },
  savedId: '',
};

const idsOf = (nodes) => nodes.map(({ Id }) => Id);

describe('changes on their way', () => {
  it('stand in the logs as if they had been made', () => {
    const { concessions, behaviors } = withPending(NODES, [created(), updated]);
    expect(concessions).toEqual([{ Id: 'a1', Cost__c: { value: 9 } }]);
    expect(behaviors.at(-1)).toEqual({
      Id: 'pending-1',
      Kind__c: { value: 'tender', label: 'Tender' },
    });
    expect(withPending(NODES, [deleted]).concessions).toEqual([]);
  });

  it('leave what was read as it is', () => {
    const before = JSON.stringify(NODES);
    withPending(NODES, [created(), updated, deleted]);
    expect(JSON.stringify(NODES)).toBe(before);
  });

  it('are not doubled once the org has given them back', () => {
    const read = { ...NODES, behaviors: [...NODES.behaviors, { Id: 'b2' }] };
    expect(idsOf(withPending(read, [created('b2')]).behaviors)).toEqual(['b1', 'b2']);
    expect(idsOf(withPending(NODES, [created('b2')]).behaviors)).toEqual(['b1', 'b2']);
  });

  it.each([
    ['pending-1', [created()], true],
    ['b2', [created('b2')], true],
    ['a1', [updated], true],
    ['b1', [created(), updated], false],
  ])('tell whether %s is one of them', (id, pending, expected) => {
    expect(isSaving(id, pending)).toBe(expected);
  });
});

describe('rights', () => {
  const field = (apiName, createable, updateable) => ({ apiName, createable, updateable });
  const info = {
    createable: true,
    updateable: true,
    deletable: false,
    fields: { Note__c: field('Note__c', true, false), Kind__c: field('Kind__c', true, true) },
  };

  it('name the fields that may be set', () => {
    const { createable, updateable, mayDelete } = rightsOf(info);
    expect([[...createable], [...updateable], mayDelete]).toEqual([
      ['Note__c', 'Kind__c'],
      ['Kind__c'],
      false,
    ]);
  });

  it('name none where the object itself may not be', () => {
    expect(rightsOf({ ...info, createable: false }).createable.size).toBe(0);
    expect(rightsOf(undefined).updateable.size).toBe(0);
  });
});

it('a value without a label is said by its key', () => {
  const words = new Map([['price', 'Price']]);
  expect(['price', 'spare_parts-deal'].map((key) => wordOf(words, key))).toEqual([
    'Price',
    'Spare parts deal',
  ]);
});
