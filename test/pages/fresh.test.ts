import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inputsHash, isMadeFrom, markMadeFrom } from '../../src/pages/fresh.ts';
import { removeScratch, scratchProject, write } from './scratchProject.ts';

afterEach(removeScratch);

const DEFAULT = 'force-app/main/default';
const GAUGE = `${DEFAULT}/lwc/gauge/gauge.js`;

const project = () => scratchProject({ 'lwc/gauge/gauge.js': '1', 'lwc/gauge/gauge.ts': '1' });

describe('the pages are built again', () => {
  it.each([
    ['a component', GAUGE],
    ['a label', `${DEFAULT}/labels/CustomLabels.labels-meta.xml`],
    ['a page', `${DEFAULT}/flexipages/Deal.flexipage-meta.xml`],
    ['a list view', `${DEFAULT}/objects/Deal__c/listViews/All.listView-meta.xml`],
  ])('when %s has changed', (_what, path) => {
    const { root, ...rest } = project();
    const before = inputsHash({ root, ...rest });
    write(root, path, '<changed/>');
    expect(inputsHash({ root, ...rest })).not.toBe(before);
  });

  it.each([
    ['a test', `${DEFAULT}/lwc/gauge/__tests__/gauge.test.js`],
    ['a source whose build is what counts', `${DEFAULT}/lwc/gauge/gauge.ts`],
    ['a permission set', `${DEFAULT}/permissionsets/Rep.permissionset-meta.xml`],
  ])('not when %s has changed', (_what, path) => {
    const { root, ...rest } = project();
    const before = inputsHash({ root, ...rest });
    write(root, path, 'changed');
    expect(inputsHash({ root, ...rest })).toBe(before);
  });

  it('when the last build did not come to its end', () => {
    const { root } = project();
    const outDir = join(root, 'out');
    mkdirSync(outDir);
    expect(isMadeFrom(outDir, 'abc')).toBe(false);
    markMadeFrom(outDir, 'abc');
    expect(isMadeFrom(outDir, 'abc')).toBe(true);
    expect(isMadeFrom(outDir, 'abd')).toBe(false);
  });
});
