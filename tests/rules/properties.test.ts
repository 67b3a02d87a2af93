import type { Rota } from '@amhp/shared/rota/rota.ts'
import { checkRota, type Finding } from '@amhp/shared/rules/index.ts'
import { workedEnd } from '@amhp/shared/rules/prepare/person.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMonth } from '../support/rotas/any-rota.ts'
import { anyService, anySteadyService } from '../support/rotas/any-service.ts'
import { minutesOf } from '../support/rotas/minute-oracle.ts'
import { laterBy } from '../support/rotas/moved-rota.ts'
import { workedMinutes } from '../support/rotas/oracle-days.ts'
import { patience, runs } from '../support/rotas/property-runs.ts'

const minute = 60_000
const all = (rota: Rota) => checkRota(rota, { absenceKinds: 'shown' })

test(
  'the order of the input never matters',
  () => {
    fc.assert(
      fc.property(anyService, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), ({ rota }, chances) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => [chances.next().value as number, one] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, one]) => one)
        const other: Rota = {
          ...rota,
          service: { ...rota.service, authorities: shuffled(rota.service.authorities) },
          otherAuthorities: shuffled(rota.otherAuthorities),
          roles: shuffled(rota.roles),
          dutyPattern: shuffled(rota.dutyPattern).map((band) => ({
            ...band,
            days: shuffled(band.days),
            cover: shuffled(band.cover),
          })),
          dutySlots: shuffled(rota.dutySlots),
          coveredElsewhere: shuffled(rota.coveredElsewhere),
          amhps: shuffled(rota.amhps).map((amhp) => ({
            ...amhp,
            actingFor: shuffled(amhp.actingFor),
            approvals: shuffled(amhp.approvals).map((one) => ({ ...one, suspended: shuffled(one.suspended) })),
          })),
          shifts: shuffled(rota.shifts).map((shift) => ({ ...shift, callOuts: shuffled(shift.callOuts) })),
          absences: shuffled(rota.absences),
          otherWork: shuffled(rota.otherWork),
          derogations: shuffled(rota.derogations),
          restGiven: shuffled(rota.restGiven),
          rules: Object.fromEntries(shuffled(Object.entries(rota.rules))),
        }
        const { cover, ...found } = all(rota)
        const { cover: otherCover, ...otherFound } = all(other)
        expect(JSON.stringify(otherFound)).toBe(JSON.stringify(found))
        // Floors are listed as the authorities are.
        const inOrder = (lines: typeof cover) => [...lines].sort((a, b) => (a.authority < b.authority ? -1 : 1))
        expect(inOrder(otherCover)).toEqual(inOrder(cover))
      }),
      runs(80),
    )
  },
  patience,
)

test(
  'everything some weeks later, without a clock change, moves the findings and nothing else',
  () => {
    fc.assert(
      fc.property(anySteadyService, fc.integer({ min: -30, max: 30 }), ({ rota }, fortnights) => {
        // Fortnights are counted from one Monday for all.
        const later = laterBy(2 * fortnights)
        expect(all(later.rota(rota))).toEqual(later.reply(all(rota)))
      }),
      runs(80),
    )
  },
  patience,
)

test(
  'another AMHP changes nothing for the others, and one who covers nothing changes no cover',
  () => {
    fc.assert(
      fc.property(anyService, anyService, fc.boolean(), ({ rota: given }, { rota: other }, covers) => {
        const rota: Rota = { ...given, recordsFrom: given.recordsFrom ?? given.period.from }
        // Later shifts would extend the records, and more averages would be judged.
        const last = Math.max(...rota.shifts.map((shift) => shift.end))
        const shifts = other.shifts
          .filter((shift) => shift.end <= last && workedEnd(shift) <= last)
          .map((shift, i) => ({ ...shift, id: `other${i}`, amhp: 'zoe', ...(covers ? {} : { role: 'manager' }) }))
        const absences = other.absences.map((absence) => ({ ...absence, amhp: 'zoe' }))
        const work = other.otherWork.map((one) => ({ ...one, amhp: 'zoe' }))
        const found = all(rota)
        const more = all({
          ...rota,
          amhps: [{ ...other.amhps[0]!, id: 'zoe' }, ...rota.amhps],
          shifts: [...shifts, ...rota.shifts],
          absences: [...absences, ...rota.absences],
          otherWork: [...work, ...rota.otherWork],
        })
        const ofOthers = ({ amhp }: { readonly amhp?: string | undefined }) => amhp !== 'zoe'
        const managers = rota.dutyPattern.some((band) => band.cover.some(({ role }) => role === 'manager'))
        const kept = (findings: readonly Finding[]) =>
          findings.filter((one) => ofOthers(one) && (one.amhp !== undefined || (!covers && one.role !== 'manager')))
        expect(kept(more.findings)).toEqual(kept(found.findings))
        expect(more.notJudged.filter(ofOthers)).toEqual(found.notJudged)
        if (!covers) expect(more.cover).toEqual(found.cover)
        if (!covers && !managers && !rota.dutySlots.some(({ role }) => role === 'manager'))
          expect(more.findings.filter(ofOthers)).toEqual(found.findings)
      }),
      runs(60),
    )
  },
  patience,
)

test(
  'hours in any 168, and in any 24 with night work, agree with counting every minute',
  () => {
    fc.assert(
      fc.property(anyMonth, (rota) => {
        const { findings } = all(rota)
        for (const { id } of rota.amhps) {
          const { origin, work, size } = minutesOf(rota, id)
          const sums = new Float64Array(size + 1)
          const off = new Float64Array(size)
          for (const shift of rota.shifts.filter(({ amhp }) => amhp === id)) {
            const worked = workedMinutes(rota, shift)
            const share = Math.min(shift.breakMinutes ?? 0, worked.length) / worked.length
            for (const at of worked) off[Math.round((at - origin) / minute)]! += share
          }
          for (let i = 0; i < size; i++) sums[i + 1] = sums[i]! + work[i]! - off[i]!
          const told = (rule: string) => findings.filter((finding) => finding.rule === rule && finding.amhp === id)
          holdsAll(told('hours-in-168'), 168 * 60, 72 * 60, 'actual')
          holdsAll(told('night-limit'), 24 * 60, 8 * 60, 'workedMinutes')

          function holdsAll(found: readonly Finding[], length: number, limit: number, fact: string) {
            const at = (instant: number) => Math.round((instant - origin) / minute)
            for (const { start, end, facts } of found) {
              expect(end - start).toBe(length * minute)
              expect(Math.ceil(sums[at(end)]! - sums[at(start)]! - 0.001)).toBe(facts[fact])
              expect(facts[fact]).toBeGreaterThan(limit)
            }
            if (length < 168 * 60) return
            // Every window that begins with work, over the limit and inside the period, touches a finding.
            for (let i = 5 * 1440; i + length + 4 * 1440 < size; i++) {
              if (sums[i + length]! - sums[i]! <= limit + 0.001 || work[i - 1] === 1) continue
              const from = origin + i * minute
              const touched = found.some(({ start, end }) => start < from + length * minute && from < end)
              if (!touched) expect({ id, from, worked: sums[i + length]! - sums[i]! }).toBe('told')
            }
          }
        }
      }),
      runs(40),
    )
  },
  patience,
)
