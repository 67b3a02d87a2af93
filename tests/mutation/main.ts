/* Behind `npm run mutate`: breaks the rules and the time in each way it knows, and lists what no test notices and `survivors/` does not explain. */
import { readFileSync } from 'node:fs'
import { join, matchesGlob, relative } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { compare, type Survivor } from './survivors.ts'

/** Below this share of mutants killed, in per cent, the command fails. */
const least = 92
const root = join(import.meta.dirname, '../..')
process.chdir(root)
process.env.PROPERTY_SEED ??= '1983'

const wanted = process.argv.slice(2)
const mutants = await new Stryker({
  mutate: wanted.length > 0 ? wanted : ['shared/src/rules/**/*.ts', 'shared/src/time/*.ts'],
  // The tree itself is left as it is: the mutants stand in a copy.
  tempDirName: '.tmp/mutation/copy',
  ignorePatterns: ['/api', '/db', '/web', '/shots'],
  testRunner: 'tables',
  plugins: [join(import.meta.dirname, 'table-runner.ts')],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // What goes round without end is mostly counted out; a machine that is busy must not look like it.
  timeoutMS: 10_000,
  // A mutant is tried again only where it, or a test that reaches it, has changed.
  incremental: true,
  incrementalFile: '.tmp/mutation/known.json',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.tmp/mutation/report.json' },
  thresholds: { high: 100, low: least, break: least },
}).runMutationTest()

// What is known of files that were not asked for comes back too, and may be old.
const isWanted = (file: string): boolean =>
  wanted.length === 0 || wanted.some((pattern) => matchesGlob(file, pattern.replace(/:\d.*/, '')))
const shared = join(root, 'shared/src')
const files = new Set<string>()
const survivors: Survivor[] = []
const tried = mutants.filter(({ fileName }) => isWanted(relative(root, fileName)))
for (const { fileName, status, location, replacement = '' } of tried) {
  const file = relative(shared, fileName)
  files.add(file)
  if (status === 'Survived' || status === 'NoCoverage') survivors.push({ file, location, replacement })
}
const { unexplained, outlived } = compare(survivors, files, (file) => readFileSync(join(shared, file), 'utf8'))
for (const line of outlived) console.log(`It survives no longer, so tests/mutation/survivors need not say why: ${line}`)
for (const line of unexplained) console.log(`Kill it or say in tests/mutation/survivors why it lives: ${line}`)
console.log(`${survivors.length} of ${tried.length} mutants survive, ${unexplained.length} of them unexplained.`)
if (unexplained.length > 0) process.exitCode = 1
