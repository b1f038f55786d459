import { graphql } from 'lightning/graphql';
import { createRecord } from 'lightning/uiRecordApi';
import { find, freshPage, texts } from '../../powerLog/__tests__/elements';
import { click } from '../../powerPolicyDraft/__tests__/editors';
import { edit, havePolicies, opened, POLICY, tell, TODAY, version } from './org';

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
const sentFields = () => createRecord.mock.calls.map(([{ fields }]) => fields);
const askToPublish = (element) => click(find(element, '.publish'));

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
