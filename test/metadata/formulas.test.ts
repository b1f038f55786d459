import { evaluate } from './formulas.ts';
import { fieldsOf } from './project.ts';
import { textOf, within, type Element } from './xml.ts';

function fieldAt(object: string, name: string): Element {
  const field = fieldsOf(object).find((one) => one.name === name);
  if (field === undefined) throw new Error(`${object}.${name}: no such field`);
  return field.root;
}

/** What a formula field of an opportunity shows beside that stored reading. */
function shown(name: string, reading: object | null): unknown {
  const formula = textOf(fieldAt('Opportunity', name), 'formula') ?? '';
  return evaluate('Opportunity', formula, { record: { Power_Reading__r: reading } });
}

const READING = {
  Balance__c: -34.2,
  Tension__c: 46,
  Band__c: 'customer-leads',
  Warnings__c: 'squeeze;stale',
};

const FORMULAS = [
  ['Power_Balance__c', -34.2],
  ['Power_Tension__c', 46],
  ['Power_Band__c', 'Customer leads'],
  ['Power_Warnings__c', 'Margin is squeezed; Nothing new for two weeks or more'],
] as const;

describe('lists and reports', () => {
  it.each(FORMULAS)('show the stored reading: %s', (name, value) => {
    expect(shown(name, READING)).toBe(value);
  });

  it.each(FORMULAS)('show nothing where none is stored: %s', (name) => {
    expect([null, '']).toContain(shown(name, null));
  });

  it('show every band in words', () => {
    const bands = within(fieldAt('Power_Reading__c', 'Band__c'), 'value');
    const words = bands.map((band) =>
      shown('Power_Band__c', { Band__c: textOf(band, 'fullName') }),
    );
    expect(words).toEqual(bands.map((band) => textOf(band, 'label')));
  });
});
