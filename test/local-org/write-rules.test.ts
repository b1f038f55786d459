import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { given, made, refusal, rest, shown, stored } from './rest.ts';
import { deal, folder, FORCE_APP, startOrg, tree, type TestOrg } from './support.ts';

const BROKEN = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';

/**
 * The product's package, but that the service's user works as a rep without the permission to
 * contest: no role that ships may log and not contest.
 */
function packageWithoutContest(): string {
  const copy = folder({});
  for (const part of ['objects', 'labels', 'customPermissions', 'permissionsets']) {
    cpSync(join(FORCE_APP, 'default', part), join(copy, part), { recursive: true });
  }
  const file = (name: string) => join(copy, 'permissionsets', `${name}.permissionset-meta.xml`);
  const rep = readFileSync(file('Power_Rep'), 'utf8');
  writeFileSync(
    file('Power_Service'),
    rep.replace(/<customPermissions>.*?<\/customPermissions>/s, ''),
  );
  return copy;
}

let test: TestOrg;
let ours: string;
let theirs: string;

beforeAll(async () => {
  test = await startOrg({ metadataDir: packageWithoutContest() });
  const { ids } = test.org.load(tree(deal('Ours'), deal('Theirs')));
  [ours, theirs] = [ids.get('Ours') ?? '', ids.get('Theirs') ?? ''];
});

describe('a rule of the package', () => {
  const margin = 'The margin goes from -100 % to 100 %.';
  const intensity = 'Intensity goes from 1 (barely) to 5 (as strongly as it gets).';
  const whyConcession = 'Say why you contest this concession.';
  const whyBehavior = 'Say why you contest this behavior.';

  it.each<[string, string, () => object, string, string]>([
    [
      'a margin over 100 %',
      'Opportunity',
      () => ({ Margin_Percent__c: 100.1 }),
      'Margin_Percent__c',
      margin,
    ],
    [
      'a margin under -100 %',
      'Opportunity',
      () => ({ Margin_Percent__c: -100.1 }),
      'Margin_Percent__c',
      margin,
    ],
    [
      'our alternatives below 0',
      'Opportunity',
      () => ({ Seller_Alternatives__c: -1 }),
      'Seller_Alternatives__c',
      '',
    ],
    [
      'our alternatives above 4',
      'Opportunity',
      () => ({ Seller_Alternatives__c: 5 }),
      'Seller_Alternatives__c',
      '',
    ],
    [
      'theirs below 0',
      'Opportunity',
      () => ({ Customer_Alternatives__c: -1 }),
      'Customer_Alternatives__c',
      '',
    ],
    [
      'theirs above 4',
      'Opportunity',
      () => ({ Customer_Alternatives__c: 5 }),
      'Customer_Alternatives__c',
      '',
    ],
    ['a cost below 0', 'Power_Concession__c', () => given(ours, { Cost__c: -0.01 }), 'Cost__c', ''],
    ['a worth below 0', 'Power_Concession__c', () => given(ours, { Value__c: -1 }), 'Value__c', ''],
    [
      'contesting without a reason',
      'Power_Concession__c',
      () => given(ours, { Contested__c: true }),
      'Contest_Reason__c',
      whyConcession,
    ],
    [
      'contesting a behavior without one',
      'Power_Behavior__c',
      () => shown(ours, { Contested__c: true }),
      'Contest_Reason__c',
      whyBehavior,
    ],
    [
      'an intensity of 0',
      'Power_Behavior__c',
      () => shown(ours, { Intensity__c: 0 }),
      'Intensity__c',
      intensity,
    ],
    [
      'an intensity of 6',
      'Power_Behavior__c',
      () => shown(ours, { Intensity__c: 6 }),
      'Intensity__c',
      intensity,
    ],
  ])('refuses %s', async (_, object, fields, field, message) => {
    const body =
      object === 'Opportunity'
        ? { Name: 'X', StageName: 'Prospecting', CloseDate: '2026-12-01', ...fields() }
        : fields();
    const { status, errors } = await refusal(test, 'rep', `POST sobjects/${object}`, body);
    expect([status, errors]).toMatchObject([400, [{ errorCode: BROKEN, fields: [field] }]]);
    if (message !== '') expect(errors[0]?.message).toBe(message);
  });

  it.each<[string, string, () => object]>([
    ['margins at the ends', 'Opportunity', () => ({ Margin_Percent__c: 100 })],
    ['margins at the other end', 'Opportunity', () => ({ Margin_Percent__c: -100 })],
    [
      'alternatives at the ends',
      'Opportunity',
      () => ({ Seller_Alternatives__c: 0, Customer_Alternatives__c: 4 }),
    ],
    [
      'alternatives at the other ends',
      'Opportunity',
      () => ({ Seller_Alternatives__c: 4, Customer_Alternatives__c: 0 }),
    ],
    ['nothing said', 'Opportunity', () => ({ Margin_Percent__c: null })],
    [
      'a concession that costs and is worth nothing',
      'Power_Concession__c',
      () => given(ours, { Cost__c: 0, Value__c: 0 }),
    ],
    [
      'contesting with a reason',
      'Power_Concession__c',
      () => given(ours, { Contested__c: true, Contest_Reason__c: 'x' }),
    ],
    [
      'contesting a behavior with one',
      'Power_Behavior__c',
      () => shown(ours, { Contested__c: true, Contest_Reason__c: 'x' }),
    ],
    ['intensity 1', 'Power_Behavior__c', () => shown(ours, { Intensity__c: 1 })],
    ['intensity 5', 'Power_Behavior__c', () => shown(ours, { Intensity__c: 5 })],
    ['no intensity', 'Power_Behavior__c', () => shown(ours, { Intensity__c: null })],
  ])('allows %s', async (_, object, fields) => {
    const body =
      object === 'Opportunity'
        ? { Name: 'X', StageName: 'Prospecting', CloseDate: '2026-12-01', ...fields() }
        : fields();
    await made(test, 'rep', object, body);
  });

  it('keeps answers on their own deal', async () => {
    const here = await made(test, 'rep', 'Power_Concession__c', given(ours));
    await made(test, 'rep', 'Power_Concession__c', given(ours, { In_Return_For__c: here }));
    const body = given(theirs, { In_Return_For__c: here });
    const { errors } = await refusal(test, 'rep', 'POST sobjects/Power_Concession__c', body);
    expect(errors).toMatchObject([{ errorCode: BROKEN, fields: ['In_Return_For__c'] }]);
  });

  it('keeps a concession from answering itself', async () => {
    const id = await made(test, 'rep', 'Power_Concession__c', given(ours));
    const call = `PATCH sobjects/Power_Concession__c/${id}`;
    const { errors } = await refusal(test, 'rep', call, { In_Return_For__c: id });
    expect(errors).toMatchObject([{ errorCode: BROKEN, fields: ['In_Return_For__c'] }]);
  });

  it('tells all that is wrong at once, and leaves the record as it was', async () => {
    const id = await made(test, 'rep', 'Power_Concession__c', given(ours, { Cost__c: 7 }));
    const body = { Cost__c: -1, Value__c: -1, Contested__c: true };
    const { errors } = await refusal(test, 'rep', `PATCH sobjects/Power_Concession__c/${id}`, body);
    expect(errors.map(({ fields }) => fields?.[0]).sort()).toEqual([
      'Contest_Reason__c',
      'Cost__c',
      'Value__c',
    ]);
    expect(await stored(test, 'Power_Concession__c', id, ['Cost__c', 'Contested__c'])).toEqual([
      7,
      false,
    ]);
  });
});

describe('without the permission to contest', () => {
  const CONTESTED = { Contested__c: true, Contest_Reason__c: 'not so' };

  it.each<[string, string, (deal: string, fields: object) => object]>([
    ['a concession', 'Power_Concession__c', given],
    ['a behavior', 'Power_Behavior__c', shown],
  ])('nobody contests %s, or changes what was said about it', async (_, object, body) => {
    const refused = async (call: string, fields: object): Promise<void> => {
      const { errors } = await refusal(test, 'service', call, fields);
      expect(errors).toMatchObject([{ errorCode: BROKEN, fields: ['Contested__c'] }]);
    };
    await refused(`POST sobjects/${object}`, body(ours, CONTESTED));
    const plain = await made(test, 'service', object, body(ours, {}));
    await refused(`PATCH sobjects/${object}/${plain}`, CONTESTED);
    const contested = await made(test, 'rep', object, body(ours, CONTESTED));
    const at = `PATCH sobjects/${object}/${contested}`;
    for (const change of [
      { Contested__c: false },
      { Contest_Reason__c: 'other' },
      { Contested_On__c: '2026-11-02T00:00:00Z' },
    ]) {
      await refused(at, change);
    }
    expect((await rest(test, 'service', at, { Note__c: 'hello', ...CONTESTED })).status).toBe(204);
    expect((await rest(test, 'rep', at, { Contested__c: false })).status).toBe(204);
  });
});
