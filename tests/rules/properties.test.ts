import { periodSpan, type Rota } from '@amhp/shared/rota/rota.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import { checkRota, type Finding } from '@amhp/shared/rules/index.ts'
import { workedEnd } from '@amhp/shared/rules/work.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMonth, anyRota, quietMonth } from '../support/any-rota.ts'
import { minutesOf } from '../support/minute-oracle.ts'

const minute = 60_000
const all = (rota: Rota) => checkRota(rota, { absenceKinds: 'shown' })

test('everything some weeks later, without a clock change, moves the findings and nothing else', () => {
  fc.assert(
    fc.property(quietMonth, fc.integer({ min: 1, max: 6 }), (rota, weeks) => {
      const by = weeks * 7 * 86_400_000
      const found = all(rota)
      const moved = all(later(rota, weeks))
      const expected = found.findings.map(({ key: _, facts, ...finding }) => ({
        ...finding,
        slot: finding.slot === undefined ? undefined : bandOf(finding.slot),
        start: finding.start + by,
        end: finding.end + by,
        facts: Object.fromEntries(
          Object.entries(facts).map(([name, fact]) => [name, isMoment(name) ? Number(fact) + by : fact]),
        ),
      }))
      const told = moved.findings.map(({ key: _, ...finding }) => ({
        ...finding,
        slot: finding.slot === undefined ? undefined : bandOf(finding.slot),
      }))
      expect(inOrder(told)).toEqual(inOrder(expected))
      expect(moved.summary).toEqual(found.summary)
      expect(moved.cover).toEqual(found.cover)
      expect(moved.notJudged).toEqual(found.notJudged)
    }),
    { numRuns: 60 },
  )
}, 120_000)

const isMoment = (name: string) => name === 'earliestStart' || name === 'dueBy'
const bandOf = (slot: string) => slot.replace(/\d{4}-\d\d-\d\d/, '')
const inOrder = (list: readonly object[]) => list.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort()

/** The same rota with all of its moments and dates some whole weeks later. */
function later(rota: Rota, weeks: number): Rota {
  const days = weeks * 7
  const move = (at: Instant): Instant => instantOf(at + days * 86_400_000)
  const moved = <T extends Span>(span: T): T => ({ ...span, start: move(span.start), end: move(span.end) })
  const dated = <T extends { from?: LocalDate | undefined; until?: LocalDate | null | undefined }>(one: T): T => ({
    ...one,
    ...(one.from ? { from: addDays(one.from, days) } : {}),
    ...(one.until ? { until: addDays(one.until, days) } : {}),
  })
  return {
    ...rota,
    period: { from: addDays(rota.period.from, days), to: addDays(rota.period.to, days) },
    shifts: rota.shifts.map(
      (shift): Shift => ({
        ...moved(shift),
        ...(shift.actual
          ? {
              actual: {
                ...(shift.actual.start === undefined ? {} : { start: move(shift.actual.start) }),
                ...(shift.actual.end === undefined ? {} : { end: move(shift.actual.end) }),
              },
            }
          : {}),
        callOuts: shift.callOuts.map(moved),
      }),
    ),
    absences: rota.absences.map(moved),
    otherWork: rota.otherWork.map(moved),
    restGiven: rota.restGiven.map(moved),
    derogations: rota.derogations.map(dated),
    amhps: rota.amhps.map((amhp) => ({
      ...amhp,
      actingFor: amhp.actingFor.map(dated),
      approvals: amhp.approvals.map((approval) => ({
        ...dated(approval),
        suspended: approval.suspended.map(({ from, until }) => ({
          from: move(from),
          until: until ? move(until) : until,
        })),
      })),
    })),
  }
}

test('an AMHP who covers nothing changes nothing for the others', () => {
  fc.assert(
    fc.property(anyMonth, anyRota, (rota, other) => {
      const { end } = periodSpan(rota)
      const shifts = other.shifts
        // Later shifts of anyone would make the records of the document last longer, and more averages be judged.
        .filter((shift) => shift.amhp === 'amina' && workedEnd(shift) <= end && shift.end <= end)
        .map((shift) => ({
          ...shift,
          id: `other-${shift.id}`,
          amhp: 'zoe',
          role: 'manager',
          kind: 'training' as const,
          callOuts: [],
        }))
      const zoe = { id: 'zoe', name: 'Zoe', approvals: [], actingFor: [] }
      const found = all(rota)
      const more = all({ ...rota, amhps: [...rota.amhps, zoe], shifts: [...rota.shifts, ...shifts] })
      expect(more.findings.filter((finding) => finding.amhp !== 'zoe')).toEqual(found.findings)
      expect(more.notJudged.filter((entry) => entry.amhp !== 'zoe')).toEqual(found.notJudged)
      expect(more.cover).toEqual(found.cover)
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('hours in any 168, and in any 24 with night work, agree with counting every minute', () => {
  fc.assert(
    fc.property(anyMonth, (rota) => {
      const { findings } = all(rota)
      for (const { id } of rota.amhps) {
        const { origin, work, size } = minutesOf(rota, id)
        const sums = new Int32Array(size + 1)
        for (let i = 0; i < size; i++) sums[i + 1] = sums[i]! + work[i]!
        const told = (rule: string) => findings.filter((finding) => finding.rule === rule && finding.amhp === id)
        holdsAll(told('hours-in-168'), 168 * 60, 72 * 60, 'actual')
        holdsAll(told('night-limit'), 24 * 60, 8 * 60, 'workedMinutes')

        function holdsAll(found: readonly Finding[], length: number, limit: number, fact: string) {
          const at = (instant: number) => Math.round((instant - origin) / minute)
          for (const { start, end, facts } of found) {
            expect(end - start).toBe(length * minute)
            expect(sums[at(end)]! - sums[at(start)]!).toBe(facts[fact])
            expect(facts[fact]).toBeGreaterThan(limit)
          }
          if (length < 168 * 60) return
          // Every time that is over and inside the period touches one that is told.
          for (let i = 5 * 1440; i + length + 4 * 1440 < size; i += 7) {
            if (sums[i + length]! - sums[i]! <= limit) continue
            const from = origin + i * minute
            const touched = found.some(({ start, end }) => start < from + length * minute && from < end)
            if (!touched) expect({ id, from, worked: sums[i + length]! - sums[i]! }).toBe('told')
          }
        }
      }
    }),
    { numRuns: 40 },
  )
}, 120_000)
