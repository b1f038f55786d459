import { changesOf, policyOf, valueAt } from 'c/powerPolicyDraft';
import { after, begun, chosen, policyWith, policyWithout, POLICY, reset, typed } from './support';

const changed = (edits, draft) => changesOf(after(edits, draft)).map(({ path }) => path);
const at = (draft, path) => valueAt(draft.document, path);

describe('a field that is typed into', () => {
  it.each([
    ['/behaviorHalfLifeDays', '12', 12],
    ['/concessionUnit', '7', 0.07],
    ['/squeezeThreshold', '33.3', 0.333],
    ['/economicOnly/atLeast', '55%', 0.55],
    ['/defaultMarginPercent', '28', 28],
    ['/thresholds/1', '-25', -25],
    ['/concessions/price/weight', '1.5', 1.5],
    ['/behaviors/tender/pressure', '60', 0.6],
    ['/concessionTilt/unknown', '0', 0],
  ])('%s takes %s', (path, text, value) => {
    const draft = after([typed(path, text)]);
    expect(at(draft, path)).toBe(value);
    expect(changesOf(draft)).toEqual([{ path, before: valueAt(POLICY, path), after: value }]);
    expect(policyOf(draft)).not.toBeNull();
  });

  it('keeps what cannot be read, and loses nothing else', () => {
    const draft = after([typed('/minForce', '2'), typed('/minEvidence', 'much')]);
    expect(draft.texts).toEqual({ '/minForce': '2', '/minEvidence': 'much' });
    expect(at(draft, '/minForce')).toBe(2);
    expect(policyOf(draft)).toBeNull();
    expect(policyOf(after([typed('/minEvidence', '2')], draft))).not.toBeNull();
  });

  it('goes back to what it was', () => {
    expect(changed([typed('/minForce', '2'), reset('/minForce')])).toEqual([]);
    expect(after([typed('/minForce', 'x'), reset('/minForce')]).texts).toEqual({});
    expect(changed([chosen('/thresholds/0', -60), reset('/thresholds')])).toEqual([]);
  });
});

describe('a kind', () => {
  const RETIRED = '/concessions/price/retired';
  const NEW = { action: 'add', log: 'behaviors', kind: 'early payment', label: 'Early payment' };

  it('is renamed, and named by the org again where nothing is typed', () => {
    const named = after([typed('/concessions/price/label', ' Discount ')]);
    expect(policyOf(named).concessions.price.label).toBe('Discount');
    expect(changesOf(after([typed('/concessions/price/label', ' ')], named))).toEqual([]);
  });

  it('is retired and brought back, and leaves no trace', () => {
    const draft = after([chosen(RETIRED, true)]);
    expect(policyOf(draft).concessions.price.retired).toBe(true);
    expect(changesOf(after([chosen(RETIRED, false)], draft))).toEqual([]);
  });

  it('that was retired before is offered again', () => {
    const { price } = POLICY.concessions;
    const concessions = { ...POLICY.concessions, price: { ...price, retired: true } };
    const draft = after([chosen(RETIRED, false)], begun(policyWith({ concessions })));
    expect(changesOf(draft)).toEqual([{ path: RETIRED, before: true, after: undefined }]);
  });

  it('is added, named, and taken out again as long as it is not published', () => {
    const draft = after([NEW]);
    expect(policyOf(draft).behaviors['early payment']).toEqual({
      label: 'Early payment',
      face: 'economic',
      weight: 1,
      pressure: 0.5,
    });
    expect(after([NEW], draft)).toBe(draft);
    expect(changed([{ ...NEW, action: 'remove' }], draft)).toEqual([]);
    expect(changed([{ action: 'remove', log: 'concessions', kind: 'price' }])).toEqual([]);
  });

  it('that the built-in policy knows is added as it has it', () => {
    const draft = after(
      [{ action: 'add', log: 'behaviors', kind: 'tender' }],
      begun(policyWithout('behaviors', 'tender')),
    );
    expect(at(draft, '/behaviors/tender')).toEqual(POLICY.behaviors.tender);
  });

  it.each(['a/b', 'a~b', '~1', '__proto__', 'constructor', 'früh'])('may be called %s', (kind) => {
    const draft = after([{ ...NEW, kind }]);
    expect(Object.keys(policyOf(draft).behaviors)).toContain(kind);
    expect(changed([{ ...NEW, kind, action: 'remove' }], draft)).toEqual([]);
  });

  it('of working together does not push, and pushes again as it did once it is none', () => {
    const [face, pressure] = ['/behaviors/tender/face', '/behaviors/tender/pressure'];
    const draft = after([chosen(face, 'integrative')]);
    expect(at(draft, pressure)).toBe(0);
    expect(policyOf(draft)).not.toBeNull();
    expect(changesOf(after([chosen(face, 'economic')], draft))).toEqual([]);
  });

  it('is reset as a whole, but for one that is only in the draft', () => {
    const edits = [typed('/concessions/price/weight', '3'), chosen(RETIRED, true)];
    expect(changed([...edits, reset('/concessions/price')])).toEqual([]);
    const added = after([NEW]);
    expect(after([reset('/behaviors/early payment/weight')], added)).toBe(added);
  });
});
