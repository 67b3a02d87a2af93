import { expandCoveredElsewhere } from '@amhp/shared/rota/expand-duty.ts'
import { type Rota, zoneOfRota } from '@amhp/shared/rota/rota.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { dateAt, startOfDay } from '@amhp/shared/time/zone.ts'

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

/** Whether another service holds the duty of an authority at a moment. */
export const heldElsewhere = (rota: Rota) => {
  const held = expandCoveredElsewhere(rota)
  return (authority: string, at: number) => held.some((span) => span.authority === authority && holds(span, at))
}

/** One AMHP's minutes from four days before the period: whether worked, whether for this service, and in which shifts. */
export function minutesOf(rota: Rota, amhp: string) {
  const zone = zoneOfRota(rota)
  const origin = startOfDay(zone, rota.period.from) - 4 * day * minute
  const size = Math.round((startOfDay(zone, rota.period.to) - origin) / minute) + 4 * day
  const work = new Uint8Array(size)
  const here = new Uint8Array(size)
  const shiftWork = Array.from({ length: size }, (): string[] => [])
  const mark = (span: Span, each: (index: number) => void) => {
    for (let i = 0; i < size; i++) if (holds(span, origin + i * minute)) each(i)
  }
  const away = rota.absences.filter((absence) => absence.amhp === amhp && absence.kind !== 'training')
  for (const shift of rota.shifts.filter((one) => one.amhp === amhp)) {
    if (shift.kind === 'standby') {
      for (const call of shift.callOuts)
        mark(call, (i) => {
          work[i] = here[i] = 1
        })
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
    })
  return { origin, size, work, here, shiftWork }
}

/** The runs of minutes without work between two indexes, longest first. */
export function restsByLength(work: Uint8Array, from: number, to: number): number[] {
  const rests = [0]
  for (let i = from; i < to; i++)
    if (work[i]) rests.push(0)
    else rests[rests.length - 1]!++
  return rests.sort((a, b) => b - a)
}

const longestRest = (work: Uint8Array, from: number, to: number): number => restsByLength(work, from, to)[0]!

/** Starts with less than 11 h of rest in the 24 before: shift, minute index and rest. */
export function shortStarts({ size, work, shiftWork }: ReturnType<typeof minutesOf>) {
  const started = new Set<string>()
  const found: { shift: string; at: number; rest: number }[] = []
  for (let i = 0; i < size; i++)
    for (const shift of shiftWork[i]!) {
      if (started.has(shift)) continue
      started.add(shift)
      if (i > 0 && shiftWork[i - 1]!.length > 0) continue
      const rest = longestRest(work, i - day, i)
      if (rest < 660) found.push({ shift, at: i, rest })
    }
  return found
}

/** Spans of more than 13 h, as minute indexes: stretches with shift work, then runs without such a stretch. */
export function longSpans(minutes: ReturnType<typeof minutesOf>): { from: number; to: number }[] {
  const { size, work, shiftWork } = minutes
  const short = new Set(shortStarts(minutes).map((start) => start.at))
  const blocks = (inside: (i: number) => boolean) => {
    const found: { from: number; to: number }[] = []
    for (let i = 0; i < size; i++)
      if (inside(i)) {
        if (i > 0 && inside(i - 1)) found.at(-1)!.to = i + 1
        else found.push({ from: i, to: i + 1 })
      }
    return found
  }
  const isShiftWork = (i: number) => shiftWork[i]!.length > 0
  const long = blocks((i) => work[i] === 1).filter(({ from, to }) => {
    for (let i = from; i < to; i++) if (isShiftWork(i)) return to - from > 780
    return false
  })
  const runs: { from: number; to: number }[] = []
  for (const block of blocks(isShiftWork)) {
    const last = runs.at(-1)
    if (last && block.from - last.to < 660 && !short.has(block.from)) last.to = block.to
    else runs.push(block)
  }
  const holdsLong = (run: { from: number; to: number }) =>
    long.some(({ from, to }) => {
      for (let i = Math.max(from, run.from); i < Math.min(to, run.to); i++) if (isShiftWork(i)) return true
      return false
    })
  return [...long, ...runs.filter((run) => run.to - run.from > 780 && !holdsLong(run))].sort((a, b) => a.from - b.from)
}
