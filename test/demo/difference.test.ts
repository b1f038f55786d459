import { differenceOf } from '../../src/demo/difference.ts';
import type { SObjectRecord } from '../../src/samples/index.ts';

const record = (type: string, referenceId: string, fields: object = {}): SObjectRecord => ({
  attributes: { type, referenceId },
  ...fields,
});
const deal = (name: string, fields: object = {}): SObjectRecord =>
  record('Opportunity', name, fields);
const event = (name: string, fields: object = {}): SObjectRecord =>
  record('Power_Behavior__c', name, fields);

const NOTHING = { written: [], deleted: [] };

describe('what there is to do so that an org holds other records', () => {
  it.each([
    ['the same', [deal('a', { Amount: 1 })], [deal('a', { Amount: 1 })], NOTHING],
    [
      'one more: that one',
      [deal('a')],
      [deal('a'), event('b', { Kind__c: 'tender' })],
      { written: [event('b', { Kind__c: 'tender' })], deleted: [] },
    ],
    [
      'one that is different: of it what is',
      [deal('a', { Amount: 1, NextStep: 'Call' })],
      [deal('a', { Amount: 2, NextStep: 'Call' })],
      { written: [deal('a', { Amount: 2 })], deleted: [] },
    ],
    [
      'a field emptied: that it is empty',
      [deal('a', { NextStep: 'Call' })],
      [deal('a', { NextStep: null })],
      { written: [deal('a', { NextStep: null })], deleted: [] },
    ],
    [
      'one that stands twice: both as one',
      [deal('a', { Amount: 1 })],
      [deal('a', { Amount: 1 }), deal('a', { Power_Reading__c: '@r' })],
      { written: [deal('a', { Power_Reading__c: '@r' })], deleted: [] },
    ],
    [
      'a deal less: to delete it, which takes its log along',
      [deal('a'), event('b', { Opportunity__c: '@a' })],
      [],
      { written: [], deleted: ['a'] },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(differenceOf([{ records: before }], [{ records: after }])).toEqual(expected);
  });
});
