import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Days } from './reach.ts'

/** Some days in a row that are alike in whether an edition covers them. */
export interface Segment extends Days {
  readonly published: boolean
}

/** Cuts days where published rotas begin and end; days that no edition covers lie between. Joins what touches. */
export function segmentsOf(days: Days, published: readonly Days[]): Segment[] {
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

/** The days that are among both; undefined where there are none. */
export function daysInBoth(a: Days, b: Days): Days | undefined {
  const from = later(a.from, b.from)
  const to = earlier(a.to, b.to)
  return from < to ? { from, to } : undefined
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (b < a ? b : a)
const later = (a: LocalDate, b: LocalDate): LocalDate => (b > a ? b : a)
