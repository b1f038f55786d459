import defaultPolicy from '../../../../../../config/policy.default.json';
import { BEHAVIORS, CONCESSIONS, policies, policyRecord } from './org';
import { log } from './logging';
import { answer, freshPage, limits, mount, shown } from './page';

jest.mock('@salesforce/label/c.Power_Gauge_unknown_kind', () => ({ default: 'Not known: {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Gauge_unknown_kinds', () => ({ default: 'None known: {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Gauge_unknown_kind_times', () => ({ default: '{0} ×{1}' }), {
  virtual: true,
});

freshPage();

const OUTING = { ...BEHAVIORS[0], Id: 'a01000000000091AAA', Kind__c: 'golf-outing' };
const FAVOUR = { ...CONCESSIONS[0], Id: 'a00000000000091AAA', Kind__c: 'favour' };

/** A policy that calls some kinds by names of its own, and has retired one. */
const { 'late-demand': retired, ...behaviors } = defaultPolicy.behaviors;
const renamed = policyRecord({
  schemaVersion: 2,
  concessions: {
    ...defaultPolicy.concessions,
    price: { ...defaultPolicy.concessions.price, label: 'Discount' },
  },
  behaviors: { ...behaviors, 'late-demand': { ...retired, label: 'Salami', retired: true } },
});

async function opened(changes = {}) {
  const element = mount();
  await answer({ published: policies([], [renamed]), ...changes });
  return element;
}

const titles = (element) => log(element).view.entries.map(({ title }) => title);

describe('the kinds of a deal’s log', () => {
  it('are called as the policy calls them, in the reading and in the log', async () => {
    const element = await opened();
    const { entries } = shown(element, 'c-power-why').view;
    const words = [...entries.values()].map(({ title }) => title);
    expect(words[0]).toContain('c.Power_Gauge_sized');
    expect([...entries.values()][0].kindName).toBe('Discount');
    expect(words).toContain('Salami');
    expect(titles(element)).toContain('Salami');
  });

  it('are called as the org calls them where the policy says nothing', async () => {
    expect(titles(await opened())).toContain('Competitor quote');
  });

  it('of a retired kind still count', async () => {
    const element = await opened();
    const { reading } = shown(element, 'c-power-dial');
    expect(reading.contributions).toHaveLength(CONCESSIONS.length + BEHAVIORS.length);
    expect(limits(element)).toEqual([]);
  });
});

describe('a kind that the policy does not know', () => {
  it('is reported by its key in words, and shown in the log', async () => {
    const element = await opened({ behaviors: [...BEHAVIORS, OUTING] });
    expect(limits(element)).toEqual(['Not known: Golf outing']);
    expect(titles(element)).toContain('Golf outing');
  });

  it('is reported once, with the number of its entries, beside others', async () => {
    const more = { ...OUTING, Id: 'a01000000000092AAA' };
    const element = await opened({
      concessions: [...CONCESSIONS, FAVOUR],
      behaviors: [...BEHAVIORS, OUTING, more],
    });
    expect(limits(element)).toEqual(['None known: Favour, Golf outing ×2']);
  });
});
