import { text } from 'node:stream/consumers';
import { loadTool } from './load.ts';

/**
 * Compiles Lightning web components as the platform does. Reads `Bundle[]` as JSON from standard
 * input and writes `Verdict[]` to standard output. A program of its own, because the compiler loads
 * ES modules with `require`, which Jest's module loader cannot do.
 */
export interface Bundle {
  name: string;
  /** Name of each file of the bundle, and what it contains. */
  files: Record<string, string>;
}

export interface Verdict {
  name: string;
  /** What the platform would refuse, one line each; none if it takes the bundle. */
  errors: string[];
}

interface Diagnostic {
  level: number;
  message: string;
  filename?: string;
  location?: { line: number; column: number };
}

interface Compiler {
  compile(config: object): Promise<{
    success: boolean;
    diagnostics: Diagnostic[];
    results?: { diagnostics: Diagnostic[] }[];
  }>;
}

/** Levels of a diagnostic: 0 fatal, 1 error, 2 warning, 3 log. */
const ERROR = 1;

function line({ message, filename, location }: Diagnostic): string {
  return `${filename ?? ''}:${location?.line ?? 0} ${message.split('\n')[0]}`;
}

async function verdict(compiler: Compiler, { name, files }: Bundle): Promise<Verdict> {
  const output = await compiler.compile({
    bundle: { type: 'platform', namespace: 'c', name, files },
  });
  const diagnostics = [output, ...(output.results ?? [])].flatMap((part) => part.diagnostics);
  const errors = diagnostics.filter(({ level }) => level <= ERROR).map(line);
  return { name, errors: output.success || errors.length > 0 ? errors : ['did not compile'] };
}

const compiler = loadTool('@lwc/sfdc-lwc-compiler') as Compiler;
const bundles = JSON.parse(await text(process.stdin)) as Bundle[];
const verdicts: Verdict[] = [];
for (const bundle of bundles) verdicts.push(await verdict(compiler, bundle));
process.stdout.write(JSON.stringify(verdicts));
