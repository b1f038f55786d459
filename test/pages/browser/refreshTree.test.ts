import { browserModule } from './load.ts';

/** What stands in a page, as far as a refresh looks at it. */
interface Place {
  parentNode: Place | null;
  host?: Place;
}
interface Registration {
  node: Place;
  run: () => Promise<boolean>;
}

const { refreshInside } = await browserModule<{
  refreshInside: (container: Place, handlers: Registration[]) => Promise<string>;
}>('refreshTree');

const place = (parentNode: Place | null = null): Place => ({ parentNode });

/** The top of what a component has inside of it. */
const shadowOf = (host: Place): Place => ({ parentNode: null, host });

const page = place();
const record = place(page);
const shadow = shadowOf(record);
const list = place(place(shadow));
const detail = place(shadow);
const elsewhere = place();

/** Runs a refresh of the page and tells what began and ended, in order. */
async function refreshed(outcomes: Record<string, () => Promise<boolean>> = {}) {
  const told: string[] = [];
  const handler = (name: string, node: Place): Registration => ({
    node,
    run: async () => {
      told.push(name);
      await new Promise((resolve) => setImmediate(resolve));
      const outcome = await (outcomes[name] ?? (() => Promise.resolve(true)))();
      told.push(`${name} done`);
      return outcome;
    },
  });
  const handlers = [
    handler('list', list),
    handler('record', record),
    handler('elsewhere', elsewhere),
    handler('detail', detail),
  ];
  const status = await refreshInside(page, handlers);
  return { told, status };
}

describe('a refresh', () => {
  it('reaches all that is inside the container, what is around something else first', async () => {
    const { told, status } = await refreshed();
    expect(told).toEqual(['record', 'record done', 'list', 'detail', 'list done', 'detail done']);
    expect(status).toBe('refresh_complete');
  });

  it('goes no deeper where a component keeps it to itself', async () => {
    const { told, status } = await refreshed({ record: () => Promise.resolve(false) });
    expect(told).toEqual(['record', 'record done']);
    expect(status).toBe('refresh_complete');
  });

  it.each(['record', 'list'])(
    'goes on where the %s fails, and says that something did',
    async (name) => {
      const { told, status } = await refreshed({ [name]: () => Promise.reject(new Error('lost')) });
      expect(told).toContain('detail done');
      expect(told).not.toContain(`${name} done`);
      expect(status).toBe('refresh_complete_with_errors');
    },
  );

  it('has nothing to do where nobody takes part', async () => {
    expect(await refreshInside(page, [])).toBe('refresh_complete');
  });
});
