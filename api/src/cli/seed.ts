import { parseArgs } from 'node:util'
import { seedExampleService } from '@amhp/db/seed/index.ts'
import { scenarios } from '@amhp/db/seed/scenarios/index.ts'
import { seedScenario } from '@amhp/db/seed/write-scenario.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { dateAt, zoneOf } from '@amhp/shared/time/zone.ts'
import type { Command } from './command.ts'
import { withStore } from './database.ts'

/** `seed [--scenario NAME] [--today DATE] [--seed NUMBER]`: the example service, or a small named rota, in a new database. */
export const run: Command = async (args, { clock, databaseUrl, write, writeError }) => {
  const asked = readArgs(args)
  if (typeof asked === 'string') {
    writeError(`${asked}\n  npm run rota -- seed [--scenario NAME] [--today 2026-11-30]\n`)
    return 2
  }
  const { scenario: name, today: day, seed } = asked
  const scenario = scenarios.find((one) => one.name === name)
  if (name !== undefined && !scenario) {
    writeError(`There is no scenario "${name}". Choose one of: ${scenarios.map((one) => one.name).join(', ')}.\n`)
    return 2
  }
  const today = day === undefined ? dateAt(zoneOf('Europe/London'), clock.now()) : parseDate(day)
  if (!today || (seed !== undefined && !/^\d{1,9}$/.test(seed))) {
    writeError(today ? 'Give --seed a whole number.\n' : 'Give --today a real date such as 2026-11-30.\n')
    return 2
  }
  const file = await withStore(databaseUrl, async (store) => {
    if (scenario) await seedScenario(store, scenario)
    else await seedExampleService(store, { today, seed: Number(seed ?? 1) })
    return store.file
  })
  write(
    `The ${scenario ? `scenario ${scenario.name}` : 'example service'} is in ${file}. Start the server to see it.\n`,
  )
  return 0
}

function readArgs(args: string[]) {
  const options = { scenario: { type: 'string' }, today: { type: 'string' }, seed: { type: 'string' } } as const
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    return (error as Error).message
  }
}
