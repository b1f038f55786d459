const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

/** The components: they run against the compiled model, as in an org, so build first. */
module.exports = {
  ...jestConfig,
  testMatch: ['<rootDir>/force-app/**/lwc/**/__tests__/**/*.test.ts'],
  moduleNameMapper: {
    '^lightning/graphql$': '<rootDir>/test/jest-mocks/lightning/graphql.js',
    // Jest's resolver for LWC looks for scripts only; these modules are stylesheets.
    '^c/(power\\w*Styles)$': '<rootDir>/force-app/main/default/lwc/$1/$1.css',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // One worker less, its default, would leave half of a small machine idle.
  maxWorkers: '100%',
};
