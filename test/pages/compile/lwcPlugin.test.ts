import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Sources } from '../../../src/pages/compile/bundles.ts';
import { removeScratch, scratchProject } from '../scratchProject.ts';

afterEach(removeScratch);

const SCRIPT = `import { LightningElement, api } from 'lwc';
import title from '@salesforce/label/c.Title';
import { double, type Amount } from 'c/numbers';
export default class Gauge extends LightningElement {
  @api recordId: string | undefined;
  title: string = title;
  get twice(): Amount { return double(21); }
}`;

const FILES = {
  'labels/CustomLabels.labels-meta.xml':
    '<CustomLabels><labels><fullName>Title</fullName><value>Power</value></labels></CustomLabels>',
  'lwc/gauge/gauge.ts': SCRIPT,
  'lwc/gauge/gauge.html': '<template><p class="dial">{title} {twice}</p></template>',
  'lwc/gauge/gauge.css': '.dial { color: red; }',
  'lwc/numbers/numbers.ts':
    'export type Amount = number;\nexport const double = (n: Amount): Amount => 2 * n;',
};

const PROGRAM = fileURLToPath(new URL('bundle.ts', import.meta.url));
const run = promisify(execFile);

async function build(files: Record<string, string>, sources: Sources = 'typescript') {
  const { root } = scratchProject(files);
  const { stdout } = await run(process.execPath, [PROGRAM, root, sources, 'c/gauge']);
  return stdout;
}

describe('a component', () => {
  it('is compiled with its template, styles, labels and what it imports', async () => {
    const code = await build(FILES);
    expect(code).toContain('registerDecorators');
    expect(code).toMatch(/publicProps:\s*\{\s*recordId/);
    expect(code).toContain('"Power"');
    expect(code).toContain('.dial');
    expect(code).toContain('2 * n');
    expect(code).not.toContain('Amount');
  });

  it('may have neither template nor styles', async () => {
    const { 'lwc/gauge/gauge.html': _html, 'lwc/gauge/gauge.css': _css, ...bare } = FILES;
    await expect(build(bare)).resolves.toContain('registerComponent');
  });

  it('is taken as it is deployed where the build asks for that', async () => {
    const deployed = { 'lwc/numbers/numbers.js': 'export const double = (n) => n + n;' };
    const script = {
      'lwc/gauge/gauge.js': SCRIPT.replace(/: [A-Z]\w+|, type Amount|: string.*?(?=[;=])/g, ''),
    };
    const code = await build({ ...FILES, ...deployed, ...script }, 'deployed');
    expect(code).toContain('n + n');
  });

  it.each([
    ['deployed', FILES, 'gauge.ts has no gauge.js beside it, and an org takes only that.'],
    [
      'typescript',
      { ...FILES, 'lwc/gauge/gauge.ts': "import 'lightning/nothing';" },
      'There is no lightning/nothing, which ',
    ],
    [
      'typescript',
      { ...FILES, 'lwc/gauge/gauge.ts': "import '@salesforce/label/c.Nope';" },
      'lwc/gauge/gauge.ts imports the custom label Nope, which is not in',
    ],
    [
      'typescript',
      { ...FILES, 'lwc/gauge/gauge.html': '<template><p onclick="x"></p></template>' },
      join('gauge', 'gauge.html'),
    ],
  ] as const)(
    'that cannot be built from %s sources stops the build and says why',
    async (sources, files, why) => {
      await expect(build(files, sources)).rejects.toThrow(why);
    },
  );
});
