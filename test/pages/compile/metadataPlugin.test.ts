import { metadataPlugin } from '../../../src/pages/compile/metadataPlugin.ts';
import { ownProject, removeScratch, scratchProject } from '../scratchProject.ts';

afterEach(removeScratch);

const item = (name: string) => `<itemInstances><componentInstance>
  <componentName>${name}</componentName><identifier>${name}</identifier>
</componentInstance></itemInstances>`;

const FILES = {
  'lwc/gauge/gauge.js': '',
  'flexipages/Deal.flexipage-meta.xml': `<FlexiPage>
    <flexiPageRegions>
      ${item('gauge')}${item('force:highlightsPanel')}${item('chatter:feed')}${item('lost')}
      <name>main</name><type>Region</type>
    </flexiPageRegions>
    <sobjectType>Opportunity</sobjectType><type>RecordPage</type>
  </FlexiPage>`,
};

/** Code of one of the modules that the plugin writes. */
function moduleCode(
  project = scratchProject(FILES),
  id = 'project/flexiPage/RecordPage/Deal',
): unknown {
  const { load } = metadataPlugin(project);
  return (load as (id: string) => unknown)(`\0${id}`);
}

describe('labels as modules', () => {
  it('are loaded a language at a time', () => {
    const languages = moduleCode(ownProject(), 'project/languages');
    expect(languages).toContain("de: () => import('project/language/de')");
    expect(moduleCode(ownProject(), 'project/language/de')).toContain(
      '"Power_Gauge_title":"Kräfteverhältnis"',
    );
  });

  it('are English where nothing is translated', () => {
    expect(moduleCode(scratchProject(FILES), 'project/languages')).toBe(
      'export const languages = {  };',
    );
  });
});

describe('a Lightning page as a module', () => {
  it('brings the components that can be shown here', () => {
    const code = moduleCode();
    expect(code).toContain("from 'c/gauge'");
    expect(code).toContain("from 'force/highlightsPanel'");
  });

  it.each(['chatter:feed', 'c:lost'])('keeps the place of %s, which cannot', (component) => {
    const code = String(moduleCode());
    expect(code).toContain(`"component":"${component}"`);
    expect(code).not.toContain(`from '${component.replace(':', '/')}'`);
  });

  it('is listed with the object whose records it shows, and loaded when it is opened', () => {
    const list = moduleCode(scratchProject(FILES), 'project/flexiPages');
    expect(list).toContain('name: "Deal", type: "RecordPage", object: "Opportunity"');
    expect(list).toContain("import('project/flexiPage/RecordPage/Deal')");
    expect(list).toContain('object: ""');
  });

  it.each(['RecordPage/Power_Balance_Opportunity_Record_Page', 'AppPage/Power_Policy_Lab'])(
    'of this project leaves no place empty: %s',
    (page) => {
      const own = moduleCode(ownProject(), `project/flexiPage/${page}`);
      const named = [...String(own).matchAll(/"component":"([^"]+)"/g)].map(([, name]) => name);
      const drawnByParent = ['flexipage:tab', 'flexipage:column', 'flexipage:field'];
      const shown = named.filter((name) => !drawnByParent.includes(name ?? ''));
      for (const name of shown) expect(own).toContain(`${JSON.stringify(name)}: c`);
    },
  );
});
