/** The direction shared <- db <- api, shared <- web, everything <- tests, and who may import what. */
const outside = (...names) => ({ path: names.map((name) => `node_modules/${name}/`) })

const forbidden = [
  { name: 'no-circular', comment: 'Move what both need into a third file.', from: {}, to: { circular: true } },
  {
    name: 'api-folders-one-way',
    comment: 'Folders of the api do not import each other in a circle: move what both need into the lower one.',
    scope: 'folder',
    from: { path: '^api/src/[^/]+$' },
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'The module does not exist, or its package.json does not declare it.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'shared-stands-alone',
    comment: 'shared is compiled into the pages and the server, so it knows neither.',
    from: { path: '^shared/' },
    to: { path: '^(db|api|web|tests)/' },
  },
  {
    name: 'db-on-shared-only',
    comment: 'db may import shared alone.',
    from: { path: '^db/' },
    to: { path: '^(api|web|tests)/' },
  },
  {
    name: 'api-not-on-web',
    comment: 'What both need belongs in shared.',
    from: { path: '^api/' },
    to: { path: '^(web|tests)/' },
  },
  {
    name: 'web-on-shared-only',
    comment: 'The pages meet the server through the contract in shared.',
    from: { path: '^web/' },
    to: { path: '^(db|api|tests)/' },
  },
  {
    name: 'dates-in-time',
    comment: 'Only shared/src/time knows the date library; add what is missing there.',
    from: { pathNot: '^shared/src/time/' },
    to: outside('date-fns', '@date-fns/tz'),
  },
  {
    name: 'shared-needs-no-machine',
    comment: 'shared has no Node: pass the world in.',
    from: { path: '^(shared|web)/src/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'rules-stand-alone',
    comment: 'A rule knows neither the list nor what runs it; it may build on another rule.',
    from: { path: '^shared/src/rules/[^/]+$', pathNot: '/(list|index|settings)\\.ts$' },
    to: { path: '^shared/src/(contract/|rules/(check/|(list|index|settings)\\.ts))' },
  },
  {
    name: 'cover-counts-alone',
    comment: 'Cover is counted from a rota alone: rules, board and API read it.',
    from: { path: '^shared/src/cover/' },
    to: { path: '^shared/src/', pathNot: '^shared/src/(cover|rota|time)/' },
  },
  {
    name: 'prepared-for-rules',
    comment: 'What rules share knows none of them, nor what runs them.',
    from: { path: '^shared/src/rules/prepare/' },
    to: { path: '^shared/src/rules/', pathNot: '^shared/src/rules/prepare/' },
  },
  {
    name: 'tables-and-contract-reach-no-rule',
    comment:
      'Tables and endpoints need the words of findings and settings only: move those into one of these two files.',
    from: { path: '^(db/src/schema|shared/src/contract)/' },
    to: { path: '^shared/src/rules/', pathNot: '^shared/src/rules/(finding|setting)\\.ts$', reachable: true },
  },
  {
    name: 'sql-in-stores',
    comment: 'In the api, SQL is written in files whose names end in store.ts alone.',
    from: { path: '^(api|shared|web)/src/', pathNot: '^api/src/.*store\\.ts$' },
    to: outside('drizzle-orm', 'better-sqlite3', 'pg'),
  },
]

module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^[a-z]+/(dist|\\.tmp)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.scss', '.css'],
    },
  },
}
