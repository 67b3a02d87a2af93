import { absence, absenceDetails } from '@amhp/shared/contract/absences.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { readAbsence, typedAbsence } from '@amhp/web/screens/absences/typed-absence.ts'
import { validateTyped } from '@amhp/web/ui/typed-values.ts'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { london } from './board-fixtures.ts'

const fresh = { ...typedAbsence(undefined, london), amhp: 'amina' }
const judged = (typed: Parameters<typeof readAbsence>[0]) => validateTyped(absenceDetails, readAbsence(typed), london)

describe('an absence that is typed', () => {
  test.each([
    ['winter', '2026-11-30', '2026-12-01', '2026-11-30T00:00:00Z', '2026-12-02T00:00:00Z'],
    ['the day the clocks go forward', '2026-03-29', '2026-03-29', '2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z'],
    ['the day they go back', '2026-10-25', '2026-10-25', '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z'],
  ])('of whole days in %s runs from midnight to midnight on the clocks', (_, first, last, start, end) =>
    expect(judged({ ...fresh, first, last }).value).toEqual({
      amhp: 'amina',
      kind: 'leave',
      start: parseInstant(start),
      end: parseInstant(end),
      countsAsWork: false,
      excluded: true,
      endKnown: true,
    }),
  )

  test.each([
    ['leave', false, false],
    ['sickness', false, false],
    ['family', false, false],
    ['training', true, true],
    ['other', false, true],
  ] as const)('of kind %s keeps the choices of its kind alone', (kind, countsAsWork, excluded) => {
    const typed = { ...fresh, kind, countsAsWork: true, excluded: false, first: '2026-11-30', last: '2026-11-30' }
    expect(judged(typed).value).toMatchObject({ kind, countsAsWork, excluded })
  })

  test('with times is read on the clocks of the service', () =>
    expect(judged({ ...fresh, whole: false, start: '2026-07-01T09:00', end: '2026-07-01T12:30' }).value).toMatchObject({
      start: parseInstant('2026-07-01T08:00:00Z'),
      end: parseInstant('2026-07-01T11:30:00Z'),
    }))

  test.each([
    ['nothing', { amhp: '' }, ['amhp', 'start', 'end']],
    ['a last day before the first', { first: '2026-12-02', last: '2026-12-01' }, ['end']],
    ['an end at the start', { whole: false, start: '2026-12-02T09:00', end: '2026-12-02T09:00' }, ['end']],
  ])('%s is refused at its fields', (_, part, paths) =>
    expect(judged({ ...fresh, ...part }).faults.map(({ path }) => path)).toEqual(paths),
  )

  test.each([
    ['2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z', true],
    ['2026-03-29T00:00:00Z', '2026-03-30T00:00:00Z', false],
  ])('from %s to %s opens as whole days: %s', (start, end, whole) => {
    const stored = z.decode(absence, { id: 'a', amhp: 'amina', kind: 'leave', version: 1, start, end })
    const draft = typedAbsence({ ...stored, kind: 'leave' }, london)
    expect(draft.whole).toBe(whole)
    expect(judged(draft).value).toMatchObject({ start: stored.start, end: stored.end })
  })
})
