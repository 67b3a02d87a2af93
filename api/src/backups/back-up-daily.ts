import { dayLength, minute } from '@amhp/shared/time/instant.ts'
import { Cron } from 'croner'
import type { Dependencies } from '../http/dependencies.ts'
import { keptBackups } from './kept-backups.ts'
import { makeBackup } from './make-backup.ts'

/**
 * Backs up each day at BACKUP_TIME into BACKUP_DIR, if that is set; and a minute after the start, where the last backup is
 * older than a day. A failed one is told, and tried again the next day. `stop` waits for one under way.
 */
export function backUpDaily(
  dependencies: Pick<Dependencies, 'store' | 'clock' | 'config'>,
  tell: (line: string) => void,
): { stop(): Promise<void> } {
  const { folder, at } = dependencies.config.backups
  if (folder === null) return { stop: async () => {} }
  let running = Promise.resolve()
  const run = () => {
    running = running.then(async () => {
      try {
        await makeBackup(dependencies)
      } catch (error) {
        tell(`No backup was made in ${folder}: ${(error as Error).message}`)
      }
    })
    return running
  }
  const daily = new Cron(`${at.minute} ${at.hour} * * *`, { timezone: 'Europe/London', unref: true }, run)
  const [newest] = keptBackups(folder)
  const isOverdue = !newest || dependencies.clock.now() - newest.at > dayLength
  const first = isOverdue ? setTimeout(run, minute).unref() : undefined
  return {
    async stop() {
      daily.stop()
      clearTimeout(first)
      await running
    },
  }
}
