import { join } from 'node:path';
import type { Project } from '../project.ts';
import type { PropertyValue } from './types.ts';
import { attributeOf, childOf, listOf, readXml } from './xml.ts';

/** Type of each property that an admin may set on a page: `String`, `Integer`, `Boolean`, … */
export type PropertyTypes = Readonly<Record<string, string | undefined>>;

/** Properties that a component of the project offers to admins; none for other namespaces. */
export function designProperties(project: Project, component: string): PropertyTypes {
  const [namespace, name = ''] = component.split(':');
  if (namespace !== 'c') return {};
  const file = join(project.components, name, `${name}.js-meta.xml`);
  const targets = listOf(
    childOf(readXml(file, 'LightningComponentBundle'), 'targetConfigs'),
    'targetConfig',
  );
  return Object.fromEntries(
    targets
      .flatMap((target) => listOf(target, 'property'))
      .map((property) => [attributeOf(property, 'name'), attributeOf(property, 'type')]),
  );
}

/** A page's text as the type that the component declares for it. */
export function coerce(text: string, type: string | undefined): PropertyValue {
  if (type === 'Boolean') return text === 'true';
  return type === 'Integer' ? Number.parseInt(text, 10) : text;
}
