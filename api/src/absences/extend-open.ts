import type { Store } from '@amhp/db/open.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { Cron } from 'croner'
import { recordAudit } from '../audit/record-audit.ts'
import type { Clock } from '../clock.ts'
import { amhpNames } from '../names-store.ts'
import { writeAndFindNotices } from '../notices/write-with-notices.ts'
import { absenceChange } from './save-absence.ts'
import { openEnd } from './sickness.ts'
import { findAbsence, openAbsences, putAbsence } from './store.ts'

/** Makes absences whose end is not known last for the days from today that they are counted for. Done once a day. */
export async function extendOpenAbsences({ store, clock }: { store: Store; clock: Clock }): Promise<void> {
  const at = clock.now()
  for (const { serviceId, timeZone, ...found } of await openAbsences(store.read)) {
    const zone = zoneOf(timeZone)
    const end = openEnd(zone, at)
    if (found.end >= end) continue
    await writeAndFindNotices({ store, serviceId, at }, absenceChange(found.amhp), async (q) => {
      const stored = await findAbsence(q, serviceId, found.id)
      if (!stored || stored.endKnown || stored.end >= end) return
      await putAbsence(q, serviceId, { ...stored, end, version: stored.version + 1 })
      const name = (await amhpNames(q, serviceId)).get(stored.amhp) ?? 'an AMHP'
      await recordAudit(
        q,
        { serviceId, accountId: null, at },
        {
          what: `Extended an absence of ${name} whose end is not known, ${spanText(zone, { start: stored.start, end })}`,
          about: { kind: 'absence', id: stored.id },
          amhp: stored.amhp,
        },
      )
    })
  }
}

/** Extends them when the server starts, and each night. A failed run is told, and tried again the next night. */
export function extendOpenDaily(dependencies: { store: Store; clock: Clock }, tell: (line: string) => void) {
  let running = Promise.resolve()
  const run = () => {
    running = running
      .then(() => extendOpenAbsences(dependencies))
      .catch((error: Error) => tell(`Absences without a known end could not be extended: ${error.message}`))
    return running
  }
  const nightly = new Cron('5 0 * * *', { timezone: 'Europe/London', unref: true }, run)
  void run()
  return {
    async stop() {
      nightly.stop()
      await running
    },
  }
}
