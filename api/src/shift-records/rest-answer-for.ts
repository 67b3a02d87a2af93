import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { dateAt, zoneOf } from '@amhp/shared/time/zone.ts'
import { codeNames } from '../names-store.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { nearRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'
import { labelOf } from '../shifts/stored-shift.ts'
import { task } from '../threads/task.ts'
import { restAnswer } from './rest-answer.ts'

interface Recorded {
  readonly serviceId: string
  /** The name of its zone. */
  readonly zone: string
  readonly shift: PlannedShift
}

/** What the published shifts of an AMHP say about rest, with one of them as recorded. */
export const restAnswerFor = task({
  name: 'rest after a recorded shift',
  advice: 'Publish shorter rotas.',
  async work({ serviceId, zone: zoneName, shift }: Recorded, { store, now }) {
    const zone = zoneOf(zoneName)
    const days = { from: dateAt(zone, shift.start), to: addDays(dateAt(zone, shift.end), 2) }
    const reference = await cachedReferenceData(store, serviceId)
    const range = await nearRangeOf(store.read, serviceId, reference, days, 'published')
    const mine = (await shiftsIn(store.read, serviceId, range.span, 'published')).filter(
      ({ amhp }) => amhp === shift.amhp,
    )
    const posts = reference.posts.filter(({ amhp }) => amhp === shift.amhp)
    const rota = await documentOf(store.read, serviceId, { ...reference, posts }, range, mine, now)
    const names = await codeNames(store.read, serviceId)
    const labels = new Map(mine.map((one) => [one.id, labelOf(one, names)]))
    return restAnswer(prepare(rota, 'shown'), shift.id, now, (id) => labels.get(id) ?? 'Shift')
  },
})
