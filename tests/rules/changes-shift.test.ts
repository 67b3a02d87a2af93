import { expect, test } from 'vitest'
import { oneLineRota, said } from '../support/rotas/one-line-rota.ts'

// Regulation 22(1): daily rest may be owed where she changes shift, or after split work. Otherwise it is a breach.

test.each<[string, string, 'breach' | 'owed']>([
  ['at the same hour', 'amina D Mon 09:00-23:00 \n amina D Tue 09:00-17:00', 'breach'],
  ['3 h 59 min earlier', 'amina D Mon 12:59-23:00 \n amina D Tue 09:00-17:00', 'breach'],
  ['4 hours earlier', 'amina D Mon 13:00-23:00 \n amina D Tue 09:00-17:00', 'owed'],
  ['4 hours later', 'amina D Mon 05:00-23:00 \n amina D Tue 09:00-17:00', 'owed'],
  ['2 hours later, over midnight', 'amina D Mon 23:00-15:00 \n amina D Wed 01:00-09:00', 'breach'],
  ['4 hours later, over midnight', 'amina D Mon 22:00-16:00 \n amina D Wed 02:00-09:00', 'owed'],
  ['after split work', 'amina D Mon 09:00-12:00 \n amina D Mon 18:00-22:00 \n amina D Tue 08:00-16:00', 'owed'],
  ['after one long shift', 'amina D Mon 09:00-22:00 \n amina D Tue 08:00-16:00', 'breach'],
  [
    'after one long shift, the day after split work',
    'amina D Sun-1 09:00-12:00 \n amina D Sun-1 14:00-16:00 \n amina D Mon 09:00-22:00 \n amina D Tue 08:00-16:00',
    'breach',
  ],
])('a start %s', (_, lines, expected) => {
  const rota = oneLineRota(lines, { derogations: [{ regulation: 22, basis: 'Changing shift' }] })
  const found = [said(rota, 'daily-rest').length, said(rota, 'compensatory-rest').length]
  expect(found).toEqual(expected === 'breach' ? [1, 0] : [0, 1])
})
