import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folders of one project that the pages are made from; all absolute. */
export interface Project {
  root: string;
  /** `force-app/main/default`: metadata and components as they are deployed. */
  metadata: string;
  /** Components of namespace `c`. */
  components: string;
  /** Stand-ins for what only an org has, one folder for each namespace. */
  standIns: string;
  /** Modules that only the browser runs, imported as `pages/<name>`. */
  browser: string;
  labels: string;
  /** Translations, a file for each language. */
  translations: string;
  /** Where compiled base components are kept between runs. */
  cache: string;
  /** Folder of an npm package that the project has installed. */
  packageFolder(name: string): string;
}

/** The project in `root`; nothing is read before it is needed. */
export function projectAt(root: string): Project {
  const metadata = join(root, 'force-app/main/default');
  const require = createRequire(join(root, 'package.json'));
  return {
    root,
    metadata,
    components: join(metadata, 'lwc'),
    standIns: join(root, 'src/pages/lwc'),
    browser: join(root, 'src/pages/browser'),
    labels: join(metadata, 'labels/CustomLabels.labels-meta.xml'),
    translations: join(root, 'force-app/languages/translations'),
    cache: join(root, 'node_modules/.cache/pages'),
    packageFolder: (name) => dirname(require.resolve(`${name}/package.json`)),
  };
}
