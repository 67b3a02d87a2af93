import { periodSpan } from '@amhp/shared/rota/rota.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { addDays, daysBetween, type LocalDate } from '@amhp/shared/time/date.ts'
import { startOfDay, zoneOf } from '@amhp/shared/time/zone.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekOrMonth } from '../support/rotas/any-rota.ts'
import {
  covering,
  foundBy,
  heldElsewhere,
  mayAct,
  minutesOf,
  needed,
  reportedShifts,
  restsByLength,
} from '../support/rotas/minute-oracle.ts'
import { patience, runs } from '../support/rotas/property-runs.ts'

const minute = 60_000
const zone = zoneOf('Europe/London')

test(
  'the cover sweep agrees with counting every minute',
  () => {
    fc.assert(
      fc.property(weekOrMonth, (rota) => {
        const { findings, cover } = checkRota(rota)
        const { start, end } = periodSpan(rota)
        const held = heldElsewhere(rota)
        const need = needed(rota)
        for (const { id: authority } of rota.service.authorities) {
          const about = findings.filter((finding) => finding.authority === authority)
          const seen = { covered: 0, elsewhere: 0, gap: 0 }
          for (let at = start as number; at < end; at += minute) {
            const now = about.filter((finding) => finding.start <= at && at < finding.end)
            const count = new Map(['amhp', 'manager'].map((role) => [role, covering(rota, authority, role, at)]))
            const floor = count.get('amhp')! > 0 ? 'covered' : held(authority, at) ? 'elsewhere' : 'gap'
            seen[floor]++
            const expected = floor === 'gap' ? ['cover-floor floor 1 0'] : []
            for (const slot of need(authority, at)) {
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
              expect([a.facts.required, a.facts.actual]).not.toEqual([b.facts.required, b.facts.actual])
      }),
      runs(25),
    )
  },
  patience,
)

const anyWeeklyRest = fc.record({
  every: fc.constantFrom('week', 'fortnight'),
  hours: fc.constantFrom(24, 35, 42.5, 59),
  fortnightFrom: fc.constantFrom(undefined, '2026-02-25'),
  startedOn: fc.constantFrom(undefined, '2025-12-03', '2026-03-10'),
})

test(
  'weekly rest agrees with counting every minute',
  () => {
    fc.assert(
      fc.property(weekOrMonth, anyWeeklyRest, (any, { startedOn, ...settings }) => {
        const rules = { ...any.rules, 'weekly-rest': settings }
        const started = startedOn as LocalDate | undefined
        const rota = { ...any, rules, amhps: any.amhps.map((amhp) => ({ ...amhp, startedOn: started })) }
        const byLaw = Math.min(35, settings.hours) * 60
        const days = settings.every === 'week' ? 7 : 14
        const monday = startedOn ? { '2025-12-03': '2025-12-01', '2026-03-10': '2026-03-09' }[startedOn] : '1998-10-05'
        const from = (days === 14 ? (settings.fortnightFrom ?? monday) : '1998-10-05') as LocalDate
        const { end } = periodSpan(rota)
        for (const { id } of rota.amhps) {
          const { origin, work, here } = minutesOf(rota, id)
          const expected: string[] = []
          for (let day = rota.period.from; startOfDay(zone, addDays(day, days)) <= end; day = addDays(day, 1)) {
            if (daysBetween(from, day) % days !== 0) continue
            const at = (date: LocalDate) => (startOfDay(zone, date) - origin) / minute
            const [first, last] = [at(day), at(addDays(day, days))]
            const [longest, second = 0] = restsByLength(work, first, last)
            const kept = (hours: number) =>
              longest! >= hours + (days === 14 ? 1440 : 0) || (days === 7 ? longest! : second) >= hours
            const broken = [byLaw, settings.hours * 60].find((minutes) => !kept(minutes))
            if (broken !== undefined && here.subarray(first, last).includes(1))
              expected.push(`${broken > 2100 ? 'warning' : 'breach'} ${day} ${longest} ${broken}`)
          }
          const told = foundBy(checkRota(rota).findings, 'weekly-rest').filter((finding) => finding.amhp === id)
          expect(
            told.map(
              ({ level, key, facts }) =>
                `${level} ${key.split('/').at(-1)} ${facts.longestRestMinutes} ${facts.requiredMinutes}`,
            ),
          ).toEqual(expected)
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
        const reported = reportedShifts(rota)
        const told = foundBy(checkRota(rota).findings, 'not-approved')
        for (const shift of rota.shifts) {
          const judged =
            reported.has(shift.id) && ['waking', 'standby', 'sleep-in'].includes(shift.kind) && shift.role !== 'manager'
          const spans = told.filter((finding) => finding.shifts[0] === shift.id)
          for (
            let at = shift.actual?.start ?? shift.start;
            at < (shift.actual?.end ?? shift.end);
            at = (at + minute) as typeof at
          ) {
            const whom = shift.authorities ?? rota.service.authorities.map(({ id }) => id)
            const eligible = whom.some((authority) => mayAct(rota, shift.amhp, authority, at))
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
