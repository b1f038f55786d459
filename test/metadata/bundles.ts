import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bundle, Verdict } from '../salesforce-tools/compile-bundles.ts';
import { LWC } from './project.ts';

const COMPILER = fileURLToPath(new URL('../salesforce-tools/compile-bundles.ts', import.meta.url));

/** What the platform takes of a bundle; sources and tests stay at home. */
const DEPLOYED = /\.(js|html|css|svg|js-meta\.xml)$/;
const COMPILED = /\.(js|html|css)$/;

/** The names of the Lightning components of the project. */
export function componentNames(): string[] {
  const entries = readdirSync(LWC, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/**
 * The JavaScript files that a component should have and has not: the build leaves them. A
 * stylesheet that components share needs none.
 */
export function unbuiltFiles(name: string): string[] {
  const files = readdirSync(join(LWC, name));
  if (files.every((file) => /\.(css|js-meta\.xml)$/.test(file))) return [];
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  const built = [`${name}.js`, ...sources.map((file) => file.replace(/\.ts$/, '.js'))];
  return [...new Set(built)].filter((file) => !files.includes(file));
}

/** A component as it is deployed. */
export function bundleOf(name: string): Bundle {
  const paths = readdirSync(join(LWC, name)).filter((file) => DEPLOYED.test(file));
  const contents = paths.map((file) => [file, readFileSync(join(LWC, name, file), 'utf8')]);
  return { name, files: Object.fromEntries(contents) as Record<string, string> };
}

function withoutMetadata({ name, files }: Bundle): Bundle {
  const compiled = Object.entries(files).filter(([file]) => COMPILED.test(file));
  return { name, files: Object.fromEntries(compiled) };
}

/** What the platform's own compiler says of each bundle. */
export function compileBundles(bundles: readonly Bundle[]): Verdict[] {
  const input = JSON.stringify(bundles.map(withoutMetadata));
  const output = execFileSync(process.execPath, [COMPILER], {
    input,
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output.toString()) as Verdict[];
}
