import { graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { createRecord } from 'lightning/uiRecordApi';
import { all, find, freshPage, labels, settle, texts } from '../../powerLog/__tests__/elements';
import { click } from '../../powerPolicyDraft/__tests__/editors';
import {
  descriptions,
  edit,
  havePolicies,
  nameTypes,
  open,
  opened,
  POLICY,
  tab,
  tell,
  TODAY,
  version,
} from './org';

jest.mock(
  'lightning/uiRecordApi',
  () => ({ createRecord: jest.fn().mockResolvedValue({ id: 'a02-new' }) }),
  { virtual: true },
);
for (const name of [
  'published',
  'rolled_back',
  'in_force',
  'changes',
  'effect',
  'rollback_heading',
])
  jest.mock(`@salesforce/label/c.Power_Lab_${name}`, () => ({ default: '{0} {1}' }), {
    virtual: true,
  });

freshPage();
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(`${TODAY}T12:00:00Z`), doNotFake: ['setTimeout'] });
  createRecord.mockReset().mockResolvedValue({ id: 'a02-new' });
});

const FORCE = { action: 'type', path: '/minForce', text: '2' };
const effect = (element) => find(element, 'c-power-policy-effect');
const notice = (element) => find(element, 'c-power-notice');
const sentFields = () => createRecord.mock.calls.map(([{ fields }]) => fields);
const askToPublish = (element) => click(find(element, '.publish'));

/** The places of what a tab has to fill in, kinds apart. */
const pathsIn = (editor) => {
  const isFields = editor.tagName === 'C-POWER-POLICY-FIELDS';
  return (isFields ? editor : find(editor, 'c-power-policy-fields'))?.paths ?? [];
};

async function pathsOf(element, [first, ...rest]) {
  if (!first) return [];
  await tab(element, first.value);
  const here = all(element, '[data-editor]').flatMap(pathsIn);
  return [...here, ...(await pathsOf(element, rest))];
}

/** The fields in a part of a policy that is no log. */
const partsOf = (field, part) =>
  ['concessions', 'behaviors'].includes(field)
    ? []
    : Object.keys(part).map((key) => `/${field}/${key}`);

describe('who sees the lab', () => {
  it.each([
    ['may not publish', descriptions({ createable: false })],
    ['sees no policies', { results: descriptions().results.slice(1) }],
  ])('nobody who %s, and is told whom to ask', async (_, described) => {
    const element = open();
    getObjectInfos.emit(described);
    await settle();
    expect(notice(element).message).toBe('c.Power_Lab_no_access_message');
    expect(notice(element).actionLabel).toBe('');
    expect(effect(element)).toBeNull();
  });

  it('is told where the org fails, and may try again', async () => {
    const element = open();
    getObjectInfos.emit(descriptions());
    await settle();
    graphql.reject('powerLabPolicies', [{ message: 'Down.' }]);
    await settle();
    expect(notice(element)).toMatchObject({ detail: 'Down.' });
    notice(element).dispatchEvent(new CustomEvent('action'));
    await havePolicies([])();
    await settle();
    expect(notice(element)).toBeNull();
    expect(effect(element)).not.toBeNull();
  });

  it('keeps lab and draft where the org fails later', async () => {
    const element = await opened(version('all:1'));
    await edit(element, FORCE);
    graphql.reject('powerLabPolicies', [{ message: 'Down.' }]);
    await settle();
    expect(texts(element, '.said')).toEqual(['c.Power_Lab_refresh_failed']);
    expect(effect(element).draft.minForce).toBe(2);
  });
});

describe('what a draft begins as', () => {
  it('is the built-in policy where none is published', async () => {
    const element = await opened();
    expect(texts(element, '.in-force')).toEqual(['c.Power_Lab_in_force_built_in']);
    await edit(element, FORCE);
    await askToPublish(element);
    expect(find(element, 'c-power-policy-publish')).toMatchObject({ version: 'all:1' });
  });

  it('is the latest of several pages of versions', async () => {
    const element = open();
    getObjectInfos.emit(descriptions());
    await settle();
    await havePolicies([version('all:2', { minForce: 5 })], 'next')();
    await settle();
    expect(effect(element)).toBeNull();
    await havePolicies([version('all:10', { minForce: 7 })])();
    await settle();
    expect(effect(element).draft.minForce).toBe(7);
    expect(texts(element, '.in-force')[0]).toContain('Rules all:10 all:10');
  });

  it('is the one for all where a record type has none of its own', async () => {
    const element = await opened(version('all:1'), version('Renewal:1', { minForce: 9 }));
    nameTypes('Renewal', 'New_Business');
    await settle();
    const values = find(element, '.scope').options.map(({ value }) => value);
    expect(values).toEqual(['', 'New_Business', 'Renewal']);
    await tell(element, '.scope', 'change', { value: 'Renewal' });
    expect(effect(element)).toMatchObject({ scope: 'Renewal', draft: { minForce: 9 } });
    await tell(element, '.scope', 'change', { value: 'New_Business' });
    expect(texts(element, '.in-force')[0]).toContain('c.Power_Lab_in_force_for_all');
    expect(effect(element).draft.minForce).toBe(POLICY.minForce);
    await edit(element, FORCE);
    await askToPublish(element);
    await tell(element, 'c-power-policy-publish', 'describe', { reason: 'Other deals' });
    await tell(element, 'c-power-policy-publish', 'publish');
    expect(sentFields()).toMatchObject([
      { Version_Key__c: 'New_Business:1', Record_Type__c: 'New_Business' },
    ]);
  });

  it('is the last sound version where the latest cannot be read', async () => {
    const broken = version('all:2', {}, { Policy__c: '{}' });
    const element = await opened(version('all:1', { minForce: 4 }), broken);
    expect(find(element, '.broken')).not.toBeNull();
    expect(effect(element)).toBeNull();
    await click(find(element, '.broken lightning-button'));
    expect(effect(element).draft.minForce).toBe(4);
    await askToPublish(element);
    await tell(element, 'c-power-policy-publish', 'publish');
    expect(sentFields()).toMatchObject([{ Version_Key__c: 'all:3' }]);
    expect(find(element, '.broken')).toBeNull();
  });

  it('is the built-in policy where no version can be read', async () => {
    const element = await opened(version('all:1', {}, { Policy__c: 'no json' }));
    expect(labels(element, '.broken lightning-button')).toEqual([
      'c.Power_Lab_begin_from_built_in',
    ]);
    await click(find(element, '.broken lightning-button'));
    expect(effect(element).draft).toEqual(POLICY);
  });
});

describe('a draft', () => {
  it('is tried as it changes, and while it is flawed as it last was in order', async () => {
    const element = await opened(version('all:1'));
    await edit(element, FORCE);
    await tell(element, 'c-power-policy-effect', 'effectready', { deals: 50, changed: 3 });
    expect(texts(element, '.words p')).toEqual(['1 {1} 3 50']);
    await edit(element, { ...FORCE, text: 'much' });
    expect(effect(element).draft.minForce).toBe(2);
    expect(texts(element, '.words p')).toEqual(['c.Power_Lab_mend_first']);
    expect(labels(element, '.mend lightning-button')).toEqual(['c.Power_Field_min_force']);
  });

  it('with a flaw is not published: the place is shown instead', async () => {
    const element = await opened(version('all:1'));
    await edit(element, { ...FORCE, text: '' });
    await askToPublish(element);
    expect(find(element, 'c-power-policy-publish')).toBeNull();
    expect(find(element, 'c-power-policy-tabs').active).toBe('warnings');
  });

  it('says nothing is to be published where nothing is changed', async () => {
    const element = await opened(version('all:1'));
    expect(find(element, '.publish').disabled).toBe(true);
  });

  it('goes and comes back', async () => {
    const element = await opened(version('all:1'));
    await edit(element, FORCE);
    await click(find(element, '.bar lightning-button'));
    expect(effect(element).draft.minForce).toBe(POLICY.minForce);
    await tell(element, 'c-power-undo', 'undo');
    expect(effect(element).draft.minForce).toBe(2);
    expect(find(element, 'c-power-undo')).toBeNull();
  });

  it('is there again after a reload', async () => {
    await edit(await opened(version('all:1')), FORCE);
    document.body.replaceChildren();
    const element = await opened(version('all:1'));
    expect(effect(element).draft.minForce).toBe(2);
  });

  it('has a place on the page for every field', async () => {
    const element = await opened(version('all:1'));
    const { tabs } = find(element, 'c-power-policy-tabs');
    const single = Object.entries(POLICY).flatMap(([field, part]) =>
      typeof part === 'number' ? [`/${field}`] : partsOf(field, part),
    );
    expect((await pathsOf(element, tabs)).sort()).toEqual(single.sort());
  });
});
