import { invitation } from '@amhp/shared/contract/accounts.ts'
import { dutySlot } from '@amhp/shared/contract/duty-pattern.ts'
import { newPassword } from '@amhp/shared/contract/own-account.ts'
import { shiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { recordDetails } from '@amhp/shared/contract/shift-records.ts'
import { date } from '@amhp/shared/rota/values.ts'
import { hour, instantOf, minute, parseInstant } from '@amhp/shared/time/instant.ts'
import { readTypedMoment, typedMoment, typedOf, validateTyped } from '@amhp/web/ui/typed-values.ts'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { london } from './board-fixtures.ts'

describe('what is typed', () => {
  test('of a password keeps its spaces', () => {
    const typed = { current: ' slow river copper ', next: 'seven green bicycles ' }
    expect(validateTyped(newPassword, typed, london).value).toEqual(typed)
  })

  test('is nothing where a number is left empty, and kept where it is not', () => {
    const typed = { code: 'W', name: 'Weekend', start: '16:30', end: '08:45', kind: 'standby', role: 'amhp' }
    const more = { colour: 'blue', shareable: false, authorities: [] }
    const kept = (endsAfterDays: string) =>
      validateTyped(shiftCode, { ...typed, ...more, endsAfterDays }, london).value?.endsAfterDays
    expect([kept(''), kept('3')]).toEqual([null, 3])
  })

  test('is compared with another field while other fields are still wrong', () => {
    const invited = { name: ' ', email: 'rosa', roles: ['amhp'], amhp: '' }
    const slot = { id: 'match', name: '', role: 'amhp', minimum: '2', target: '1' }
    const times = { start: '2026-12-05T17:00', end: '2026-12-05T09:00' }
    const paths = (judged: { faults: readonly { path: string }[] }) => judged.faults.map(({ path }) => path)
    expect(paths(validateTyped(invitation, invited, london))).toEqual(['name', 'email', 'amhp'])
    expect(paths(validateTyped(dutySlot, { ...slot, ...times }, london))).toEqual(['name', 'end', 'target'])
  })
})

describe('a day that is not read', () => {
  const schema = z.object({ from: date, until: z.nullable(date) })
  const words = { empty: { from: 'Enter the first day' }, wrong: { until: 'Choose a last day on or after the first' } }
  const faults = (typed: Record<string, string>) => validateTyped(schema, typed, london, words).faults

  test('says what to enter instead, before anything else is said of it', () => {
    expect(faults({ from: '31 feb', until: '12/31/2026' })).toEqual([
      { path: 'from', message: 'There is no 31 February: enter a day that the month has' },
      { path: 'until', message: 'There is no month 31: enter the day first, such as 31/12/2026' },
    ])
  })

  test('is not one that is left empty', () => {
    expect(faults({ from: '', until: '' })).toEqual([{ path: 'from', message: 'Enter the first day' }])
  })
})

test('a list that may be null is shown as no choice, and no choice is read as null', () => {
  const schema = z.object({ whom: z._default(z.nullable(z.array(z.string()).check(z.minLength(1))), null) })
  expect(typedOf(schema, { whom: null }, london)).toEqual({ whom: [] })
  expect(validateTyped(schema, { whom: [] }, london)).toEqual({ value: { whom: null }, faults: [] })
  expect(validateTyped(schema, { whom: ['a'] }, london).value).toEqual({ whom: ['a'] })
})

describe('a moment', () => {
  const nights = [
    ['the clocks go forward', '2026-03-28T20:00Z'],
    ['the clocks go back', '2026-10-24T20:00Z'],
  ] as const
  test.each(nights)('of the night on which %s is shown, and saved untouched as the same instant', (_, from) => {
    const first = parseInstant(from)!
    for (let minutes = 0; minutes < 14 * 60; minutes++) {
      const start = instantOf(first + minutes * minute)
      const record = {
        ...{ actualStart: start, actualEnd: instantOf(start + hour), breakMinutes: null, lateReason: null },
        callOuts: [{ start, end: instantOf(start + hour), mode: 'phone' as const, reason: null }],
      }
      const read = validateTyped(recordDetails, typedOf(recordDetails, record, london), london)
      expect(read).toEqual({ value: record, faults: [] })
    }
  })

  test.each([
    ['2026-10-25T00:30Z', '2026-10-25T01:30'],
    ['2026-10-25T01:30Z', '2026-10-25T01:30/2'],
    ['2026-10-25T02:30Z', '2026-10-25T02:30'],
  ])('%s is shown as %s', (instant, typed) => {
    expect(typedMoment(london, parseInstant(instant)!)).toBe(typed)
    expect(readTypedMoment(london, typed)).toBe(parseInstant(instant))
  })

  test.each([
    ['2026-03-29T01:30', 'The clocks go forward then, and skip this time: enter the time after it'],
    ['2026-03-29T', 'Enter when it ended'],
    ['T and TT12:00', 'Enter a day, month and year, such as 11 Dec 2026 or 11/12/2026'],
    ['31 FebT', 'There is no 31 February: enter a day that the month has'],
  ])('%s is refused', (actualEnd, message) => {
    const typed = { actualStart: '', actualEnd, breakMinutes: '', lateReason: '', callOuts: [] }
    const words = { empty: { actualEnd: 'Enter when it ended' } }
    expect(validateTyped(recordDetails, { ...typed, actualEnd }, london, words).faults).toEqual([
      { path: 'actualEnd', message },
    ])
  })
})
