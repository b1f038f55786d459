import { problem } from '../problem.ts';
import type { Project } from '../project.ts';
import { labelText } from './labels.ts';

const ACTION = 'Import something else, or teach src/pages/compile/orgModules.ts what it means.';

/** What a module needs to know to be written: its name after the kind, and who asked for it. */
interface Asked {
  project: Project;
  rest: string;
  importer: string;
}

const constant = (value: unknown) => `export default ${JSON.stringify(value)};`;

const fromPage = (module: string, name: string, expression: string) =>
  `import { ${name} } from 'pages/${module}';\nexport default ${expression};`;

const fromSession = (expression: string) => fromPage('session', 'session', expression);

/** A custom label: in the user's language where that has it. */
const label = (name: string, text: string) =>
  fromPage('labels', 'label', `label(${JSON.stringify(name)}, ${JSON.stringify(text)})`);

/** Kinds of `@salesforce/*` modules, each with the code that stands in for one. */
const KINDS: Record<string, (asked: Asked) => string | undefined> = {
  label: ({ project, rest, importer }) =>
    rest.startsWith('c.')
      ? label(rest.slice(2), labelText(project, rest.slice(2), importer))
      : undefined,
  schema: ({ rest }) => constant(schemaReference(rest)),
  user: ({ rest }) => USER[rest],
  customPermission: ({ rest }) =>
    fromSession(`session().customPermissions.includes(${JSON.stringify(rest)}) || undefined`),
  client: ({ rest }) =>
    rest === 'formFactor' ? fromPage('formFactor', 'formFactor', 'formFactor()') : undefined,
  i18n: ({ rest }) => fromPage('i18n', 'i18n', `i18n(${JSON.stringify(rest)})`),
};

const USER: Record<string, string> = {
  Id: fromSession('session().userId'),
  isGuest: constant(false),
};

/**
 * Code of a module that only an org has (`@salesforce/label/c.Power_Title`). Who the user is, what
 * they speak and how they write numbers and dates is read when the module runs, from the session of the page.
 */
export function orgModule(project: Project, source: string, importer: string): string {
  const [, kind = '', ...rest] = source.split('/');
  const code = KINDS[kind]?.({ project, rest: rest.join('/'), importer });
  if (code !== undefined) return code;
  throw problem(
    'UnknownModule',
    `The local pages have no ${source}, which ${importer} imports.`,
    ACTION,
  );
}

const SESSION_I18N =
  'lang|locale|currency|timeZone|dir|firstDayOfWeek|dateTime\\.\\w+|' +
  'number\\.(decimalSeparator|groupingSeparator|currencySymbol|percentSign|minusSign)';

const SESSION_MODULE = new RegExp(
  `^@salesforce/(user/|customPermission/|client/|i18n/(${SESSION_I18N})$)`,
);

/** Whether the module's value depends on the session, and so must not be fixed in a cached build. */
export const isSessionModule = (source: string): boolean => SESSION_MODULE.test(source);

/** `Opportunity.Name` or `Opportunity` as the platform's modules describe them. */
function schemaReference(path: string) {
  const [objectApiName, ...field] = path.split('.');
  return field.length ? { fieldApiName: field.join('.'), objectApiName } : { objectApiName };
}
