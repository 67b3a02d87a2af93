import { affectedPhrases } from '../retention/affected-phrases.ts'
import { countsOf } from '../retention/plan-retention.ts'
import { runRetention } from '../retention/run-retention.ts'
import type { Command } from './command.ts'
import { withStore } from './database.ts'

/** `retain [--dry-run]`: removes old records now, as the server does once a day. */
export const run: Command = async (args, { clock, databaseUrl, write, writeError }) => {
  const dryRun = args[0] === '--dry-run'
  if (args.length > (dryRun ? 1 : 0)) {
    writeError('Usage: npm run rota -- retain [--dry-run]\n')
    return 2
  }
  return await withStore(databaseUrl, async (store) => {
    let code = 0
    for (const result of await runRetention({ store, clock }, { dryRun })) {
      const { service } = result
      if ('failed' in result) {
        writeError(`${service}: could not be done: ${result.failed}\n`)
        code = 1
        continue
      }
      const words = affectedPhrases(countsOf(result.affected))
      write(`${service}: ${words.length === 0 ? 'nothing has to be replaced or removed' : words.join(', ')}\n`)
    }
    if (dryRun) write('Nothing was changed.\n')
    return code
  })
}
