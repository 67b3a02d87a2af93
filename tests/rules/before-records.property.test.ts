import { type Rota, zoneOfRota } from '@amhp/shared/rota/rota.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import { checkRota, type Finding } from '@amhp/shared/rules/index.ts'
import { workedStart } from '@amhp/shared/rules/prepare/person.ts'
import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { overlaps } from '@amhp/shared/time/span.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyShift, shiftIn } from '../support/rotas/any-parts.ts'
import { anyService } from '../support/rotas/any-service.ts'
import { patience, runs } from '../support/rotas/property-runs.ts'

// Work before the records is unknown. Whatever it was, it neither adds nor removes a finding about a shift on record in the
// period, unless the rule said that it could not judge that person.

/** Depends on shortfalls of daily and weekly rest, which report for themselves what they cannot judge. */
const hangsOnRest = 'compensatory-rest'

const day = 1440
const minutes = fc.oneof(
  fc.constant(0),
  fc.nat(day / 15).map((quarters) => quarters * 15),
  fc.nat(9 * day),
)

/** A service with many shifts in the first days on record, and work before them that is not on record. */
const anyCase = anyService.chain(({ rota, frame }) =>
  fc
    .record({
      firstDay: fc.integer({ min: -3, max: Math.min(10, frame.days - 1) }),
      after: fc.array(fc.tuple(anyShift(frame.days), minutes), { maxLength: 12 }),
      before: fc.array(fc.tuple(anyShift(frame.days), minutes), { minLength: 1, maxLength: 30 }),
    })
    .map(({ firstDay, after, before }) => {
      const recordsFrom = frame.date(firstDay)
      const from = startOfDay(zoneOfRota(rota), recordsFrom)
      const first = after.map(([any, later], i) =>
        shiftIn(frame, `first${i}`, { ...any, span: { ...any.span, from: firstDay * day + later } }),
      )
      const onRecord: Rota = {
        ...rota,
        recordsFrom,
        shifts: [...rota.shifts, ...first].filter((shift) =>
          [shift.start, workedStart(shift), ...shift.callOuts.map(({ start }) => start)].every(
            (start) => start >= from,
          ),
        ),
        otherWork: rota.otherWork.filter(({ start }) => start >= from),
        absences: rota.absences.filter(({ countsAsWork, start }) => !countsAsWork || start >= from),
      }
      const unknown = before.map(([any, earlier], i): Shift => {
        const { actual, start, end, ...shift } = shiftIn(frame, `before${i}`, { ...any, kind: 'waking' })
        const until = (from - earlier * 60_000) as Instant
        return { ...shift, role: 'manager', start: (until - (end - start)) as Instant, end: until }
      })
      return { onRecord, unknown }
    }),
)

test(
  'work before the records changes nothing that was judged',
  () => {
    fc.assert(
      fc.property(anyCase, ({ onRecord, unknown }) => {
        const reply = checkRota(onRecord)
        const known = new Set(onRecord.shifts.filter(prepare(onRecord, 'hidden').meets).map(({ id }) => id))
        const about = (findings: readonly Finding[]) =>
          findings.filter(
            ({ rule, amhp, shifts }) =>
              amhp !== undefined && rule !== hangsOnRest && shifts.some((id) => known.has(id)),
          )
        const said = new Set(reply.notJudged.map(({ rule, amhp }) => `${rule} ${amhp}`))
        // A finding of the same key, or about some of the same time, is the same: the worst 168 hours may be others.
        const without = (findings: readonly Finding[], others: readonly Finding[]) =>
          findings.filter(
            ({ key, rule, amhp, ...span }) =>
              !said.has(`${rule} ${amhp}`) &&
              !others.some(
                (other) => other.key === key || (other.rule === rule && other.amhp === amhp && overlaps(other, span)),
              ),
          )
        const before = reply.findings
        const after = checkRota({ ...onRecord, shifts: [...onRecord.shifts, ...unknown] }).findings
        // What is short for daily rest is left to it.
        const gone = without(about(before), after).filter(({ rule }) => rule !== 'between-shifts')
        expect({ made: without(about(after), before), gone }).toEqual({ made: [], gone: [] })
      }),
      runs(150),
    )
  },
  patience,
)
