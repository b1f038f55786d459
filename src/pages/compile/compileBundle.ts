import { stripTypeScriptTypes } from 'node:module';
import { transformSync } from '@lwc/compiler';
import type { Bundle } from './bundles.ts';

/** `sourceApiVersion` of what is compiled: it decides which dialect of LWC a component speaks. */
const API_VERSION = 66;

export interface Compiled {
  code: string;
  map: unknown;
  warnings: string[];
}

/** How one file of a bundle is compiled. */
export interface CompileOptions {
  bundle: Bundle;
  /** Absolute; its extension decides what it is compiled as. */
  file: string;
  /** `x.scoped.css` of light DOM components. */
  scoped: boolean;
  sourcemap: boolean;
}

/**
 * Compiles a template, a stylesheet or a script of a Lightning bundle to an ES module. Types are
 * blanked out, so that decorators and class fields reach the compiler and lines stay in place.
 */
export function compileBundle(source: string, options: CompileOptions): Compiled {
  const { bundle, file, scoped, sourcemap } = options;
  const typed = file.endsWith('.ts');
  const code = typed ? stripTypeScriptTypes(source, { mode: 'strip' }) : source;
  const result = transformSync(code, typed ? file.replace(/\.ts$/, '.js') : file, {
    ...bundle,
    apiVersion: API_VERSION,
    scopedStyles: scoped,
    outputConfig: { sourcemap },
    enableDynamicComponents: true,
    enableLwcOn: true,
    // Without it lightning-combobox throws under synthetic shadow.
    enableSyntheticElementInternals: true,
    enableStaticContentOptimization: true,
  });
  return {
    code: result.code,
    map: result.map ?? { mappings: '' },
    warnings: (result.warnings ?? []).map((warning) => warning.message),
  };
}
