const { jestConfig: lwcConfig } = require('@salesforce/sfdx-lwc-jest/config');

const node = (name, extra = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/strip-types.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/salesforce-tools/'],
  ...extra,
});

const rooms = ['model', 'org', 'samples', 'metadata', 'local-org', 'pages', 'demo', 'browser'];

/** `npm test` builds first: components run against the compiled model, as in an org. */
module.exports = {
  projects: [
    ...rooms.map((room) => node(room)),
    {
      ...lwcConfig,
      displayName: 'lwc',
      rootDir: __dirname,
      testMatch: ['<rootDir>/force-app/**/lwc/**/__tests__/**/*.test.ts'],
      moduleNameMapper: { '^lightning/graphql$': '<rootDir>/test/jest-mocks/lightning/graphql' },
      modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/salesforce-tools/'],
    },
  ],
};
