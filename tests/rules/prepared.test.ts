import { checkRota } from '@amhp/shared/rules/index.ts'
import { cached } from '@amhp/shared/rules/prepare/cached.ts'
import { expect, test } from 'vitest'
import { oneLineRota } from '../support/rotas/one-line-rota.ts'

// What rules share is worked out once.

test('an answer is worked out once for each person and question', () => {
  const asked: string[] = []
  const half = cached(({ name }: { readonly name: string; readonly cache: Map<unknown, unknown> }, number: number) => {
    asked.push(`${name} ${number}`)
    return number / 2
  })
  const [amina, ben] = ['amina', 'ben'].map((name) => ({ name, cache: new Map() }))
  expect([half(amina!, 2), half(amina!, 2), half(amina!, 4), half(ben!, 2), half(amina!, 4)]).toEqual([1, 1, 2, 1, 2])
  expect(asked).toEqual(['amina 2', 'amina 4', 'ben 2'])
})

const lines = 'amina D Mon 09:00-17:00 \n amina away leave Tue 09:00-17:00 \n amina other Wed 09:00-17:00'

test.each(['shifts', 'absences', 'otherWork'] as const)(
  '%s of someone whom the rota does not name are left out',
  (name) => {
    const rota = oneLineRota(lines)
    const others = rota[name].map((one) => ({ ...one, id: 'other', amhp: 'nobody' }))
    expect(checkRota({ ...rota, [name]: [...rota[name], ...others] })).toEqual(checkRota(rota))
  },
)
