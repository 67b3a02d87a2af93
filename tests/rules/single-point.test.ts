import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

const rules = { 'single-point': { level: 'info' } }
const dutyPattern = [
  { id: 'day', name: 'Day', days: ['mon'], start: '09:00', end: '17:00', cover: [{ role: 'amhp', minimum: 1 }] },
]
const of = (lines: string, more: Record<string, unknown> = {}) => oneLineRota(lines, { rules, dutyPattern, ...more })

declares('single-point', 'info, local, off', 'minutes higher')

boundary('single-point', {
  fields: { rules, dutyPattern },
  kept: [
    'a backup is there from the first moment to the last',
    'amina D Mon 09:00-17:00 \n ben S Mon 09:00-17:00 as backup',
  ],
  past: [
    'the backup begins a minute late',
    'amina D Mon 09:00-17:00 \n ben S Mon 09:01-17:00 as backup',
    'info northshire day/2026-03-02/amhp Mon 2 Mar 09:00 to 09:01 minutes 1',
    'Day is covered by one person for Northshire Council, without a backup, from Mon 2 Mar 09:00 to 09:01, 1 min.',
  ],
  spare: ['the backup begins a minute early', 'amina D Mon 09:00-17:00 \n ben S Mon 08:59-17:00 as backup'],
})

describe('holds', () => {
  test.each([
    ['two AMHPs', 'amina D Mon 09:00-17:00 \n ben D Mon 09:00-17:00'],
    ['nobody at all, which is a gap', ''],
    ['outside the slot', 'amina D Tue 09:00-17:00'],
  ])('%s', (_, lines) => {
    expect(said(of(lines), 'single-point')).toEqual([])
  })

  test('switched off unless a service gives it a level', () => {
    expect(said(oneLineRota('amina D Mon 09:00-17:00', { dutyPattern }), 'single-point')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    ['one alone', 'amina D Mon 09:00-17:00', ['Mon 2 Mar 09:00 to 17:00 minutes 480']],
    ['a minute alone', 'amina D Mon 09:00-17:00 \n ben D Mon 09:01-17:00', ['Mon 2 Mar 09:00 to 09:01 minutes 1']],
    [
      'a backup for part of it',
      'amina D Mon 09:00-17:00 \n ben S Mon 11:00-13:00 as backup',
      ['Mon 2 Mar 09:00 to 11:00 minutes 120', 'Mon 2 Mar 13:00 to 17:00 minutes 240'],
    ],
    [
      'one after another is one finding',
      'amina D Mon 09:00-13:00 \n ben D Mon 13:00-17:00',
      ['Mon 2 Mar 09:00 to 17:00 minutes 480'],
    ],
    [
      'a backup who is away',
      'amina D Mon 09:00-17:00 \n ben S Mon 09:00-17:00 as backup \n ben away leave Mon 00:00-Tue 00:00',
      ['Mon 2 Mar 09:00 to 17:00 minutes 480'],
    ],
  ])('%s', (_, lines, pieces) => {
    expect(said(of(lines), 'single-point')).toEqual(
      pieces.map((piece) => `info northshire day/2026-03-02/amhp ${piece}`),
    )
  })
})

test('the sentence shows the working', () => {
  expect(sentences(of('amina D Mon 09:00-17:00'), 'single-point')).toEqual([
    'Day is covered by one person for Northshire Council, without a backup, from Mon 2 Mar 09:00 to 17:00, 8 h.',
  ])
})
