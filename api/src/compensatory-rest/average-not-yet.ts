import { averageNotYet } from '@amhp/shared/rules/check/why-not-judged.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import type { ReadContext } from '../http/threaded.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { readRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'

/** In a sentence: from when an AMHP's published hours up to today can be averaged, and what they are so far; null where they are judged. */
export async function averageNotYetOf({ store, clock, account }: ReadContext, amhp: string): Promise<string | null> {
  const { serviceId, zone } = account
  const q = store.read
  const reference = await cachedReferenceData(store, serviceId)
  const now = clock.now()
  const today = dateAt(zone, now)
  const range = await readRangeOf(q, serviceId, reference, { from: today, to: addDays(today, 1) }, 'published')
  const shifts = await shiftsIn(q, serviceId, range.span, 'published')
  const rota = await documentOf(q, serviceId, reference, range, shifts, now)
  const own = <T extends { readonly amhp: string }>(list: readonly T[]) => list.filter((one) => one.amhp === amhp)
  return averageNotYet(
    {
      ...rota,
      amhps: rota.amhps.filter(({ id }) => id === amhp),
      otherWork: own(rota.otherWork),
      absences: own(rota.absences),
    },
    amhp,
  )
}
