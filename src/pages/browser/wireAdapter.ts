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
}

/**
 * A wire adapter as Lightning Data Service has them: it waits for its parameters, asks again only
 * when one of them really changes, and emits the answer to its latest question alone.
 */
export function wireAdapter<Config extends object, Value extends object>(
  source: Source<Config, Value>,
): WireAdapterConstructor<Config, Value> {
  return class {
    private readonly emit: (value: Value) => void;
    private config: Config | undefined;
    private connected = false;
    private asked = '';
    private running = new AbortController();

    constructor(emit: (value: Value) => void) {
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
      this.running.abort();
    }

    update(config: Partial<Config>) {
      this.config = source.ready(config) ? config : undefined;
      const question = this.config ? JSON.stringify(this.config) : '';
      if (question === this.asked) return;
      this.asked = question;
      this.running.abort();
      if (this.config) void this.run();
    }

    private async run(): Promise<void> {
      this.running.abort();
      const { signal } = (this.running = new AbortController());
      const value = await source.load(this.config as Config, signal);
      if (signal.aborted || !this.connected) return;
      this.emit(source.refreshable ? { ...value, refresh: () => this.run() } : value);
    }
  };
}
