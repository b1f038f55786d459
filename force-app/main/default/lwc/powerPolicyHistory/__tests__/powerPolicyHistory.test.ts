import PowerPolicyHistory from 'c/powerPolicyHistory';
import { createElement } from 'lwc';
import defaultPolicy from '../../../../../../config/policy.default.json';

jest.mock('@salesforce/label/c.Power_Versions_number', () => ({ default: 'Version {0}' }), {
  virtual: true,
});
jest.mock('@salesforce/label/c.Power_Versions_more', () => ({ default: '{0} more, {1} left' }), {
  virtual: true,
});

const version = (number, fields = {}) => ({
  id: `a0${number}`,
  key: `all:${number}`,
  recordType: null,
  number,
  name: `Policy ${number}`,
  publishedOn: `2026-0${1 + (number % 9)}-01`,
  publishedBy: 'Ines Carvalho',
  reason: `Because ${number}`,
  document: JSON.stringify({ ...defaultPolicy, behaviorHalfLifeDays: 30 + number }),
  ...fields,
});

const newestFirst = (count) => Array.from({ length: count }, (_, at) => version(count - at));

function mount(versions, inForce = versions[0]?.key ?? null) {
  const element = createElement('c-power-policy-history', { is: PowerPolicyHistory });
  Object.assign(element, { versions, inForce });
  document.body.appendChild(element);
  return element;
}

const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
const texts = (element, selector) => all(element, selector).map((one) => one.textContent.trim());

async function open(element, at) {
  const details = all(element, 'details')[at];
  details.open = true;
  details.dispatchEvent(new CustomEvent('toggle'));
  await Promise.resolve();
}

describe('the published versions', () => {
  it('say who published which when and why, and which is in force', () => {
    const element = mount([version(2), version(1, { publishedBy: null, reason: null })]);
    expect(texts(element, 'h3')).toEqual(['Version 2', 'Version 1']);
    expect(texts(element, '.who')).toEqual([
      'Ines Carvalho · Mar 1, 2026',
      'c.Power_Versions_nobody · Feb 1, 2026',
    ]);
    expect(texts(element, '.reason')).toEqual(['Because 2', 'c.Power_Versions_no_reason']);
    expect(texts(element, '.badge')).toHaveLength(1);
    expect(all(element, 'li')[0].querySelector('.badge')).not.toBeNull();
  });

  it('can be gone back to, but for the one in force', () => {
    const element = mount(newestFirst(2));
    const asked = jest.fn();
    element.addEventListener('rollback', ({ detail }) => asked(detail));
    expect(all(element, '.back')).toHaveLength(1);
    all(element, '.back')[0].click();
    expect(asked).toHaveBeenCalledWith({ key: 'all:1' });
  });

  it.each([
    ['has errors', '{"thresholds": []}', 'c.Power_Versions_broken'],
    ['is no JSON', 'half-life: 30', 'c.Power_Versions_broken'],
    ['is of a newer shape', '{"schemaVersion": 99}', 'c.Power_Versions_newer'],
  ])('are no way back where one %s', (_case, document, why) => {
    const element = mount([version(2), version(1, { document })]);
    expect(texts(element, '.problem')[0]).toContain(why);
    expect(all(element, '.back')).toHaveLength(0);
  });

  it('say what changed since the one before, once that is asked for', async () => {
    const element = mount(newestFirst(2));
    expect(all(element, 'c-power-policy-differences')).toHaveLength(0);
    await open(element, 0);
    const [differences] = all(element, 'c-power-policy-differences');
    expect(differences.before.behaviorHalfLifeDays).toBe(31);
    expect(differences.after.behaviorHalfLifeDays).toBe(32);
  });

  it('compare the first with the built-in policy', async () => {
    const element = mount([version(1)]);
    await open(element, 0);
    expect(all(element, 'c-power-policy-differences')[0].before.behaviorHalfLifeDays).toBe(30);
    expect(texts(element, '.note:not(.who)')).toEqual(['c.Power_Versions_first']);
  });

  it('compare the first of a record type with the policy for all until then', async () => {
    const element = mount([version(1, { key: 'Partner:1', recordType: 'Partner' })]);
    element.origin = version(4);
    await open(element, 0);
    expect(all(element, 'c-power-policy-differences')[0].before.behaviorHalfLifeDays).toBe(34);
    expect(texts(element, '.note:not(.who)')).toEqual(['c.Power_Versions_first_own']);
  });

  it('cannot be compared with one that cannot be read', async () => {
    const element = mount([version(2), version(1, { document: '{}' })]);
    await open(element, 0);
    expect(texts(element, '.note:not(.who)')).toEqual(['c.Power_Versions_not_before']);
  });

  it('come twenty at a time, and say how many are left', async () => {
    const element = mount(newestFirst(45));
    expect(all(element, 'li')).toHaveLength(20);
    const more = () => element.shadowRoot.querySelector('.more');
    expect(more().label).toBe('20 more, 25 left');
    more().click();
    await Promise.resolve();
    expect(more().label).toBe('5 more, 5 left');
    more().click();
    await Promise.resolve();
    expect([all(element, 'li').length, more()]).toEqual([45, null]);
  });

  it('say that there are none', () => {
    expect(texts(mount([]), '.note:not(.who)')).toEqual(['c.Power_Versions_none']);
  });
});
