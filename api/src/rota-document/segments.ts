import type { Period } from '@amhp/shared/rota/rota.ts'
import { earlierDate, type LocalDate, laterDate } from '@amhp/shared/time/date.ts'

/** Consecutive days that are all published, or all not. */
export interface Segment extends Period {
  readonly published: boolean
}

/** Divides days into published and unpublished segments. Adjacent ones of the same kind are joined. */
export function segmentsOf(days: Period, published: readonly Period[]): Segment[] {
  const segments: Segment[] = []
  const add = (from: LocalDate, to: LocalDate, isPublished: boolean) => {
    if (from >= to) return
    const last = segments.at(-1)
    if (last?.published === isPublished) segments[segments.length - 1] = { ...last, to }
    else segments.push({ from, to, published: isPublished })
  }
  let reached = days.from
  for (const rota of [...published].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const both = daysInBoth(rota, days)
    if (!both) continue
    add(reached, both.from, false)
    add(both.from, both.to, true)
    reached = both.to
  }
  add(reached, days.to, false)
  return segments
}

/** The days of both periods; undefined if there are none. */
export function daysInBoth(a: Period, b: Period): Period | undefined {
  const from = laterDate(a.from, b.from)
  const to = earlierDate(a.to, b.to)
  return from < to ? { from, to } : undefined
}
