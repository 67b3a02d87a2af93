import { checkRota } from '@amhp/shared/rules/index.ts'
import { expect, test } from 'vitest'
import { oneLineRota } from '../support/rotas/one-line-rota.ts'

// What rules share is worked out once.

const lines = 'amina D Mon 09:00-17:00 \n amina away leave Tue 09:00-17:00 \n amina other Wed 09:00-17:00'

test.each(['shifts', 'absences', 'otherWork'] as const)(
  '%s of someone whom the rota does not name are left out',
  (name) => {
    const rota = oneLineRota(lines)
    const others = rota[name].map((one) => ({ ...one, id: 'other', amhp: 'nobody' }))
    expect(checkRota({ ...rota, [name]: [...rota[name], ...others] })).toEqual(checkRota(rota))
  },
)
