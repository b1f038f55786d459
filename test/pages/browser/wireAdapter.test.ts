import { browserModule } from './load.ts';

interface Config {
  id?: string | undefined;
}
interface Value {
  answer?: string;
  refresh?: () => Promise<void>;
}
interface Adapter {
  connect(): void;
  disconnect(): void;
  update(config: Config): void;
}

const { wireAdapter } = await browserModule<{
  wireAdapter: (source: object) => new (emit: (value: Value) => void) => Adapter;
}>('wireAdapter');

/** An org whose answers come when the test says so. */
function startWire() {
  const watched: { id: string; changed: () => void }[] = [];
  const waiting: { id: string; answer: (text: string) => void }[] = [];
  const emitted: Value[] = [];
  const Wire = wireAdapter({
    pending: {},
    ready: (config: Config) => config.id !== undefined,
    load: ({ id = '' }: Config) =>
      new Promise<Value>((resolve) =>
        waiting.push({ id, answer: (text) => resolve({ answer: text }) }),
      ),
    refreshable: true,
    watch: ({ id = '' }: Config, changed: () => void) => {
      const entry = { id, changed };
      watched.push(entry);
      return () => watched.splice(watched.indexOf(entry), 1);
    },
  });
  const wire = new Wire((value) => emitted.push(value));
  wire.connect();
  const answer = async (index: number, text: string) => {
    waiting[index]?.answer(text);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const answers = () => emitted.map((value) => value.answer);
  return { wire, answer, answers, emitted, watched, asked: () => waiting.map(({ id }) => id) };
}

describe('a component on a wire', () => {
  it('gets nothing before its parameters are there, and then the answer', async () => {
    const { wire, answer, answers, asked } = startWire();
    wire.update({ id: undefined });
    expect(asked()).toEqual([]);
    wire.update({ id: 'a' });
    await answer(0, 'first');
    expect(answers()).toEqual([undefined, 'first']);
  });

  it('never gets an old answer after a newer one', async () => {
    const { wire, answer, answers } = startWire();
    wire.update({ id: 'a' });
    wire.update({ id: 'b' });
    await answer(1, 'of b');
    await answer(0, 'of a');
    expect(answers()).toEqual([undefined, 'of b']);
  });

  it('asks once where its parameters are written anew but say the same', () => {
    const { wire, asked } = startWire();
    wire.update({ id: 'a' });
    wire.update({ id: 'a' });
    expect(asked()).toEqual(['a']);
  });

  it('asks again when it refreshes, and waits for the answer', async () => {
    const { wire, answer, answers, emitted } = startWire();
    wire.update({ id: 'a' });
    await answer(0, 'old');
    const refreshed = emitted.at(-1)?.refresh?.();
    await answer(1, 'new');
    await refreshed;
    expect(answers()).toEqual([undefined, 'old', 'new']);
  });

  it('that refreshes twice at once waits for the later answer both times', async () => {
    const { wire, answer, answers, emitted } = startWire();
    wire.update({ id: 'a' });
    await answer(0, 'old');
    const refresh = emitted.at(-1)?.refresh;
    const seen: unknown[] = [];
    const both = [refresh?.(), refresh?.()].map(async (done) => {
      await done;
      seen.push(answers().at(-1));
    });
    await answer(1, 'stale');
    expect(seen).toEqual([]);
    await answer(2, 'new');
    await Promise.all(both);
    expect(seen).toEqual(['new', 'new']);
    expect(answers()).toEqual([undefined, 'old', 'new']);
  });

  it('is not kept waiting by a refresh that its going away has ended', async () => {
    const { wire, answer, emitted } = startWire();
    wire.update({ id: 'a' });
    await answer(0, 'old');
    const refreshed = emitted.at(-1)?.refresh?.();
    wire.disconnect();
    await answer(1, 'late');
    await refreshed;
    expect(emitted.at(-1)?.answer).toBe('old');
  });

  it('asks again when what it shows has changed, and only while it shows it', async () => {
    const { wire, answer, answers, asked, watched } = startWire();
    wire.update({ id: 'a' });
    await answer(0, 'old');
    watched[0]?.changed();
    await answer(1, 'new');
    expect(answers()).toEqual([undefined, 'old', 'new']);
    wire.update({ id: 'b' });
    expect(watched.map(({ id }) => id)).toEqual(['b']);
    wire.disconnect();
    expect(watched).toEqual([]);
    expect(asked()).toEqual(['a', 'a', 'b']);
  });

  it.each(['disconnect', 'update'] as const)('hears nothing after %s took it away', async (end) => {
    const { wire, answer, answers } = startWire();
    wire.update({ id: 'a' });
    wire[end]({ id: undefined });
    await answer(0, 'late');
    expect(answers()).toEqual([undefined]);
  });

  it('asks afresh when it comes back to the page', () => {
    const { wire, asked } = startWire();
    wire.update({ id: 'a' });
    wire.disconnect();
    wire.connect();
    wire.update({ id: 'a' });
    expect(asked()).toEqual(['a', 'a']);
  });
});
