import { expandDutySlots } from '@amhp/shared/rota/expand-duty.ts'
import { periodSpan, type Rota, zoneOfRota } from '@amhp/shared/rota/rota.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { offsetAt, startOfDay } from '@amhp/shared/time/zone.ts'
import type { Spans, YearSpans } from './spans.ts'

interface Owned {
  readonly amhp: string
  readonly start: number
  readonly end: number
}

/** Copies a rota's spans into typed arrays. Not part of what is timed: the loop is handed them, as the fastest code would be. */
export function spansOf(rota: Rota): YearSpans {
  const index = new Map(rota.amhps.map((amhp, i) => [amhp.id, i]))
  const roles = ['amhp', ...new Set(rota.shifts.map((shift) => shift.role).filter((role) => role !== 'amhp'))]
  const roleOf = (role: string) => roles.indexOf(role)
  const spans = (list: readonly Owned[]): Spans => ({
    person: Int32Array.from(list, ({ amhp }) => index.get(amhp) ?? -1),
    start: Float64Array.from(list, ({ start }) => start),
    end: Float64Array.from(list, ({ end }) => end),
  })
  const zone = zoneOfRota(rota)
  const { start: from, end: to } = periodSpan(rota)
  const mondays: number[] = []
  for (let day = rota.period.from; startOfDay(zone, day) <= to; day = addDays(day, 7))
    mondays.push(startOfDay(zone, day))
  const daysBefore = 17 * 7
  const midnights: number[] = []
  for (let day = addDays(rota.period.from, -daysBefore); startOfDay(zone, day) <= to; day = addDays(day, 1))
    midnights.push(startOfDay(zone, day))
  const slots = expandDutySlots(rota)
  return {
    people: rota.amhps.length,
    from,
    to,
    planned: {
      ...spans(rota.shifts),
      work: Uint8Array.from(rota.shifts, ({ kind }) => Number(kind !== 'standby')),
      covers: Uint8Array.from(rota.shifts, ({ kind }) => Number(kind !== 'training' && kind !== 'shadow')),
      role: Uint8Array.from(rota.shifts, ({ role }) => roleOf(role)),
    },
    worked: {
      ...spans(
        rota.shifts.map(({ amhp, start, end, actual }) => ({
          amhp,
          start: actual?.start ?? start,
          end: actual?.end ?? end,
        })),
      ),
      ended: Uint8Array.from(rota.shifts, ({ actual }) => Number(actual?.end !== undefined)),
      breakMinutes: Uint8Array.from(rota.shifts, ({ breakMinutes }) => breakMinutes ?? 255),
    },
    callOuts: spans(
      rota.shifts.flatMap(({ amhp, callOuts }) => callOuts.map(({ start, end }) => ({ amhp, start, end }))),
    ),
    otherWork: spans(rota.otherWork),
    absences: spans(rota.absences),
    eligible: rota.service.authorities.map(({ id }) => eligible(rota, id, index)),
    slots: {
      start: Float64Array.from(slots, ({ start }) => Math.max(start, from)),
      end: Float64Array.from(slots, ({ end }) => Math.min(end, to)),
      role: Uint8Array.from(slots, ({ role }) => roleOf(role)),
      minimum: Uint8Array.from(slots, ({ minimum }) => minimum),
      target: Uint8Array.from(slots, ({ target }) => target),
    },
    roles: roles.length,
    backup: roleOf('backup'),
    mondays: Float64Array.from(mondays),
    midnights: Float64Array.from(midnights),
    daysBefore,
    clocks: clocksOf(rota),
  }
}

/** The clock changes from a month before a rota to a month after it, found hour by hour. */
function clocksOf(rota: Rota): YearSpans['clocks'] {
  const zone = zoneOfRota(rota)
  const { start, end } = periodSpan(rota)
  const at: number[] = [Number.NEGATIVE_INFINITY]
  const offset: number[] = [offsetAt(zone, start - 30 * 86_400_000)]
  for (let now = start - 30 * 86_400_000; now < end + 30 * 86_400_000; now += 3_600_000)
    if (offsetAt(zone, now) !== offset.at(-1)) {
      at.push(now)
      offset.push(offsetAt(zone, now))
    }
  return { at: Float64Array.from(at), offset: Float64Array.from(offset) }
}

/** In the generated years each person has one approval, by her own authority or by the one that she acts for. */
function eligible(rota: Rota, authority: string, index: ReadonlyMap<string, number>): Spans {
  const zone = zoneOfRota(rota)
  const found: { person: number; start: number; end: number }[] = []
  for (const { id, approvals } of rota.amhps) {
    for (const approval of approvals) {
      const start = startOfDay(zone, approval.from!)
      const end = startOfDay(zone, addDays(approval.until!, 1))
      const [gap] = approval.suspended
      const person = index.get(id)!
      if (!gap) found.push({ person, start, end })
      else found.push({ person, start, end: gap.from }, { person, start: gap.until ?? end, end })
    }
  }
  if (found.length === 0) throw new Error(`Nobody may act for ${authority}`)
  return {
    person: Int32Array.from(found, ({ person }) => person),
    start: Float64Array.from(found, ({ start }) => start),
    end: Float64Array.from(found, ({ end }) => end),
  }
}
