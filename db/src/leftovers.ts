import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const day = 24 * 60 * 60_000

/** What is left beside a database, and for how many days it is kept. */
const rules = [
  // The database as it was before, or as it was saved when someone removed it.
  { name: /^\.(before-update|before-restore|rescued)-\d+(-journal|-wal|-shm)?$/, days: 30 },
  // Files of a command that was killed.
  { name: /^\.(restoring|checking|backing-up)\b/, days: 1 },
  { name: /\.part$/, days: 1 },
]

export interface Leftover {
  readonly file: string
  readonly bytes: number
  /** When it was put there. */
  readonly since: Date
  readonly days: number
  readonly isDue: boolean
}

/** The files that updates, restores and commands left beside a database, oldest first. */
export function leftoversOf(file: string, now: Date): Leftover[] {
  const folder = dirname(file)
  if (!existsSync(folder)) return []
  const found = readdirSync(folder).flatMap((name) => {
    const rest = name.startsWith(basename(file)) ? name.slice(basename(file).length) : ''
    const rule = rules.find((one) => one.name.test(rest))
    const status = rule && statSync(join(folder, name), { throwIfNoEntry: false })
    if (!rule || !status) return []
    // A rename keeps the time of the last write.
    const since = status.ctime
    const isDue = now.getTime() - since.getTime() > rule.days * day
    return [{ file: join(folder, name), bytes: status.size, since, days: rule.days, isDue }]
  })
  return found.sort((a, b) => a.since.getTime() - b.since.getTime())
}

/** Removes what is due. Returns what was removed. */
export function removeLeftovers(file: string, now: Date): Leftover[] {
  const due = leftoversOf(file, now).filter(({ isDue }) => isDue)
  for (const leftover of due) rmSync(leftover.file, { force: true })
  return due
}
