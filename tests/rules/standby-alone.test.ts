import { describe, expect, test } from 'vitest'
import { notJudgedBy, oneLineRota, said } from '../support/rotas/one-line-rota.ts'

// Daily rest where no shift and no other work starts within 24 hours of a call-out, and what names a start of other work.

const found = (lines: string) => said(oneLineRota(lines), 'daily-rest')
const calls = 'called 12:00-13:00 called 20:00-21:00 called 04:00-05:00'
const alone = (day: string) => `amina S ${day} 09:00-09:00 ${calls}`
const breach = (id: string, span: string) =>
  `breach amina ${id} ${span} restMinutes 420 requiredMinutes 660 earliestStart 16:00 callOuts 3`

describe('standby alone', () => {
  test.each<[string, string, string[]]>([
    [
      'names its standby, not shifts days before or after',
      `amina D Mon 09:00-17:00 \n ${alone('Wed')} \n amina D Sat 09:00-17:00`,
      [breach('s2', 'Wed 4 Mar 12:00 to Thu 5 Mar 12:00')],
    ],
    [
      'twice in a week is found twice',
      `${alone('Mon')} \n ${alone('Sat')}`,
      [breach('s1', 'Mon 2 Mar 12:00 to Tue 3 Mar 12:00'), breach('s2', 'Sat 7 Mar 12:00 to Sun 8 Mar 12:00')],
    ],
    [
      'comes after a start too soon that was earlier',
      `amina D Tue 09:00-23:00 \n amina D Wed 08:00-09:00 \n ${alone('Thu')}`,
      [
        'breach amina s1 s2 Tue 3 Mar 23:00 to Wed 4 Mar 08:00 restMinutes 540 requiredMinutes 660 earliestStart 10:00',
        breach('s3', 'Thu 5 Mar 12:00 to Fri 6 Mar 12:00'),
      ],
    ],
    [
      'comes before one that is later',
      `${alone('Mon')} \n amina D Thu 09:00-23:00 \n amina D Fri 08:00-09:00`,
      [
        breach('s1', 'Mon 2 Mar 12:00 to Tue 3 Mar 12:00'),
        'breach amina s2 s3 Thu 5 Mar 23:00 to Fri 6 Mar 08:00 restMinutes 540 requiredMinutes 660 earliestStart 10:00',
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(found(lines)).toEqual(expected)
  })

  test.each([
    ['11 hours after records begin', '2026-03-04', 'amina S Wed 09:00-09:00 called 11:00-12:00', []],
    ['with 11 hours after it', '2026-03-04', 'amina S Wed 00:00-09:00 called 02:00-03:00', []],
    [
      'a call before them, and 11 hours after they begin',
      '2026-03-04',
      'amina S Tue 21:00-21:00 called 23:00-23:30 called 11:00-11:30 called 20:00-20:30',
      [],
    ],
    [
      'a call before them, and a minute less',
      '2026-03-04',
      'amina S Tue 21:00-21:00 called 23:00-23:30 called 10:59-11:30 called 20:00-20:30',
      ['amina'],
    ],
  ])('is judged unless work before the records decides: %s', (_, recordsFrom, lines, expected) => {
    expect(notJudgedBy(oneLineRota(lines, { recordsFrom }), 'daily-rest')).toEqual(expected)
  })
})

describe('other work that starts too soon is named after', () => {
  test.each([
    [
      'the shift of that working day, not an earlier standby with a call',
      'amina S Mon 06:00-12:00 called 07:00-08:00 \n amina D Mon 13:00-23:00 \n amina other Tue 08:00-16:00',
      's2 Mon 2 Mar 23:00 to Tue 3 Mar 08:00 restMinutes 540',
    ],
    [
      'the standby of a call-out since',
      'amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00 called 23:00-23:30 \n amina other Tue 08:00-16:00',
      's2 Mon 2 Mar 23:30 to Tue 3 Mar 08:00 restMinutes 510',
    ],
    [
      'the shift, not a standby with a call after it',
      'amina D Mon 13:00-23:00 \n amina other Tue 08:00-16:00 \n amina S Tue 18:00-09:00 called 20:00-20:30',
      's1 Mon 2 Mar 23:00 to Tue 3 Mar 08:00 restMinutes 540',
    ],
  ])('%s', (_, lines, expected) => {
    expect(found(lines)).toEqual([expect.stringContaining(`breach amina ${expected} `)])
  })
})
