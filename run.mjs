/* Behind every npm script. It and what it imports parse under Node 18: they run before the project's own Node 24 is there. */
import { COMMANDS } from './tests/run/commands.mjs'
import { install } from './tests/run/install.mjs'
import { glibc, platformProblem } from './tests/run/machine.mjs'
import { onSignal, Refusal, say } from './tests/run/processes.mjs'

async function main() {
  const [name = '', ...args] = process.argv.slice(2)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const problem = platformProblem({
    platform: process.platform,
    arch: process.arch,
    node: process.versions.node,
    glibc: glibc(),
  })
  if (problem) throw new Refusal(problem)
  if (!command)
    throw new Refusal(`There is no command "${name}". The commands are ${Object.keys(COMMANDS).join(', ')}.`)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => onSignal(signal))
  await install()
  const done = await command(args)
  process.exit(done ? done.code : 0)
}

main().catch((error) => {
  say(`${error instanceof Refusal ? error.message : error.stack}\n`)
  process.exit(1)
})
