import { utimesSync, writeFileSync } from 'node:fs';
import { isSessionModule, orgModule } from '../../../src/pages/compile/orgModules.ts';
import { removeScratch, scratchProject } from '../scratchProject.ts';

afterAll(removeScratch);

const LABELS = `<CustomLabels>
  <labels><fullName>Power_Title</fullName><value>Fist &amp; carrot</value></labels>
  <labels><fullName>Power_Hint</fullName><value>"They" lead</value></labels>
</CustomLabels>`;

const project = scratchProject({ 'labels/CustomLabels.labels-meta.xml': LABELS });
const importer = `${project.components}/gauge/gauge.ts`;
const code = (source: string) => orgModule(project, source, importer);

describe('a module that only an org has', () => {
  it.each([
    ['@salesforce/schema/Opportunity', 'export default {"objectApiName":"Opportunity"};'],
    [
      '@salesforce/schema/Opportunity.Account.Name',
      'export default {"fieldApiName":"Account.Name","objectApiName":"Opportunity"};',
    ],
    ['@salesforce/user/isGuest', 'export default false;'],
  ])('%s is known at build time', (source, expected) => {
    expect(code(source)).toBe(expected);
  });

  it.each([
    ['@salesforce/user/Id', 'session().userId'],
    ['@salesforce/customPermission/Power_Contest', 'customPermissions.includes("Power_Contest")'],
    ['@salesforce/i18n/timeZone', 'i18n("timeZone")'],
    ['@salesforce/client/formFactor', 'formFactor()'],
  ])('%s is read from the page when it runs', (source, expression) => {
    expect(code(source)).toContain(expression);
    expect(isSessionModule(source)).toBe(true);
  });

  it.each([
    ['Power_Title', '"Fist & carrot"'],
    ['Power_Hint', '"\\"They\\" lead"'],
  ])(
    'the label %s is read in the language of the page, with its English words',
    (name, english) => {
      expect(code(`@salesforce/label/c.${name}`)).toContain(`label("${name}", ${english})`);
    },
  );

  it('has the words that a label was given since', () => {
    const { labels } = scratchProject({ 'labels/CustomLabels.labels-meta.xml': LABELS });
    const own = { ...project, labels };
    const title = (): string => orgModule(own, '@salesforce/label/c.Power_Title', importer);
    expect(title()).toContain('"Fist & carrot"');
    writeFileSync(labels, LABELS.replace('carrot', 'cake'));
    // However quickly somebody typed.
    utimesSync(labels, new Date(), new Date(Date.now() + 1000));
    expect(title()).toContain('"Fist & cake"');
  });

  it('names a label that is missing, who wants it and where it belongs', () => {
    expect(() => code('@salesforce/label/c.Power_Nope')).toThrow(
      'force-app/main/default/lwc/gauge/gauge.ts imports the custom label Power_Nope, which is ' +
        'not in force-app/main/default/labels/CustomLabels.labels-meta.xml. Add it there',
    );
  });

  it.each(['@salesforce/apex/Deals.read', '@salesforce/label/acme.Title', '@salesforce/user/Age'])(
    'is refused by its name where the pages have nothing like %s',
    (source) => {
      expect(() => code(source)).toThrow(`The local pages have no ${source}, which ${importer}`);
    },
  );
});
