import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Band, Outcome } from '../../src/model/types.ts';
import type { WeekDeal } from '../../src/review/week/types.ts';
import { PARTIES, SECURED_BY, STATUSES } from '../../src/model/words.ts';
import { FIELDS, LABELS, ROOT } from './project.ts';
import { flag, textOf, within, type Element } from './xml.ts';

const BANDS: Record<Band, true> = {
  unknown: true,
  'customer-dominates': true,
  'customer-leads': true,
  balanced: true,
  'seller-leads': true,
  'seller-dominates': true,
};

const OUTCOMES: Record<Outcome, true> = {
  none: true,
  'both-win': true,
  'no-loss': true,
  even: true,
  'shared-sacrifice': true,
  'one-sided-seller': true,
  'one-sided-customer': true,
};

const STATES: Record<WeekDeal['state'], true> = { open: true, won: true, lost: true };

const policy = JSON.parse(readFileSync(join(ROOT, 'config/policy.default.json'), 'utf8')) as Record<
  'concessions' | 'behaviors',
  object
>;

const PICKLISTS: readonly (readonly [string, readonly string[], 'closed' | 'open'])[] = [
  ['Power_Concession__c.Given_By__c', PARTIES, 'closed'],
  ['Power_Concession__c.Kind__c', Object.keys(policy.concessions), 'open'],
  ['Power_Concession__c.Secured_By__c', SECURED_BY, 'closed'],
  ['Power_Concession__c.Status__c', STATUSES, 'closed'],
  ['Power_Behavior__c.Shown_By__c', PARTIES, 'closed'],
  ['Power_Behavior__c.Kind__c', Object.keys(policy.behaviors), 'open'],
  ['Power_Reading__c.Band__c', Object.keys(BANDS), 'closed'],
  ['Power_Reading__c.Outcome__c', Object.keys(OUTCOMES), 'closed'],
  ['Power_Snapshot__c.Band__c', Object.keys(BANDS), 'closed'],
  ['Power_Snapshot__c.Outcome__c', Object.keys(OUTCOMES), 'closed'],
  ['Power_Snapshot__c.State__c', Object.keys(STATES), 'closed'],
];

const labels = new Map(LABELS);

function fieldAt(path: string): Element {
  const field = FIELDS.find(({ object, name }) => `${object}.${name}` === path);
  if (field === undefined) throw new Error(`${path}: no such field`);
  return field.root;
}

function valuesOf(path: string): Element[] {
  return within(fieldAt(path), 'value');
}

/** The label of a word of the model: `Power_Band_seller_leads`. */
function labelName(path: string, key: string): string {
  const subject = (path.split('.')[1] ?? '').replace('__c', '');
  return `Power_${subject}_${key.replaceAll('-', '_')}`;
}

it('every picklist is compared with the words of the model', () => {
  const picklists = FIELDS.filter(({ type }) => type === 'Picklist');
  expect(picklists.map(({ object, name }) => `${object}.${name}`).sort()).toEqual(
    PICKLISTS.map(([path]) => path).sort(),
  );
});

describe.each(PICKLISTS)('%s', (path, words, openness) => {
  it('offers the words of the model', () => {
    expect(valuesOf(path).map((value) => textOf(value, 'fullName'))).toEqual(words);
  });

  it(`is ${openness}: only a policy can add a kind`, () => {
    expect(within(fieldAt(path), 'restricted').map(({ text }) => text)).toEqual(
      openness === 'closed' ? ['true'] : [],
    );
  });

  it('has a label of its own for each word, the one that the pages use', () => {
    const shown = valuesOf(path).map((value) => textOf(value, 'label'));
    expect(new Set(shown).size).toBe(words.length);
    const said = words.map((word, index) => labels.get(labelName(path, word)) ?? shown[index]);
    expect(shown).toEqual(said);
  });
});

it('a concession is given unless its status says otherwise', () => {
  const chosen = valuesOf('Power_Concession__c.Status__c').filter((one) => flag(one, 'default'));
  expect(chosen.map((value) => textOf(value, 'fullName'))).toEqual(['given']);
});
