import type { WireAdapterConstructor } from 'lwc';

/** How an adapter gets what it emits. */
interface Source<Config, Value extends object> {
  /** Emitted before anything is known. */
  pending: Value;
  /** Whether every parameter that is needed has a value yet. */
  ready(config: Partial<Config>): config is Config;
  /** Never rejects: what went wrong is part of the value. */
  load(config: Config, signal: AbortSignal): Promise<Value>;
  /** Emits `refresh` beside the value. */
  refreshable: boolean;
  /** Calls `changed` whenever the answer may have become another, until what it returns is called. */
  watch?(config: Config, changed: () => void): () => void;
}

/**
 * A wire adapter as Lightning Data Service has them: it waits for its parameters, asks again only
 * when one of them really changes, and emits the answer to its latest question alone.
 */
export const wireAdapter = <Config extends object, Value extends object>(
  source: Source<Config, Value>,
): WireAdapterConstructor<Config, Value> =>
  class extends Wire<Config, Value> {
    constructor(emit: (value: Value) => void) {
      super(source, emit);
    }
  };

class Wire<Config extends object, Value extends object> {
  private readonly source: Source<Config, Value>;
  private readonly emit: (value: Value) => void;
  private config: Config | undefined;
  private connected = false;
  private asked = '';
  private running = new AbortController();
  private latest: Promise<void> = Promise.resolve();
  private stopWatching: (() => void) | undefined;

  constructor(source: Source<Config, Value>, emit: (value: Value) => void) {
    this.source = source;
    this.emit = emit;
    emit(source.pending);
  }

  /** The engine calls `update` right after. */
  connect() {
    this.connected = true;
  }

  disconnect() {
    this.connected = false;
    this.asked = '';
    this.stop();
  }

  update(config: Partial<Config>) {
    this.config = this.source.ready(config) ? config : undefined;
    const question = this.config ? JSON.stringify(this.config) : '';
    if (question === this.asked) return;
    this.asked = question;
    this.stop();
    if (this.config) this.start(this.config);
  }

  private start(config: Config): void {
    void this.run();
    this.stopWatching = this.source.watch?.(config, () => void this.run());
  }

  private stop(): void {
    this.running.abort();
    this.stopWatching?.();
  }

  private run(): Promise<void> {
    this.running.abort();
    this.running = new AbortController();
    this.latest = this.ask(this.running.signal);
    return this.latest;
  }

  /** Whoever waits for an answer that a later question made stale waits for the later answer. */
  private async ask(signal: AbortSignal): Promise<void> {
    const value = await this.source.load(this.config as Config, signal);
    if (signal !== this.running.signal) return this.latest;
    if (signal.aborted || !this.connected) return undefined;
    this.emit(this.source.refreshable ? { ...value, refresh: () => this.run() } : value);
    return undefined;
  }
}
