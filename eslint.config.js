import { fileURLToPath } from 'node:url';
import { fixupPluginRules } from '@eslint/compat';
import lwc from '@salesforce/eslint-config-lwc';
import sfPlugin from 'eslint-plugin-sf-plugin';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('.', import.meta.url));

const COMPONENTS = ['force-app/**/lwc/**/*.ts'];
/** What the local pages run in a browser: components of their own, and what starts them. */
const PAGES = ['src/pages/{lwc,browser}/**/*.ts'];
const COMPONENT_TESTS = ['force-app/**/__tests__/**/*.ts'];

const limits = {
  complexity: ['error', 10],
  'max-depth': ['error', 3],
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  'no-console': 'error',
};

/** Modules of the platform are known to the compiler, which checks them, and to nobody else. */
const PLATFORM_MODULES = {
  'import/no-unresolved': 'off',
  'import/named': 'off',
  'import/namespace': 'off',
  'import/default': 'off',
  '@lwc/lwc/no-unknown-wire-adapters': 'off',
};

const typeAware = tseslint.config(
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { tsconfigRootDir: root } },
    rules: {
      // Field names of records are data: they are read as they are written in Salesforce.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // It asks for `!`, which `no-non-null-assertion` forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    },
  },
);

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      'node_modules/',
      'test/*/node_modules/',
      'force-app/**/*.js',
      'force-app/types/',
      '**/*.cjs',
      'test/jest-mocks/',
    ],
  },
  {
    files: ['**/*.ts'],
    ignores: [...COMPONENTS, ...PAGES],
    extends: [typeAware, { rules: limits }],
    languageOptions: { parserOptions: { project: 'tsconfig.json' } },
  },
  {
    files: COMPONENTS,
    ignores: COMPONENT_TESTS,
    extends: [lwc.configs.recommended, typeAware, { rules: limits }],
    languageOptions: {
      parserOptions: {
        project: ['force-app/main/default/lwc/tsconfig.json', 'src/pages/tsconfig.browser.json'],
      },
    },
    rules: {
      ...PLATFORM_MODULES,
      // Prettier settles the first; the second is how a promise is left alone on purpose.
      'no-confusing-arrow': 'off',
      'no-void': 'off',
    },
  },
  {
    files: PAGES,
    extends: [lwc.configs.base, typeAware, { rules: limits }],
    languageOptions: { parserOptions: { project: 'src/pages/tsconfig.browser.json' } },
    // They stand in for the platform, and need the types that it keeps to itself.
    rules: { '@lwc/lwc/no-disallowed-lwc-imports': 'off' },
  },
  {
    files: COMPONENT_TESTS,
    extends: [lwc.configs.recommendedTs],
    languageOptions: { parser: tseslint.parser },
    rules: {
      ...PLATFORM_MODULES,
      'no-confusing-arrow': 'off',
      // A test emits through the adapter itself, and waits as a browser would.
      '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
      '@lwc/lwc/no-async-operation': 'off',
    },
  },
  {
    files: ['test/**/*.ts', ...COMPONENT_TESTS],
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off' },
  },
  {
    files: ['src/commands/**/*.ts'],
    // Its rules ask ESLint 9 for what only ESLint 8 had.
    plugins: { 'sf-plugin': fixupPluginRules(sfPlugin) },
    rules: sfPlugin.configs.recommended.rules,
  },
  {
    files: ['scripts/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
