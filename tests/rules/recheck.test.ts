import type { Absence } from '@amhp/shared/rota/absence.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import { type Change, checkedRota, checkRota, type RotaChange, recheck, rotaOf } from '@amhp/shared/rules/index.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyMonth, moreShifts } from '../support/any-rota.ts'
import { oneLineRota } from '../support/one-line-rota.ts'

/** How an edit is chosen: what is done, to which of the things there are, and by how much. */
const choice = fc.record({
  what: fc.constantFrom(
    'add',
    'add',
    'remove',
    'pass on',
    'pass on',
    'move',
    'role',
    'swap',
    'absence',
    'return',
    'approval',
  ),
  which: fc.nat(),
  by: fc.integer({ min: -40, max: 40 }),
})
const edits = fc.array(choice, { minLength: 50, maxLength: 50 })

describe('gives exactly what a whole check gives', () => {
  test('over chains of 50 edits', () => {
    fc.assert(
      fc.property(anyMonth, moreShifts(5, 50), edits, (rota, spare, chain) => {
        let checked = checkedRota(rota, { absenceKinds: 'shown' })
        const more = spare(rota)
        for (const one of chain) {
          const change = changeOf(
            checked.prepared.people.flatMap(({ shifts }) => shifts),
            checked,
            more,
            one,
          )
          const before = JSON.stringify(checked.reply)
          const after = recheck(checked, change)
          expect(JSON.stringify(checked.reply), 'what was checked before is left alone').toBe(before)
          const whole = checkRota(rotaOf(after, after.prepared.people), { absenceKinds: 'shown' })
          if (JSON.stringify(after.reply) !== JSON.stringify(whole)) expect(after.reply).toEqual(whole)
          checked = after
        }
      }),
      { numRuns: 12 },
    )
  }, 240_000)
})

function changeOf(
  shifts: readonly Shift[],
  { prepared: { people, period } }: ReturnType<typeof checkedRota>,
  more: Shift[],
  { what, which, by }: { what: string; which: number; by: number },
): RotaChange {
  const shift = shifts[which % Math.max(1, shifts.length)]
  const person = people[which % people.length]!
  const quarter = by * 900_000
  const later = (at: Instant) => (at + quarter) as Instant
  const absence = people.flatMap(({ absences }) => absences)[which % 3]
  if (what === 'add' && more.length > 0) return { shifts: [{ before: null, after: more.pop()! }] }
  if (what === 'absence') {
    const start = (period.start + (which % 35) * 86_400_000) as Instant
    const after: Absence = { amhp: person.amhp.id, kind: 'leave', start, end: (start + 86_400_000) as Instant }
    return { absences: [{ before: null, after }] }
  }
  if (what === 'return' && absence) return { absences: [{ before: absence, after: null }] }
  if (what === 'approval') {
    const until = [undefined, '2026-04-10' as LocalDate, '2026-10-30' as LocalDate][which % 3]
    const approvals = person.amhp.approvals.map(({ until: _, ...one }) => ({ ...one, ...(until ? { until } : {}) }))
    return { amhps: [{ ...person.amhp, approvals }] }
  }
  if (!shift) return {}
  const other = people.find(({ amhp }) => amhp.id !== shift.amhp)!.amhp.id
  const to = (after: Shift | null): Change<Shift> => ({ before: shift, after })
  if (what === 'remove') return { shifts: [to(null)] }
  if (what === 'role') return { shifts: [to({ ...shift, role: by > 0 ? 'amhp' : 'backup' })] }
  if (what === 'swap') {
    const second = shifts.find((one) => one.amhp === other)
    return {
      shifts: [
        to({ ...shift, amhp: other }),
        ...(second ? [{ before: second, after: { ...second, amhp: shift.amhp } }] : []),
      ],
    }
  }
  if (what === 'move') {
    const { actual: _, ...planned } = shift
    return { shifts: [to({ ...planned, start: later(shift.start), end: later(shift.end), callOuts: [] })] }
  }
  return { shifts: [to({ ...shift, amhp: other })] }
}

describe('one edit', () => {
  const rota = oneLineRota('amina D Mon 09:00-17:00 \n ben D Tue 09:00-17:00')
  const [first, second] = rota.shifts
  const checked = checkedRota(rota)

  test('that changes nothing', () => {
    expect(recheck(checked, {}).reply).toEqual(checked.reply)
    expect(recheck(checked, { shifts: [{ before: first!, after: first! }] }).reply).toEqual(checked.reply)
  })

  test('done and undone', () => {
    const gone = recheck(checked, { shifts: [{ before: second!, after: null }] })
    expect(gone.reply.cover[0]!.coveredMinutes).toBe(480)
    expect(recheck(gone, { shifts: [{ before: null, after: second! }] }).reply).toEqual(checked.reply)
  })

  test('that moves where the records begin', () => {
    const early = oneLineRota('amina D Sun-1 09:00-17:00 \n ben D Tue 09:00-17:00', { recordsFrom: undefined })
    const from = checkedRota(early)
    const after = recheck(from, { shifts: [{ before: early.shifts[0]!, after: null }] })
    expect(after.reply).toEqual(checkRota({ ...early, shifts: early.shifts.slice(1) }))
    expect(after.reply.notJudged).not.toEqual(from.reply.notJudged)
  })
})
