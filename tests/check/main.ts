/* Behind `npm test`: every check in turn, one line each, and the total as the last line. Names as arguments pick some. */
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

const types = (name: string) => [`types in ${name}`, () => tool('tsc', '-p', name)] as const
const steps: readonly (readonly [string, () => Promise<Outcome>])[] = [
  types('shared'),
  types('db'),
  types('api'),
  types('web'),
  types('tests'),
  ['lint', () => tool('biome', 'check', '--diagnostic-level=error', '--max-diagnostics=50')],
  ['boundaries', () => boundaries(root)],
  ['dead code', () => tool('knip', '--no-progress')],
  ['build', () => tool(process.execPath, 'run.mjs', 'build')],
  ['unit', () => vitest(root, 'unit')],
  ['api', () => vitest(root, 'api')],
  ['browser', () => browser(root)],
]

const wanted = process.argv.slice(2)
const chosen = steps.filter(([name]) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
if (chosen.length === 0) {
  console.error(
    `There is no check called ${wanted.join(' ')}. The checks are: ${steps.map(([name]) => name).join(', ')}.`,
  )
  process.exit(1)
}

const outcomes: Outcome[] = []
for (const [name, step] of chosen) {
  const began = Date.now()
  const outcome = await step().catch((error: Error) => failed(error.stack ?? error.message))
  outcomes.push(outcome)
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`
  const said = [outcome.failed > 0 ? 'FAILED' : 'ok', outcome.note, seconds].filter(Boolean).join(' · ')
  console.log(`${name.padEnd(16)} ${said}`)
  if (outcome.detail) console.log(outcome.detail.trimEnd())
}
console.log(totalLine(outcomes))
process.exitCode = outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0
