import { basename } from 'node:path'
import type { CoverageData, MutantCoverage } from '@stryker-mutator/api/core'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner'
import { bundle, type TestFiles } from './bundle.ts'
import { type Collected, collector, idStart, type Test } from './collect.ts'

/** What the mutated code and Stryker tell each other. */
interface Exchange {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: MutantCoverage | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
}
const exchange: Exchange = {}
Object.assign(globalThis, { __stryker__: exchange })

/** Runs the tests of the rules and of time in this process. Stryker ends it where a mutant never does. */
class TableRunner implements TestRunner {
  private load: ((collected: Collected) => TestFiles) | undefined

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.load = await bundle(process.cwd())
  }

  async dryRun(): Promise<DryRunResult> {
    const mutantCoverage: MutantCoverage = { static: {}, perTest: {} }
    const { perTest } = mutantCoverage
    Object.assign(exchange, { activeMutant: undefined, hitLimit: undefined, currentTestId: undefined, mutantCoverage })
    const tests: TestResult[] = []
    await this.each(undefined, undefined, async (test) => {
      exchange.currentTestId = test.id
      const began = performance.now()
      const failureMessage = await failureOf(test)
      exchange.currentTestId = undefined
      const told = {
        id: test.id,
        name: test.id,
        fileName: `tests/${test.file}`,
        timeSpentMs: performance.now() - began,
      }
      if (failureMessage === undefined) tests.push({ ...told, status: TestStatus.Success })
      else tests.push({ ...told, status: TestStatus.Failed, failureMessage })
      // What ran while its file was read may decide what the test finds.
      perTest[test.id] = sum(perTest[test.id], perTest[test.file])
      return true
    })
    for (const file of new Set(Object.keys(perTest).map((id) => id.split(idStart)[0]!))) delete perTest[file]
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    Object.assign(exchange, { activeMutant: activeMutant.id, hitCount: 0, hitLimit, mutantCoverage: undefined })
    let nrOfTests = 0
    let killed: { killedBy: string[]; failureMessage: string } | undefined
    try {
      await this.each(testFilter, basename(sandboxFileName, '.ts'), async (test) => {
        nrOfTests++
        const failureMessage = await failureOf(test)
        if (failureMessage !== undefined) killed = { killedBy: [test.id], failureMessage }
        return failureMessage === undefined
      })
    } catch (error) {
      // It did not even load.
      killed = { killedBy: testFilter?.slice(0, 1) ?? [], failureMessage: messageOf(error) }
    }
    if (hitLimit !== undefined && exchange.hitCount! > hitLimit)
      return { status: MutantRunStatus.Timeout, reason: 'It runs a hundred times as long as before.' }
    return killed
      ? { status: MutantRunStatus.Killed, ...killed, nrOfTests }
      : { status: MutantRunStatus.Survived, nrOfTests }
  }

  /** The wanted tests in turn while `visit` says so, those of the file that bears the mutant's name before the others. */
  private async each(wanted: string[] | undefined, name: string | undefined, visit: (test: Test) => Promise<boolean>) {
    const { from, tests, collected } = collector()
    const load = this.load!(collected)
    const ids = wanted && new Set(wanted)
    const files = wanted ? [...new Set(wanted.map((id) => id.split(idStart)[0]!))] : Object.keys(load)
    for (const file of files.sort((a, b) => rank(a, name) - rank(b, name))) {
      from(file)
      exchange.currentTestId = file
      await load[file]!()
      exchange.currentTestId = undefined
      for (const test of tests.splice(0)) if ((!ids || ids.has(test.id)) && !(await visit(test))) return
    }
  }
}

/** The test of the same name first: it kills most mutants. */
const rank = (file: string, name: string | undefined): number => (basename(file, '.test.ts') === name ? 0 : 1)

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function failureOf(test: Test): Promise<string | undefined> {
  try {
    await test.run()
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

function sum(a: CoverageData = {}, b: CoverageData = {}): CoverageData {
  const both = { ...a }
  for (const [mutant, hits] of Object.entries(b)) both[mutant] = (both[mutant] ?? 0) + hits
  return both
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'tables', () => new TableRunner())]
