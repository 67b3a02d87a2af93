/* Behind `npm test`: runs every check, or those named, with a line each, and the total as the last line. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { boundaries } from './boundaries.ts'
import { browser } from './browser.ts'
import { failed, type Outcome, passed, totalLine } from './outcome.ts'
import { runCommand } from './run-command.ts'
import { vitest } from './vitest.ts'

const root = join(import.meta.dirname, '../..')

async function tool(command: string, ...args: string[]): Promise<Outcome> {
  const { code, output } = await runCommand(command, args, root, { NO_COLOR: '1' })
  return code === 0 ? passed() : failed(output)
}

type Step = readonly [name: string, run: () => Promise<Outcome>]

const types = (name: string): Step => [`types in ${name}`, () => tool('tsc', '-p', name)]
/** Each uses one core, so they run in parallel. */
const checks: readonly Step[] = [
  ['boundaries', () => boundaries(root)],
  ['lint', () => tool('biome', 'check', '--diagnostic-level=error', '--max-diagnostics=50')],
  ['dead code', () => tool('knip', '--no-progress')],
  ['build', () => tool(process.execPath, 'run.mjs', 'build')],
  ...['shared', 'db', 'api', 'web', 'tests'].map(types),
]
/** Each uses every core. */
const suites: readonly Step[] = [
  ['unit', () => vitest(root, 'unit')],
  ['api', () => vitest(root, 'api')],
  ['browser', () => browser(root)],
]

const wanted = process.argv.slice(2)
const isChosen = ([name]: Step) => wanted.length === 0 || wanted.some((word) => name.startsWith(word))
const outcomes: Outcome[] = []

async function runStep([name, run]: Step) {
  const began = performance.now()
  const outcome = await run().catch((error: Error) => failed(error.stack ?? error.message))
  outcomes.push(outcome)
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`
  const said = [outcome.failed > 0 ? 'FAILED' : 'ok', outcome.note, seconds].filter(Boolean).join(' · ')
  console.log(`${name.padEnd(16)} ${said}`)
  if (outcome.detail) console.log(outcome.detail.trimEnd())
}

async function runInTurn(steps: Iterable<Step>) {
  for (const step of steps) await runStep(step)
}

const all = [...checks, ...suites]
if (!all.some(isChosen)) {
  console.error(
    `There is no check called ${wanted.join(' ')}. The checks are: ${all.map(([name]) => name).join(', ')}.`,
  )
  process.exit(1)
}
const queue = checks.filter(isChosen).values()
await Promise.all(Array.from({ length: availableParallelism() }, () => runInTurn(queue)))
await runInTurn(suites.filter(isChosen))
console.log(totalLine(outcomes))
process.exitCode = outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0
