const room = (name) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
  transform: { '\\.ts$': '<rootDir>/test/strip-types.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
});

const rooms = [
  'model',
  'org',
  'files',
  'review',
  'service',
  'terminal',
  'samples',
  'metadata',
  'local-org',
  'pages',
  'demo',
  'commands',
  'clients',
  'browser',
];

/** Everything but the components, as the ES modules that it is. */
module.exports = {
  projects: rooms.map(room),
  testSequencer: '<rootDir>/test/slowestFirst.cjs',
  // Modules of tests that are over stay in memory; a fresh worker is faster than a full one.
  workerIdleMemoryLimit: '1GB',
};
