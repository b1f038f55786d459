import { begunDraft, draftKey, draftsOf, forgetDraft, keepDraft } from 'c/powerDraft';
import { view } from '../../powerLog/__tests__/view';

const DEAL = '006000000000001AAA';
const DRAFT = begunDraft(view(), 'behavior', null);

afterEach(() => {
  jest.restoreAllMocks();
  sessionStorage.clear();
});

describe('drafts', () => {
  it('are there again after a reload, each under its key, deal by deal', () => {
    const one = keepDraft(DEAL, {}, draftKey('behavior'), DRAFT);
    keepDraft(DEAL, one, draftKey('behavior', 'a01'), DRAFT);
    expect(draftsOf(DEAL)).toEqual({ behavior: DRAFT, a01: DRAFT });
    expect(draftsOf('006000000000002AAA')).toEqual({});
  });

  it('are gone once they are forgotten', () => {
    const drafts = keepDraft(DEAL, {}, 'behavior', DRAFT);
    expect(forgetDraft(DEAL, drafts, 'behavior')).toEqual({});
    expect(draftsOf(DEAL)).toEqual({});
    expect(sessionStorage).toHaveLength(0);
  });

  it.each(['{', '[1]', '"x"', '{"behavior":{"form":1}}', 'null'])(
    'are not read from what is none: %s',
    (kept) => {
      keepDraft(DEAL, {}, 'behavior', DRAFT);
      sessionStorage.setItem(sessionStorage.key(0) ?? '', kept);
      expect(draftsOf(DEAL)).toEqual({});
    },
  );

  it('are nobody else’s, whoever logs in next in the same tab', () => {
    keepDraft(DEAL, {}, 'behavior', DRAFT);
    jest.isolateModules(() => {
      jest.doMock('@salesforce/user/Id', () => ({ default: '005000000000002AAA' }), {
        virtual: true,
      });
      expect(jest.requireActual('c/powerDraft').draftsOf(DEAL)).toEqual({});
    });
    expect(draftsOf(DEAL)).toEqual({ behavior: DRAFT });
  });

  it('live as long as the page where nothing can be stored', () => {
    const closed = () => {
      throw new DOMException('Closed', 'SecurityError');
    };
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(closed);
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(closed);
    expect(keepDraft(DEAL, {}, 'behavior', DRAFT)).toEqual({ behavior: DRAFT });
    expect(draftsOf(DEAL)).toEqual({});
  });
});
