import { join } from 'node:path';

import { filesWith, metadataRoot, nameOf } from '../schema/files.ts';
import type { Schema } from '../schema/schema.ts';
import type { SObject } from '../schema/types.ts';
import { readXml, textOf } from '../schema/xml.ts';

/** A tab: it leads to an object's records, or to a Lightning page. */
export interface Tab {
  /** As permission sets and apps name it: `standard-Account`, `Power_Policy__c`, `Power_Policy_Lab`. */
  name: string;
  label: string;
  custom: boolean;
  /** Missing for a Lightning page. */
  object?: SObject;
}

/** Tabs that every org has and whoever sells sees. */
export const STANDARD_TABS = ['standard-Account', 'standard-Contact', 'standard-Opportunity'];

const SUFFIX = '.tab-meta.xml';

/**
 * The tabs of an org, in the schema's language: standard ones before those of a package directory.
 * @param labels what the language calls tabs of Lightning pages, by their names.
 */
export function readTabs(
  packageDir: string,
  schema: Schema,
  labels: ReadonlyMap<string, string> = new Map(),
): Tab[] {
  const paths = filesWith(join(metadataRoot(packageDir), 'tabs'), SUFFIX);
  return [
    ...STANDARD_TABS.map((name) => objectTab(name, schema.object(name.slice('standard-'.length)))),
    ...paths.flatMap((path) => customTab(schema, path, labels)),
  ];
}

/** Tabs of other kinds (Visualforce, web, Aura) lead to what a local org does not have. */
function customTab(schema: Schema, path: string, labels: ReadonlyMap<string, string>): Tab[] {
  const name = nameOf(path, SUFFIX);
  const object = schema.objects.get(name);
  if (object !== undefined) return [objectTab(name, object)];
  const xml = readXml(path, 'CustomTab');
  if (textOf(xml, 'flexiPage') === undefined) return [];
  const label = labels.get(name) ?? textOf(xml, 'label') ?? name;
  return [{ name, label, custom: true }];
}

const objectTab = (name: string, object: SObject): Tab => ({
  name,
  label: object.labelPlural,
  custom: object.custom,
  object,
});
