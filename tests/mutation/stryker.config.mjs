// Behind `npm run mutate`: mutants of cover, the rules and the time. Fails where tests kill less than 92 % of them.
// A comment disables mutants that are equivalent, and says why.

export default {
  mutate: ['shared/src/cover/*.ts', 'shared/src/rules/**/*.ts', 'shared/src/time/*.ts'],
  tempDirName: '.tmp/mutation/copy',
  ignorePatterns: ['/api', '/db', '/web', '/shots'],
  plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A busy machine must not pass for a mutant that never ends.
  timeoutMS: 30_000,
  // A mutant runs again only where it, or a test that covers it, has changed.
  incremental: true,
  incrementalFile: '.tmp/mutation/known.json',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.tmp/mutation/report.json' },
  thresholds: { high: 100, low: 92, break: 92 },
}
