import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { scratchProject } from '../scratchProject.ts';

/** A record as the stand-ins give it. */
export interface LightningRecord {
  id: string;
  fields: Record<string, { value: unknown }>;
  lastModifiedDate: string;
}
/** What a wire emits. */
export interface Wired {
  data?: unknown;
  error?: unknown;
  errors?: unknown;
  refresh?: () => Promise<void>;
}
interface Adapter {
  connect(): void;
  disconnect(): void;
  update(config: object): void;
}
export type Wire = new (emit: (value: Wired) => void) => Adapter;

/** The platform's modules, as far as tests need them. */
export interface Platform {
  createRecord: (input: object) => Promise<LightningRecord>;
  updateRecord: (input: object, options?: object) => Promise<LightningRecord>;
  deleteRecord: (id: string) => Promise<void>;
  notifyRecordUpdateAvailable: (records: object[]) => Promise<void>;
  getRecord: Wire;
  getPicklistValues: Wire;
  getNavItems: Wire;
  graphql: Wire;
  executeMutation: (
    mutation: object,
  ) => Promise<{ data?: unknown; errors?: { message: string }[] }>;
  gql: (parts: TemplateStringsArray, ...values: unknown[]) => object;
}

const BUNDLE = fileURLToPath(new URL('../compile/bundle.ts', import.meta.url));

/** The stand-ins as a component gets them, and as they run in a page. */
export async function platform(): Promise<Platform> {
  const modules = ['uiRecordApi', 'uiObjectInfoApi', 'uiAppsApi', 'graphql'];
  const source = modules.map((name) => `export * from 'lightning/${name}';`).join('\n');
  const { root } = scratchProject({ 'lwc/all/all.ts': source });
  const { stdout, stderr } = spawnSync(process.execPath, [BUNDLE, root, 'typescript', 'c/all'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  });
  if (stdout === '') throw new Error(stderr);
  const file = join(root, 'all.mjs');
  writeFileSync(file, stdout);
  return (await import(pathToFileURL(file).href)) as Platform;
}

/** A component on a wire: `next` waits for what it gets from now on. */
export function listen(wire: Wire, config: object) {
  const values: Wired[] = [];
  let wake: () => void = () => undefined;
  const adapter = new wire((value) => {
    values.push(value);
    wake();
  });
  const next = async (): Promise<Wired> => {
    const seen = values.length;
    while (values.length === seen) await new Promise<void>((resolve) => (wake = resolve));
    return values.at(-1) ?? {};
  };
  const first = next();
  adapter.connect();
  adapter.update(config);
  return { first, next, stop: () => adapter.disconnect() };
}
