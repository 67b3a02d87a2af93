import { expandDutySlots } from '@amhp/shared/rota/expand-duty.ts'
import { periodSpan, type Rota } from '@amhp/shared/rota/rota.ts'
import { checkRota, type Finding } from '@amhp/shared/rules/index.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { startOfDay, zoneOf } from '@amhp/shared/time/zone.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyRota, plainMonth } from '../support/rotas/any-rota.ts'
import {
  covering,
  heldElsewhere,
  longestRest,
  longSpans,
  mayAct,
  minutesOf,
  shortStarts,
} from '../support/rotas/minute-oracle.ts'
import { patience, runs } from '../support/rotas/property-runs.ts'

const minute = 60_000
/** Mostly dense weeks; sometimes a month, for rules that look over weeks. */
const weekOrMonth = fc.oneof({ weight: 4, arbitrary: anyRota }, { weight: 1, arbitrary: plainMonth })
const zone = zoneOf('Europe/London')
const by = (findings: readonly Finding[], rule: string) => findings.filter((finding) => finding.rule === rule)
/** The shifts that overlap the period, as planned or as worked: findings about others are not reported. */
const meets = (rota: Rota) => {
  const { start, end } = periodSpan(rota)
  const inside = rota.shifts.filter(
    (shift) =>
      (shift.start < end && shift.end > start) ||
      ((shift.actual?.start ?? shift.start) < end && (shift.actual?.end ?? shift.end) > start),
  )
  return new Set(inside.map((shift) => shift.id))
}

test(
  'the cover sweep agrees with counting every minute',
  () => {
    fc.assert(
      fc.property(weekOrMonth, (rota) => {
        const { findings, cover } = checkRota(rota)
        const { start, end } = periodSpan(rota)
        const held = heldElsewhere(rota)
        const slots = expandDutySlots(rota)
        for (const { id: authority } of rota.service.authorities) {
          const about = findings.filter((finding) => finding.authority === authority)
          const seen = { covered: 0, elsewhere: 0, gap: 0 }
          for (let at = start as number; at < end; at += minute) {
            const now = about.filter((finding) => finding.start <= at && at < finding.end)
            const count = new Map(['amhp', 'manager'].map((role) => [role, covering(rota, authority, role, at)]))
            const floor = count.get('amhp')! > 0 ? 'covered' : held(authority, at) ? 'elsewhere' : 'gap'
            seen[floor]++
            const expected = floor === 'gap' ? ['cover-floor floor 1 0'] : []
            for (const slot of slots.filter((one) => one.start <= at && at < one.end)) {
              const actual = count.get(slot.role)!
              if (actual < slot.minimum) expected.push(`cover-minimum ${slot.id} ${slot.minimum} ${actual}`)
              else if (actual < slot.target) expected.push(`cover-target ${slot.id} ${slot.target} ${actual}`)
            }
            const told = now.map(({ rule, slot, facts }) => `${rule} ${slot} ${facts.required} ${facts.actual}`)
            if (told.sort().join() !== expected.sort().join()) expect(told).toEqual(expected)
          }
          expect(cover.find((line) => line.authority === authority)).toEqual({
            authority,
            floorMinutes: (end - start) / minute,
            coveredMinutes: seen.covered,
            coveredElsewhereMinutes: seen.elsewhere,
            gapMinutes: seen.gap,
          })
        }
        // Two findings of one slot that touch must differ, or they would be one.
        for (const a of findings)
          for (const b of findings)
            if (
              a.authority &&
              a.rule === b.rule &&
              a.authority === b.authority &&
              a.slot === b.slot &&
              a.end === b.start
            )
              expect(a.facts.actual).not.toBe(b.facts.actual)
      }),
      runs(25),
    )
  },
  patience,
)

test(
  'daily rest agrees with counting every minute',
  () => {
    fc.assert(
      fc.property(weekOrMonth, (rota) => {
        const reported = meets(rota)
        for (const { id } of rota.amhps) {
          const minutes = minutesOf(rota, id)
          const told = by(checkRota(rota).findings, 'daily-rest').filter((finding) => finding.amhp === id)
          const expected = shortStarts(minutes).map(({ shift, at, rest }) => ({
            shift,
            end: minutes.origin + at * minute,
            rest,
          }))
          const found = told.map(({ shifts, end, facts }) => ({
            shift: shifts.at(-1)!,
            end: end as number,
            rest: facts.restMinutes as number,
          }))
          const inOrder = (list: typeof found) => list.map((one) => JSON.stringify(one)).sort()
          // A shift outside the period is reported where the one before it is inside; the minutes do not know that.
          expect(inOrder(found.filter(({ shift }) => reported.has(shift)))).toEqual(
            inOrder(expected.filter(({ shift }) => reported.has(shift))),
          )
          for (const one of found) expect(inOrder(expected)).toContain(JSON.stringify(one))
        }
      }),
      runs(150),
    )
  },
  patience,
)

test(
  'working spans agree with counting every minute',
  () => {
    fc.assert(
      fc.property(weekOrMonth, (rota) => {
        const { start, end } = periodSpan(rota)
        for (const { id } of rota.amhps) {
          const minutes = minutesOf(rota, id)
          const index = (at: number) => Math.round((at - minutes.origin) / minute)
          const told = by(checkRota(rota).findings, 'working-span').filter((finding) => finding.amhp === id)
          const found = told
            .map((finding) => ({ from: index(finding.start), to: index(finding.end) }))
            .sort((a, b) => a.from - b.from)
          const expected = longSpans(minutes)
          for (const one of found) expect(expected).toContainEqual(one)
          // Only spans wholly inside the period are certain to be reported.
          const inside = (one: { from: number; to: number }) => one.from >= index(start) && one.to <= index(end)
          expect(found.filter(inside)).toEqual(expected.filter(inside))
        }
      }),
      runs(150),
    )
  },
  patience,
)

test(
  'weekly rest agrees with counting every minute',
  () => {
    fc.assert(
      fc.property(weekOrMonth, (rota) => {
        const { start, end } = periodSpan(rota)
        for (const { id } of rota.amhps) {
          const { origin, work } = minutesOf(rota, id)
          const longest: number[] = []
          for (let day = rota.period.from; startOfDay(zone, addDays(day, 7)) <= end; day = addDays(day, 7)) {
            const at = (date: LocalDate) => (startOfDay(zone, date) - origin) / minute
            longest.push(longestRest(work, at(day), at(addDays(day, 7))))
          }
          expect(start).toBe(startOfDay(zone, rota.period.from))
          const told = by(checkRota(rota).findings, 'weekly-rest').filter((finding) => finding.amhp === id)
          expect(told.map((finding) => finding.facts.longestRestMinutes)).toEqual(
            longest.filter((rest) => rest < 35 * 60),
          )
        }
      }),
      runs(100),
    )
  },
  patience,
)

test(
  'ineligible minutes on duty are reported, and no others',
  () => {
    fc.assert(
      fc.property(weekOrMonth, (rota) => {
        const reported = meets(rota)
        const told = by(checkRota(rota).findings, 'not-approved')
        for (const shift of rota.shifts) {
          const judged =
            reported.has(shift.id) && ['waking', 'standby', 'sleep-in'].includes(shift.kind) && shift.role !== 'manager'
          const spans = told.filter((finding) => finding.shifts[0] === shift.id)
          for (
            let at = shift.actual?.start ?? shift.start;
            at < (shift.actual?.end ?? shift.end);
            at = (at + minute) as typeof at
          ) {
            const eligible = rota.service.authorities.some((authority) => mayAct(rota, shift.amhp, authority.id, at))
            const covered = spans.filter((span) => span.start <= at && at < span.end).length
            if (covered !== (judged && !eligible ? 1 : 0))
              expect([shift.id, at, covered]).toEqual([shift.id, at, judged && !eligible ? 1 : 0])
          }
        }
      }),
      runs(50),
    )
  },
  patience,
)
