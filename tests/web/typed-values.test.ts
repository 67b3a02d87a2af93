import { invitation } from '@amhp/shared/contract/accounts.ts'
import { dutySlot } from '@amhp/shared/contract/duty-pattern.ts'
import { newPassword } from '@amhp/shared/contract/session.ts'
import { shiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { typedOf, validateTyped } from '@amhp/web/ui/typed-values.ts'
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

test('a list that may be null is shown as no choice, and no choice is read as null', () => {
  const schema = z.object({ whom: z._default(z.nullable(z.array(z.string()).check(z.minLength(1))), null) })
  expect(typedOf(schema, { whom: null }, london)).toEqual({ whom: [] })
  expect(validateTyped(schema, { whom: [] }, london)).toEqual({ value: { whom: null }, faults: [] })
  expect(validateTyped(schema, { whom: ['a'] }, london).value).toEqual({ whom: ['a'] })
})
