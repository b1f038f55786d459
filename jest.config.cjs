const { availableParallelism } = require('node:os');

/** Everything but the components, as the ES modules that it is, by Node itself. */
module.exports = {
  runner: 'jest-light-runner/child-process',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFiles: ['<rootDir>/test/freshHelpers.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
  testSequencer: '<rootDir>/test/slowestFirst.cjs',
  // Tests wait for browsers, processes and faults half of their time: more of them than cores.
  // Jest knows no more than 100 %.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
};
