import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { removeLeftovers } from '@amhp/db/leftovers.ts'
import { Piscina } from 'piscina'
import type { Dependencies } from '../http/dependencies.ts'
import type { BackupTask } from './backup-worker.ts'
import { backupName, removeOldBackups } from './kept-backups.ts'

const pool = new Piscina<BackupTask, void>({
  filename: new URL('./backup-worker.ts', import.meta.url).href,
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 0,
})

/**
 * Makes and verifies a backup off the request thread, then removes the oldest and the leftovers that are due. Returns its
 * name. If it fails, all earlier ones are kept.
 */
export async function makeBackup({ store, clock, config }: Pick<Dependencies, 'store' | 'clock' | 'config'>) {
  const { folder, keep, key } = config.backups
  if (folder === null) throw new Error('BACKUP_DIR is not set')
  const fault = store.fault()
  if (fault && fault !== 'full' && fault !== 'read-only') throw new Error(`The database file was ${fault}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, backupName(clock.now(), key !== null))
  await pool.run({ url: store.file, file, key })
  removeOldBackups(folder, keep, clock.now())
  removeLeftovers(store.file, new Date(clock.now()))
  return file
}
