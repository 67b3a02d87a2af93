import { latestTimeSeen, noteTime } from '@amhp/db/marks.ts'
import type { Store } from '@amhp/db/open.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import type { SteadyClock } from '../clock.ts'

const lookEvery = 5000
const beatEvery = minute
export const checkEvery = 10 * minute

type Fault = NonNullable<ReturnType<Store['fault']>>

/** For whoever runs the server. */
const told: Record<Fault, string> = {
  removed: 'was removed, or its log was, while the server ran. No edits are taken.',
  replaced: 'was replaced by another file while the server ran. No edits are taken.',
  damaged:
    'is damaged. No edits are taken. Stop the server, then restore the last good backup: npm run rota -- restore FILE',
  full: 'cannot be written: the disk is full. Make room; edits are taken again within a minute.',
  'read-only': 'cannot be written: it or its disk is read-only. Edits are taken again within a minute of a change.',
}

/**
 * Watches the database while the server runs: tells once what is wrong, copies out what was saved in a file that was removed,
 * checks the file now and then, and notes the time every minute, by which it also learns whether anything can be saved.
 */
export function watchHealth({ store, clock }: { store: Store; clock: SteadyClock }, tell: (line: string) => void) {
  let known: Fault | undefined
  let rescued = false

  async function look() {
    const fault = store.fault()
    if (fault === known) return
    known = fault
    tell(`The database ${store.file} ${fault ? told[fault] : 'can be written again.'}`)
    if ((fault === 'removed' || fault === 'replaced') && !rescued) await rescue()
  }

  async function rescue() {
    try {
      const copy = await store.rescue()
      rescued = true
      tell(
        `All that was saved is in ${copy}. To go on with it: stop the server, npm run rota -- restore ${copy}, start again.`,
      )
    } catch (error) {
      tell(`What was saved could not be copied out: ${(error as Error).message}. Leave the server running meanwhile.`)
    }
  }

  async function beat() {
    try {
      clock.atLeast((await latestTimeSeen(store.read)) ?? 0)
      await store.tx((q) => noteTime(q, clock.latest()))
    } catch (error) {
      store.noteError(error)
    }
    await look()
  }

  const timers = [
    setInterval(look, lookEvery),
    setInterval(beat, beatEvery),
    // The next look tells.
    setInterval(() => store.check().catch(store.noteError), checkEvery),
  ]
  for (const timer of timers) timer.unref()
  return {
    /** Resolves once the time has been noted for the first time. */
    started: beat(),
    stop: () => timers.forEach(clearInterval),
  }
}
