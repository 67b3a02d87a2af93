import { globSync } from 'node:fs'
import { join } from 'node:path'
import { failed, type Outcome, passed } from './outcome.ts'
import { runCommand } from './run-command.ts'

interface Cruise {
  modules: { source: string }[]
  summary: { violations: { from: string; to: string; rule: { name: string; severity: string }; comment?: string }[] }
}

const FEWEST = 40
const PACKAGES = ['api', 'db', 'shared', 'tests', 'web']

/**
 * Which modules may import which. dependency-cruiser passes when it reads nothing, so every source file on disk must be
 * among the modules that it read.
 */
export async function boundaries(root: string, fewest = FEWEST): Promise<Outcome> {
  const ran = await runCommand(join(root, 'node_modules/.bin/depcruise'), ['--output-type', 'json', ...PACKAGES], root)
  const start = ran.output.indexOf('{')
  if (start < 0) return failed(ran.output)
  const { modules, summary } = JSON.parse(ran.output.slice(start)) as Cruise
  const broken = summary.violations.filter(({ rule }) => rule.severity === 'error')
  const read = new Set(modules.map(({ source }) => source))
  const own = globSync(PACKAGES.map((name) => `${name}/src/**/*.{ts,tsx}`).concat('tests/**/*.ts'), {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist|\.tmp)(\/|$)/.test(path),
  })
  const unread = own.filter((file) => !read.has(file) && !file.endsWith('.d.ts'))
  const ours = own.length - unread.length
  const note = `${ours} modules read`
  if (ours < fewest || unread.length > 0) {
    const list = unread.slice(0, 20).join('\n')
    return failed(`Read ${ours} of ${own.length} modules; at least ${fewest}, and every one, should be.\n${list}`, note)
  }
  const lines = broken.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`)
  return lines.length > 0 ? failed(lines.join('\n'), note) : passed(note)
}
