import { keepDraft, keptDraft } from 'c/powerPolicyDraft';
import userId from '@salesforce/user/Id';
import { after, begun, typed } from './support';

const HALF_TYPED = after([typed('/minForce', '2'), typed('/minEvidence', 'much')]);
const PLACE = `power-balance:policy:${userId}:all`;

beforeEach(() => sessionStorage.clear());

describe('a draft that is kept', () => {
  it('outlives a reload with everything that was typed', () => {
    keepDraft(null, { ...HALF_TYPED, name: 'Winter', reason: 'Too' });
    expect(keptDraft(null)).toEqual({ ...HALF_TYPED, name: 'Winter', reason: 'Too' });
  });

  it('is of one record type, and of nobody else', () => {
    keepDraft('Renewal', HALF_TYPED);
    expect(keptDraft(null)).toBeNull();
    expect(keptDraft('all')).toBeNull();
    expect(keptDraft('Renewal')).toEqual(HALF_TYPED);
  });

  it('is forgotten once nothing is changed', () => {
    keepDraft(null, HALF_TYPED);
    keepDraft(null, begun());
    expect(sessionStorage).toHaveLength(0);
  });

  it.each([
    'no json',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...HALF_TYPED, base: { version: 'all:3', name: '', policy: {} } }),
    JSON.stringify({ ...HALF_TYPED, base: null }),
    JSON.stringify({ ...HALF_TYPED, document: [] }),
    JSON.stringify({ ...HALF_TYPED, texts: { '/minForce': 2 } }),
    JSON.stringify({ ...HALF_TYPED, name: 2 }),
    JSON.stringify({ ...HALF_TYPED, reason: null }),
  ])('is none where it is spoilt: %s', (kept) => {
    sessionStorage.setItem(PLACE, kept);
    expect(keptDraft(null)).toBeNull();
  });

  it('lives as long as the page where storage is full', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    expect(() => keepDraft(null, HALF_TYPED)).not.toThrow();
    full.mockRestore();
  });
});
