import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Store } from '@amhp/db/open.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { getReadiness } from '@amhp/shared/contract/health.ts'
import { hour, type Instant, minute } from '@amhp/shared/time/instant.ts'
import { keptBackups } from '../backups/kept-backups.ts'
import type { Config } from '../config.ts'
import type { Dependencies } from '../http/dependencies.ts'
import { checkEvery } from './watch-health.ts'

type Check = Reply<typeof getReadiness>['checks'][number]
type Found = Omit<Check, 'name'>
type Fault = ReturnType<Store['fault']>

const megabyte = 1_000_000
const littleRoom = 500 * megabyte
const mostHoursWithoutBackup = 26
const longQueue = { tasks: 100, ms: 5000 }

const ok = (says: string): Found => ({ state: 'ok', says })
const warning = (says: string): Found => ({ state: 'warning', says })
const failed = (says: string): Found => ({ state: 'failed', says })

/** Each check in turn: whether edits can be saved, and would be found again. */
export async function readinessOf({ store, clock, config }: Dependencies): Promise<Check[]> {
  const fault = store.fault()
  const checks: Record<string, () => Found | Promise<Found>> = {
    'database file': () => fileCheck(fault),
    'database sound': () => soundCheck(fault, store.sinceCheck()),
    'database writable': () => writableCheck(fault),
    tables: () => tablesCheck(store),
    disk: () => roomCheck(store.file),
    queue: () => queueCheck(store),
    backup: () => backupCheck(config, clock.now()),
  }
  return await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        return { name, ...(await check()) }
      } catch (error) {
        store.noteError(error)
        return { name, ...failed('It cannot be read.') }
      }
    }),
  )
}

const fileCheck = (fault: Fault): Found =>
  fault === 'removed' || fault === 'replaced'
    ? failed(`It was ${fault} while the server ran. The server’s output says what to do.`)
    : ok('It is the file that was opened.')

function soundCheck(fault: Fault, sinceMs: number): Found {
  if (fault === 'damaged') return failed('It is damaged. Restore the last good backup.')
  const says = `It was checked ${Math.round(sinceMs / minute)} minutes ago.`
  return sinceMs > 3 * checkEvery ? warning(says) : ok(says)
}

function writableCheck(fault: Fault): Found {
  if (fault === 'full') return failed('The disk is full. Make room.')
  if (fault === 'read-only') return failed('The file or its disk is read-only.')
  return ok('The last write was saved.')
}

const tablesCheck = (store: Store): Found =>
  store.isCurrent()
    ? ok('They are those of this version.')
    : failed('Another version of the program changed them. Stop this server and start that version.')

async function roomCheck(file: string): Promise<Found> {
  const { bavail, bsize } = await statfs(dirname(file))
  const free = bavail * bsize
  const says = `${Math.floor(free / megabyte)} MB are free on the disk of the database.`
  return free < littleRoom ? warning(says) : ok(says)
}

function backupCheck({ backups: { folder }, production }: Config, now: Instant): Found {
  if (folder === null) {
    const says = 'No backups are scheduled: BACKUP_DIR is not set.'
    return production ? warning(says) : ok(says)
  }
  const [newest] = keptBackups(folder)
  if (!newest) return warning('No backup has been made yet.')
  const hours = Math.floor((now - newest.at) / hour)
  const says = `The last was made and verified ${hours} hours ago.`
  return hours > mostHoursWithoutBackup ? warning(says) : ok(says)
}

function queueCheck(store: Store): Found {
  const { tasks, oldestMs } = store.queue()
  const says = `${tasks} changes are waiting to be saved.`
  return tasks > longQueue.tasks || oldestMs > longQueue.ms ? warning(says) : ok(says)
}
