const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

/** The components: they run against the compiled model, as in an org, so build first. */
module.exports = {
  ...jestConfig,
  testMatch: ['<rootDir>/force-app/**/lwc/**/__tests__/**/*.test.ts'],
  moduleNameMapper: { '^lightning/graphql$': '<rootDir>/test/jest-mocks/lightning/graphql.js' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
