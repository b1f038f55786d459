import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readObjects } from '../metadata/orgMetadata.ts';
import type { Project } from '../project.ts';
import { baseComponents } from './bundles.ts';
import { hide } from './hidden.ts';

/** Names of icons by sprite: `standard` → `opportunity`, … */
export type Icons = ReadonlyMap<string, ReadonlySet<string>>;

const NAMED = /\b(utility|standard|action|custom|doctype):([a-z]\w*)/g;
const SOURCE = /\.(html|js|ts)$/;
const SKIPPED = /^(__|iconSvgTemplates|buildTemplates)|\.d\.ts$/;

/** `lightning/iconSvgTemplatesUtility` and its siblings; each stands for all icons of a sprite. */
export const isIconModule = (source: string): boolean =>
  /^lightning\/iconSvgTemplates(Utility|Standard|Action|Custom|Doctype)(Rtl)?$/.test(source);

/**
 * All icons that the project's and the base components' sources name literally, with those of its
 * objects. There are some 1,500 icons; a page that can show only these loads a tenth of them.
 */
export function iconsInUse(project: Project): Icons {
  const icons = new Map<string, Set<string>>();
  for (const [sprite, name] of namedIcons(project))
    icons.set(sprite, (icons.get(sprite) ?? new Set()).add(name));
  return icons;
}

/** Code of an icon module: an object of the templates of the icons in use. */
export function iconModule(project: Project, source: string, icons: Icons): string {
  const module = source.slice('lightning/'.length);
  const sprite = module.replace(/^iconSvgTemplates|Rtl$/g, '').toLowerCase();
  const folder = join(baseComponents(project), 'lightning', module, 'buildTemplates', sprite);
  const names = [...(icons.get(sprite) ?? [])].filter((name) =>
    existsSync(join(folder, `${name}.html`)),
  );
  const imports = names.map(
    (name) =>
      `import ${sprite}_${name} from ${JSON.stringify(hide(join(folder, `${name}.html`)))};`,
  );
  const exported = names.map((name) => `${sprite}_${name}`).join(', ');
  return [...imports, `export default { ${exported} };`].join('\n');
}

function* namedIcons(project: Project): Generator<[sprite: string, name: string]> {
  for (const folder of [project.components, project.standIns, baseComponents(project)])
    for (const text of sources(folder))
      for (const [, sprite = '', name = ''] of text.matchAll(NAMED)) yield [sprite, name];
  for (const { icon } of Object.values(readObjects(project))) {
    const [sprite = '', name = ''] = icon.split(':');
    yield [sprite, name];
  }
}

function* sources(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (SKIPPED.test(entry.name)) continue;
    if (entry.isDirectory()) yield* sources(path);
    else if (SOURCE.test(entry.name)) yield readFileSync(path, 'utf8');
  }
}
