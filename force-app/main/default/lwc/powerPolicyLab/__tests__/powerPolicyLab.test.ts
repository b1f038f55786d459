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
const DUPLICATE = {
  status: 400,
  body: { output: { errors: [{ errorCode: 'DUPLICATE_VALUE', message: 'Twice.' }] } },
};
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

describe('publishing', () => {
  async function publish(element) {
    await edit(element, FORCE);
    await askToPublish(element);
    await tell(element, 'c-power-policy-publish', 'describe', { name: 'Winter' });
    await tell(element, 'c-power-policy-publish', 'describe', { reason: ' Too loud ' });
    await tell(element, 'c-power-policy-publish', 'publish');
  }

  it('writes the next version, says so, and begins anew from it', async () => {
    const element = await opened(version('all:3'));
    await publish(element);
    const [fields] = sentFields();
    expect(fields).toMatchObject({
      Name: 'Winter',
      Version_Key__c: 'all:4',
      Record_Type__c: null,
      Published_On__c: TODAY,
      Reason__c: 'Too loud',
    });
    expect(JSON.parse(fields.Policy__c)).toMatchObject({ schemaVersion: 2, minForce: 2 });
    expect(texts(element, '.said')).toEqual(['all:4 Nov 23, 2026']);
    expect(find(element, 'c-power-policy-publish')).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });

  it('does not write twice while it is on its way', async () => {
    createRecord.mockReturnValue(new Promise(() => {}));
    const element = await opened(version('all:3'));
    await publish(element);
    expect(find(element, 'c-power-policy-publish').isSaving).toBe(true);
    await edit(element, { ...FORCE, text: '9' });
    expect(effect(element).draft.minForce).toBe(2);
  });

  it('says what the org refused, and keeps the draft', async () => {
    createRecord.mockRejectedValue({ status: 403, body: {} });
    const element = await opened(version('all:3'));
    await publish(element);
    expect(find(element, 'c-power-policy-publish').failure).toMatchObject({ type: 'forbidden' });
    expect(effect(element).draft.minForce).toBe(2);
  });

  it('shows what somebody else has published first, and lays the draft over it', async () => {
    createRecord.mockRejectedValue(DUPLICATE);
    const element = await opened(version('all:3'));
    const refresh = havePolicies([version('all:3'), version('all:4', { minEvidence: 9 })]);
    graphql.emit({ refresh }, ({ query }) => query?.source.includes('powerLabPolicies'));
    await publish(element);
    expect(refresh).toHaveBeenCalled();
    expect(find(element, 'c-power-policy-publish')).toBeNull();
    const conflict = find(element, 'c-power-policy-conflict');
    expect(conflict.theirs).toMatchObject({ version: 'all:4' });
    expect(conflict.version).toMatchObject({ publishedBy: 'Ada Admin', reason: 'Why all:4' });
    expect(find(element, '.publish').disabled).toBe(true);
    await tell(element, 'c-power-policy-conflict', 'merge', { keeps: new Set() });
    expect(find(element, 'c-power-policy-conflict')).toBeNull();
    expect(effect(element).draft).toMatchObject({ minForce: 2, minEvidence: 9 });
  });

  it('says so where the version is taken and nobody is to be seen who took it', async () => {
    createRecord.mockRejectedValue(DUPLICATE);
    const element = await opened(version('all:3'));
    await publish(element);
    expect(find(element, 'c-power-policy-publish').failure).toMatchObject({ type: 'duplicate' });
  });
});

describe('rolling back', () => {
  it('publishes a copy with a reason, in one step', async () => {
    const element = await opened(version('all:1', { minForce: 8 }), version('all:2'));
    await tell(element, 'c-power-policy-history', 'rollback', { key: 'all:1' });
    expect(find(element, 'c-power-policy-reason').proposal).toBe('all:1 {1}');
    await tell(element, 'c-power-policy-reason', 'confirm', { reason: 'Better' });
    const [fields] = sentFields();
    expect(fields).toMatchObject({ Version_Key__c: 'all:3', Name: 'Rules all:1' });
    expect(fields.Reason__c).toBe('Better');
    expect(JSON.parse(fields.Policy__c).minForce).toBe(8);
    expect(effect(element).draft.minForce).toBe(8);
    expect(find(element, 'c-power-policy-reason')).toBeNull();
  });

  it('goes to the built-in policy as well', async () => {
    const element = await opened(version('all:1', { minForce: 8 }));
    await click(find(element, '.history lightning-button'));
    await tell(element, 'c-power-policy-reason', 'confirm', { reason: 'Anew' });
    expect(JSON.parse(sentFields()[0].Policy__c).minForce).toBe(POLICY.minForce);
  });

  it('leaves a draft where it is, to be decided on', async () => {
    const element = await opened(version('all:1', { minForce: 8 }), version('all:2'));
    await edit(element, { action: 'type', path: '/minEvidence', text: '3' });
    await tell(element, 'c-power-policy-history', 'rollback', { key: 'all:1' });
    await tell(element, 'c-power-policy-reason', 'confirm', { reason: 'Better' });
    expect(find(element, 'c-power-policy-conflict').theirs.version).toBe('all:3');
  });

  it('to what cannot be read is not offered', async () => {
    const broken = version('all:1', {}, { Policy__c: '{}' });
    const element = await opened(broken, version('all:2'));
    await tell(element, 'c-power-policy-history', 'rollback', { key: 'all:1' });
    expect(find(element, 'c-power-policy-reason')).toBeNull();
  });
});
