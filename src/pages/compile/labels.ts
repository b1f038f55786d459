import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { metadataFiles } from '../metadata/files.ts';
import { readXml, textOf, listOf } from '../metadata/xml.ts';
import { problem } from '../problem.ts';
import type { Project } from '../project.ts';

/** Custom labels of a project, full name to value. A project without a labels file has none. */
function readLabels(file: string): Map<string, string> {
  const root = readXml(file, 'CustomLabels');
  return new Map(
    listOf(root, 'labels').map((label) => [textOf(label, 'fullName'), textOf(label, 'value')]),
  );
}

/** Labels of each file as they were read last: a page imports hundreds, one by one. */
const read = new Map<string, { changedAt: number; labels: Map<string, string> }>();

/** The same, read anew only where the file has changed since. */
function currentLabels(file: string): Map<string, string> {
  const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const last = read.get(file);
  if (last?.changedAt === changedAt) return last.labels;
  const labels = readLabels(file);
  read.set(file, { changedAt, labels });
  return labels;
}

const LANGUAGE = '.translation-meta.xml';

/** Languages that the project's labels are translated to, as Salesforce names them. */
export const languagesOf = (project: Project): string[] =>
  metadataFiles(project.translations, LANGUAGE).map(({ name }) => name);

/** The labels of a language, name to text; none for a language that the project does not have. */
export function labelsIn(project: Project, language: string): Record<string, string> {
  const root = readXml(join(project.translations, language + LANGUAGE), 'Translations');
  return Object.fromEntries(
    listOf(root, 'customLabels').map((label) => [textOf(label, 'name'), textOf(label, 'label')]),
  );
}

/** The words of a custom label, or an error that names the label and who asks for it. */
export function labelText(project: Project, name: string, importer: string): string {
  const text = currentLabels(project.labels).get(name);
  if (text !== undefined) return text;
  throw problem(
    'MissingLabel',
    `${relative(project.root, importer)} imports the custom label ${name}, which is not in ` +
      `${relative(project.root, project.labels)}.`,
    'Add it there, or mend the name.',
  );
}
