/**
 * A program, since Rolldown's native part does not work inside Jest: bundles one component of a
 * project and prints the code, or fails with the reason.
 *
 * usage: node bundle.ts ROOT typescript|deployed c/COMPONENT
 */
import { rolldown } from 'rolldown';
import type { Sources } from '../../../src/pages/compile/bundles.ts';
import { lwcPlugin } from '../../../src/pages/compile/lwcPlugin.ts';
import { projectAt } from '../../../src/pages/project.ts';

const [, , root = '', sources, component = ''] = process.argv;
const bundle = await rolldown({
  input: component,
  plugins: [lwcPlugin({ project: projectAt(root), sources: sources as Sources })],
  external: ['lwc'],
  logLevel: 'silent',
});
const { output } = await bundle.generate({ format: 'esm' });
process.stdout.write(output[0].code);
