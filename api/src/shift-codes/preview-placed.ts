import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { previewPlaced as endpoint } from '@amhp/shared/contract/shift-codes.ts'
import { placedAnew } from '@amhp/shared/rota/placed-with-code.ts'
import { plannedOf } from '@amhp/shared/rota/planned-shift.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { mostDays } from '@amhp/shared/rota/values.ts'
import { type Listed, listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import { explainedList } from '@amhp/shared/rules/check/sentence.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { addDays, daysBetween } from '@amhp/shared/time/date.ts'
import { dateAt, startOfDay } from '@amhp/shared/time/zone.ts'
import { findingsDifference } from '../findings/findings-difference.ts'
import { isPlanned, plannedSpans } from '../findings/planned-findings.ts'
import type { ReadContext } from '../http/threaded.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import { documentOf } from '../rota-document/load-document.ts'
import { readRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'
import { draftShiftsIn, draftShiftsWith } from '../shifts/draft-store.ts'
import { tooLarge } from '../threads/worker-pool.ts'
import { shiftCodesOf } from './store.ts'

/** As many as one edit takes. */
const mostChanges = 2000
const mostWritten = 100

export const advice = 'Choose a later first day.'

/** The shifts of the draft that were placed with a code as it was, as it is now, and what changing them would open and close. */
export async function previewPlaced(
  { store, clock, account }: ReadContext,
  code: string,
  { was, from }: Given<typeof endpoint>['body'],
): Promise<Reply<typeof endpoint>> {
  const { serviceId, zone } = account
  const q = store.read
  const now = (await shiftCodesOf(q, serviceId)).find((one) => one.code === code)
  if (!now) throw new Problem('not-found', `There is no code ${code}; it may have been removed. Load the page again.`)
  const placed = await draftShiftsWith(q, serviceId, code, startOfDay(zone, from))
  const changes = placed.flatMap((shift) => {
    const before = plannedOf(shift)
    const after = placedAnew(before, was, now, zone)
    return after ? [{ before, after }] : []
  })
  const [first, last] = [changes[0], changes.at(-1)]
  if (!first || !last) return { changes, opens: [], closes: [], counts: { opens: 0, closes: 0 } }
  const days = { from: dateAt(zone, first.before.start), to: addDays(dateAt(zone, last.before.start), 1) }
  if (changes.length > mostChanges) throw tooLarge(`${changes.length} shifts would change`, advice)
  if (daysBetween(days.from, days.to) > mostDays) throw tooLarge(`it is of more than ${mostDays} days`, advice)
  const reference = await cachedReferenceData(store, serviceId)
  const range = await readRangeOf(q, serviceId, reference, days, 'draft')
  const shifts = await draftShiftsIn(q, serviceId, range.span)
  const anew = new Map(changes.map(({ after }) => [after.id, after]))
  const changed = shifts.map((shift) => anew.get(shift.id) ?? shift)
  const before = await documentOf(q, serviceId, reference, range, shifts, clock.now())
  const after = await documentOf(q, serviceId, reference, range, changed, clock.now())
  const planned = await plannedSpans(q, serviceId, zone)
  const absenceKinds = absenceKindsFor(account)
  const found = (document: Rota) =>
    checkRota(document, { absenceKinds }).findings.filter((one) => isPlanned(one, planned))
  const { opened, closed } = findingsDifference(found(before), found(after))
  const [opens, closes] = [listed(opened), listed(closed)]
  const write = (shown: readonly Listed[], document: Rota) =>
    explainedList(shown.slice(0, mostWritten).flatMap(partsOf), document)
  return {
    changes,
    opens: write(opens, after),
    closes: write(closes, before),
    counts: { opens: opens.length, closes: closes.length },
  }
}
