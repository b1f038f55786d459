import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

process.env['SF_DISABLE_LOG_FILE'] = 'true';
process.env['SF_DISABLE_TELEMETRY'] = 'true';

/**
 * A tool of this nested package, by its package name. The tools weigh 230 MB and only the metadata
 * tests need them, so the project's own install does without.
 * @throws when the nested package is not installed, with the command that installs it.
 */
export function loadTool(name: string): unknown {
  try {
    require.resolve(name);
  } catch (cause) {
    throw new Error(`${name} is not installed: run npm ci --prefix test/salesforce-tools`, {
      cause,
    });
  }
  return require(name);
}
