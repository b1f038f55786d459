/** Who may import whom: docs/architecture.md, checked. Data flows one way. */
const room = (name) => `^src/${name}/`;

/** What each room of src may import besides itself. */
const ARROWS = {
  model: [],
  org: ['model', 'review'],
  files: ['model', 'review'],
  review: ['model'],
  service: ['model', 'org', 'review'],
  terminal: ['model', 'org', 'review'],
  samples: ['model', 'org'],
  'local-org': [],
  pages: [],
  demo: ['local-org', 'pages', 'samples'],
  commands: ['model', 'org', 'files', 'review', 'service', 'terminal', 'demo'],
};

/** Packages that one room only may use. */
const OWNED_PACKAGES = {
  graphql: ['local-org'],
  'fast-xml-parser': ['local-org', 'pages'],
  sformula: ['local-org'],
  vite: ['pages'],
  rolldown: ['pages'],
  '@lwc': ['pages'],
  open: ['demo'],
  '@jetstreamapp': ['local-org'],
  'csv-parse': ['files', 'local-org'],
  'csv-stringify': ['files', 'service'],
  yaml: ['files'],
  '@salesforce/core': ['org', 'files', 'service', 'terminal', 'commands'],
  '@jsforce': ['org'],
  pino: ['service'],
  'prom-client': ['service'],
  bullmq: ['service'],
  ioredis: ['service'],
  '@salesforce/sf-plugins-core': ['commands'],
  '@oclif': ['commands'],
};

const rooms = Object.keys(ARROWS);

const arrowRule = (name) => ({
  name: `arrows-of-${name}`,
  severity: 'error',
  comment: `src/${name} may import ${ARROWS[name].join(', ') || 'no other room'}.`,
  from: { path: room(name) },
  to: { path: '^src/', pathNot: [name, ...ARROWS[name]].map(room) },
});

const packageRule = ([name, owners]) => ({
  name: `package-${name.replace(/\W/g, '')}`,
  severity: 'error',
  comment: `Only ${owners.join(' and ')} may use ${name}.`,
  from: { path: '^src/', pathNot: owners.map(room) },
  to: { path: `^node_modules/${name}(/|$)` },
});

module.exports = {
  forbidden: [
    ...rooms.map(arrowRule),
    ...Object.entries(OWNED_PACKAGES).map(packageRule),
    {
      name: 'unknown-room',
      severity: 'error',
      comment: 'Every folder of src is a room of docs/architecture.md.',
      from: { path: '^src/', pathNot: rooms.map(room) },
      to: {},
    },
    {
      name: 'model-is-pure',
      severity: 'error',
      comment: 'Neither the model nor what compares its readings has a clock, I/O or a dependency.',
      from: { path: '^src/(model|review)/' },
      to: { dependencyTypesNot: ['local', 'type-only'] },
    },
    {
      name: 'components-are-the-platform',
      severity: 'error',
      comment: 'A component reaches a room only as a bundle, c/powerModel, never its source.',
      from: { path: '^force-app/', pathNot: '__tests__' },
      to: { path: '^(src|scripts|test)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A circle of imports has no inside and no outside.',
      from: { path: '^(src|scripts|force-app)/' },
      to: { circular: true },
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      comment: 'What is imported is there, and is in package.json.',
      from: { path: '^(src|scripts)/', pathNot: '^src/pages/(lwc|browser)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'runtime-has-no-development',
      severity: 'error',
      comment: 'What ships does not need what only developers install.',
      from: { path: '^src/', pathNot: room('pages') },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
