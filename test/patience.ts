/** Milliseconds for a test or a hook that names none: a slow machine is not a broken product. */
const PATIENCE = 90_000;

type Work = (...args: unknown[]) => unknown;
type Define = (...parts: unknown[]) => unknown;

/** The same work, given up where it does not end: the runner itself would wait for ever. */
const limited =
  (work: Work, limit: number): Work =>
  async (...args) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Not over after ${limit} ms.`)), limit);
    });
    try {
      return await Promise.race([work(...args), late]);
    } finally {
      clearTimeout(timer);
    }
  };

/** Defines a test or a hook, of which the work comes before its limit in ms, if any. */
const withLimit =
  (define: Define): Define =>
  (...parts) => {
    const at = parts.findIndex((part) => typeof part === 'function');
    if (at === -1) return define(...parts);
    const [work, limit = PATIENCE] = parts.slice(at) as [Work, number?];
    return define(...parts.slice(0, at), limited(work, limit));
  };

const { it, beforeAll, beforeEach, afterEach, afterAll } = globalThis as unknown as Record<
  'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll',
  Define
> & { it: Define & { each: (...table: unknown[]) => Define } };

Object.assign(globalThis, {
  it: Object.assign(withLimit(it), it, {
    each: (...table: unknown[]) => withLimit(it.each(...table)),
  }),
  beforeAll: withLimit(beforeAll),
  beforeEach: withLimit(beforeEach),
  afterEach: withLimit(afterEach),
  afterAll: withLimit(afterAll),
});
