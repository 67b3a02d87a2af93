import { bankHolidayDates } from '@amhp/shared/rota/bank-holidays.ts'
import { expandCoveredElsewhere } from '@amhp/shared/rota/expand-duty.ts'
import { periodSpan, type Rota, zoneOfRota } from '@amhp/shared/rota/rota.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import type { Finding } from '@amhp/shared/rules/index.ts'
import { addDays, type LocalDate, weekdayOf } from '@amhp/shared/time/date.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { dateAt, resolve, startOfDay } from '@amhp/shared/time/zone.ts'

// A slow and simple second implementation of some rules, minute by minute. Times must be whole minutes.

const minute = 60_000
const day = 1440

const holds = (span: Span, at: number) => span.start <= at && at < span.end
const worked = (shift: Shift): Span => ({
  start: shift.actual?.start ?? shift.start,
  end: shift.actual?.end ?? shift.end,
})

/** Whether an AMHP may act for an authority at a moment, by local date. */
export function mayAct(rota: Rota, amhpId: string, authority: string, at: number): boolean {
  const amhp = rota.amhps.find((one) => one.id === amhpId)!
  const today = dateAt(zoneOfRota(rota), at as Span['start'])
  const inDates = ({ from, until }: { from?: string | undefined; until?: string | null | undefined }) =>
    (from === undefined || from <= today) && (until === undefined || until === null || today <= until)
  const nation = (id: string) =>
    [...rota.service.authorities, ...rota.otherAuthorities].find((one) => one.id === id)?.nation
  const agreed = amhp.actingFor.some((agreement) => agreement.authority === authority && inDates(agreement))
  return amhp.approvals.some(
    (approval) =>
      inDates(approval) &&
      !approval.suspended.some(
        ({ from, until }) => from <= at && (until === undefined || until === null || at < until),
      ) &&
      (approval.authority === authority || (agreed && nation(approval.authority) === nation(authority))),
  )
}

/** How many cover for an authority in a role at a moment. */
export function covering(rota: Rota, authority: string, role: string, at: number): number {
  const needsApproval = rota.roles.find((one) => one.id === role)?.needsApproval ?? true
  return rota.amhps.filter(
    ({ id }) =>
      rota.shifts.some(
        (shift) =>
          shift.amhp === id &&
          shift.role === role &&
          ['waking', 'standby', 'sleep-in'].includes(shift.kind) &&
          (shift.authorities ?? [authority]).includes(authority) &&
          holds(shift, at) &&
          holds(worked(shift), at),
      ) &&
      !rota.absences.some((absence) => absence.amhp === id && holds(absence, at)) &&
      (!needsApproval || mayAct(rota, id, authority, at)),
  ).length
}

interface NeededSlot extends Span {
  readonly id: string
  readonly role: string
  readonly minimum: number
  readonly target: number
  readonly authorities: readonly string[]
  readonly kind: 'band' | 'one-off' | 'additional'
}

/** Every slot of the pattern from a fortnight before the period, and the one-off ones. */
function slotsOf(rota: Rota): NeededSlot[] {
  const all = rota.service.authorities.map(({ id }) => id)
  const zone = zoneOfRota(rota)
  const found: NeededSlot[] = rota.dutySlots.map(({ additional, target, authorities = all, ...slot }) => ({
    ...{ ...slot, target: target ?? slot.minimum, authorities, kind: additional ? 'additional' : 'one-off' },
  }))
  const holidays = rota.bankHolidays ?? [...bankHolidayDates]
  const named = rota.dutyPattern.some(({ days }) => days.includes('bank-holiday'))
  const halfOn = (date: LocalDate) =>
    holidays.includes(date) ? undefined : rota.halfBankHolidays?.find((half) => half.date === date)?.from
  const runsOn = (date: LocalDate, days: readonly string[]) =>
    named && halfOn(date)
      ? days.includes(weekdayOf(date)) || days.includes('bank-holiday')
      : days.includes(named && holidays.includes(date) ? 'bank-holiday' : weekdayOf(date))
  for (let date = addDays(rota.period.from, -14); date < rota.period.to; date = addDays(date, 1))
    for (const { id, days, start, end, endsAfterDays = end <= start ? 1 : 0, cover } of rota.dutyPattern)
      if (runsOn(date, days))
        for (const { role, minimum, target = minimum, authorities = all } of cover) {
          const span = { start: resolve(zone, date, start), end: resolve(zone, addDays(date, endsAfterDays), end) }
          const turns = named && halfOn(date) ? resolve(zone, date, halfOn(date)!) : undefined
          if (turns !== undefined && !days.includes('bank-holiday') && turns < span.end) span.end = turns
          if (turns !== undefined && !days.includes(weekdayOf(date)) && turns > span.start) span.start = turns
          if (span.start >= span.end) continue
          found.push({ ...span, id: `${id}/${date}/${role}`, role, minimum, target, authorities, kind: 'band' })
        }
  return found
}

/** What each slot needs for an authority at a moment. */
export const needed = (rota: Rota) => {
  const slots = slotsOf(rota)
  return (authority: string, at: number) => {
    const now = slots.filter((slot) => holds(slot, at) && slot.authorities.includes(authority))
    return now.map(({ id, role, minimum, target, kind }) => {
      const under = now.filter((slot) => kind === 'additional' && slot.kind === 'band' && slot.role === role)
      const highest = Math.max(0, ...under.map((slot) => slot.minimum))
      return { id, role, minimum: highest + minimum, target: highest + target }
    })
  }
}

/** Whether another service holds the duty of an authority at a moment. */
export const heldElsewhere = (rota: Rota) => {
  const held = expandCoveredElsewhere(rota)
  return (authority: string, at: number) => held.some((span) => span.authority === authority && holds(span, at))
}

export type Minutes = ReturnType<typeof minutesOf>

/** One AMHP's minutes from four days before the period: whether worked, whether for this service, in which shifts, and in other work; and her call-outs. */
export function minutesOf(rota: Rota, amhp: string) {
  const zone = zoneOfRota(rota)
  const origin = startOfDay(zone, rota.period.from) - 4 * day * minute
  const size = Math.round((startOfDay(zone, rota.period.to) - origin) / minute) + 4 * day
  const work = new Uint8Array(size)
  const here = new Uint8Array(size)
  const shiftWork = Array.from({ length: size }, (): string[] => [])
  const otherWork = new Uint8Array(size)
  const calls: { shift: string; from: number; to: number }[] = []
  const mark = (span: Span, each: (index: number) => void) => {
    for (let i = 0; i < size; i++) if (holds(span, origin + i * minute)) each(i)
  }
  const away = rota.absences.filter((absence) => absence.amhp === amhp && absence.kind !== 'training')
  for (const shift of rota.shifts.filter((one) => one.amhp === amhp)) {
    if (shift.kind === 'standby') {
      for (const call of shift.callOuts) {
        mark(call, (i) => {
          work[i] = here[i] = 1
        })
        const index = (at: number) => Math.round((at - origin) / minute)
        calls.push({ shift: shift.id, from: index(call.start), to: index(call.end) })
      }
      continue
    }
    mark(worked(shift), (i) => {
      if (shift.actual?.end === undefined && away.some((absence) => holds(absence, origin + i * minute))) return
      work[i] = here[i] = 1
      shiftWork[i]!.push(shift.id)
    })
  }
  for (const other of rota.otherWork.filter((one) => one.amhp === amhp))
    mark(other, (i) => {
      work[i] = 1
      otherWork[i] = 1
    })
  const dayOf = (i: number) => dateAt(zone, (origin + i * minute) as Span['start'])
  return { origin, size, work, here, shiftWork, otherWork, calls, dayOf }
}

/** The runs of minutes without work between two indexes, longest first. */
export function restsByLength(work: Uint8Array, from: number, to: number): number[] {
  const rests = [0]
  for (let i = from; i < to; i++)
    if (work[i]) rests.push(0)
    else rests[rests.length - 1]!++
  return rests.sort((a, b) => b - a)
}

export const longestRest = (work: Uint8Array, from: number, to: number): number => restsByLength(work, from, to)[0]!

export const foundBy = (findings: readonly Finding[], rule: string): Finding[] =>
  findings.filter((finding) => finding.rule === rule)

/** The shifts that overlap the period, as planned or as worked: findings about others are not reported. */
export const reportedShifts = (rota: Rota): Set<string> => {
  const { start, end } = periodSpan(rota)
  const inside = rota.shifts.filter(
    (shift) =>
      (shift.start < end && shift.end > start) ||
      ((shift.actual?.start ?? shift.start) < end && (shift.actual?.end ?? shift.end) > start),
  )
  return new Set(inside.map((shift) => shift.id))
}
