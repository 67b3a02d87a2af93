import { readCell } from '@amhp/api/import/cell.ts'
import { nameMatcher } from '@amhp/api/import/match-names.ts'
import { columnName, displayText } from '@amhp/api/import/sheet.ts'
import { type ShiftCode, shiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

const zone = zoneOf('Europe/London')
const date = parseDate('2026-11-30')!
const code = (code: string, start: string, end: string, kind: ShiftCode['kind'] = 'waking') =>
  z.decode(shiftCode, {
    code,
    name: code,
    start,
    end,
    kind,
    role: 'amhp',
    colour: 'blue',
    shareable: false,
  })
const codes = [code('D', '09:00', '17:00'), code('S', '17:00', '09:15', 'standby'), code('TR', '12:00', '20:00')]

const read = (text: string, known = codes.slice(0, 2)) => {
  const reading = readCell(text, { date, zone, codes: known })
  if (reading.means === 'nothing') return 'nothing'
  if (reading.means === 'absence') return `away: ${reading.kind}`
  if (reading.means === 'unread') return reading.message
  return reading.shifts.map((one) => [one.code ?? 'times', spanText(zone, one), one.kind].join(' ')).join(' and ')
}

describe('a cell', () => {
  test.each([
    ['D', 'D Mon 30 Nov 09:00 to 17:00 waking'],
    [' d ', 'D Mon 30 Nov 09:00 to 17:00 waking'],
    ['D/S', 'D Mon 30 Nov 09:00 to 17:00 waking and S Mon 30 Nov 17:00 to Tue 1 Dec 09:15 standby'],
    ['D + S', 'D Mon 30 Nov 09:00 to 17:00 waking and S Mon 30 Nov 17:00 to Tue 1 Dec 09:15 standby'],
    ['5pm-8.45am', 'times Mon 30 Nov 17:00 to Tue 1 Dec 08:45 waking'],
    ['0930-1700', 'times Mon 30 Nov 09:30 to 17:00 waking'],
    ['9-5', 'D Mon 30 Nov 09:00 to 17:00 waking'],
    ['17:00–09:15', 'S Mon 30 Nov 17:00 to Tue 1 Dec 09:15 standby'],
    ['17:00-09:00 standby', 'times Mon 30 Nov 17:00 to Tue 1 Dec 09:00 standby'],
    ['', 'nothing'],
    ['-', 'nothing'],
    ['off', 'nothing'],
    ['RD', 'nothing'],
    ['AL', 'away: leave'],
    ['TR', 'away: training'],
    ['a/l', 'away: leave'],
    ['Annual Leave', 'away: leave'],
    ['Sick', 'away: sickness'],
    ['Train', 'away: training'],
    ['Mat leave', 'away: family'],
    ['X9', '“X9” is not a shift code: type a code (D, S) or times like 9-5'],
    ['D, X9', '“X9” is not a shift code: type a code (D, S) or times like 9-5'],
    ['1-5', 'Could be morning or evening: type 24-hour times like 17:00-09:00, or am and pm on both'],
    ['05-Sep', 'The spreadsheet has turned these times into a date: type them as 09:00-17:00'],
    ['AL am', 'Part of a day away: enter it on the absences page, and leave this cell blank'],
  ])('%j is %s', (text, expected) => expect(read(text)).toBe(expected))

  test('is a code of the service before it is a word', () =>
    expect(read('TR', codes)).toBe('TR Mon 30 Nov 12:00 to 20:00 waking'))

  test.each([
    ['W', 'W Mon 30 Nov 16:30 to Thu 3 Dec 08:45 standby'],
    ['D/W', 'D Mon 30 Nov 09:00 to 17:00 waking and W Mon 30 Nov 16:30 to Thu 3 Dec 08:45 standby'],
    ['16:30-08:45', 'times Mon 30 Nov 16:30 to Tue 1 Dec 08:45 waking'],
    ['16:30-Thu 08:45', 'W Mon 30 Nov 16:30 to Thu 3 Dec 08:45 standby'],
    ['16:30-Wed 08:45', 'times Mon 30 Nov 16:30 to Wed 2 Dec 08:45 waking'],
  ])('%j, where W ends 3 days later, is %s', (text, expected) => {
    const weekend = { ...code('W', '16:30', '08:45', 'standby'), endsAfterDays: 3 }
    expect(read(text, [codes[0]!, weekend])).toBe(expected)
  })

  test.each(['D', '9-5'])('%s is for the councils of its code', (text) => {
    const forNorth = codes.slice(0, 2).map((one) => ({ ...one, authorities: ['north'] }))
    expect(readCell(text, { date, zone, codes: forNorth })).toMatchObject({ shifts: [{ authorities: ['north'] }] })
  })

  test('that is a date is read as times that the spreadsheet changed', () =>
    expect(readCell({ date }, { date, zone, codes })).toMatchObject({
      means: 'unread',
      message: expect.stringContaining('into a date'),
    }))

  test.each([
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+1', "'+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['one\ntwo\u001b[31m\u202etxt', 'one two [31m txt'],
    ['x'.repeat(100), `${'x'.repeat(59)}…`],
    ['Amina', 'Amina'],
  ])('%j is shown as %j', (text, expected) => expect(displayText(text)).toBe(expected))

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [52, 'BA'],
    [702, 'AAA'],
  ])('column %i is %s', (column, expected) => expect(columnName(column)).toBe(expected))
})

describe('a name', () => {
  const register = [
    ['amina', 'Amina Rahman'],
    ['anil', 'Anil Rahman'],
    ['ben', 'Ben Okafor'],
    ['zoe', 'Zoë O’Brien-Kay'],
    ['cara', 'Cara Lloyd'],
  ].map(([id, name]) => ({ id: id!, name: name!, leftOn: null }))
  const left = { id: 'dai', name: 'Dai Price', leftOn: parseDate('2026-10-31')! }
  const match = nameMatcher([...register, left], date)
  const found = (text: string) => {
    const result = match(text)
    return 'amhp' in result ? result.amhp.id : result.message
  }

  test.each([
    ['Amina Rahman', 'amina'],
    ['AMINA  RAHMAN', 'amina'],
    ['Rahman, Amina', 'amina'],
    ['Rahman Amina', 'amina'],
    ['Ms Amina Rahman (0.6)', 'amina'],
    ['Amina', 'amina'],
    ['Amina R', 'amina'],
    ['Am. Rahman', expect.stringContaining('not in the register')],
    ['Okafor', 'ben'],
    ['B Okafor', 'ben'],
    ['B.Okafor', 'ben'],
    ['BO', 'ben'],
    ["Zoe O'Brien Kay", 'zoe'],
    ['Rahman', 'This could be Amina Rahman or Anil Rahman: write the whole name'],
    ['A Rahman', 'This could be Amina Rahman or Anil Rahman: write the whole name'],
    ['AR', 'This could be Amina Rahman or Anil Rahman: write the whole name'],
    ['Cara Loyd', 'This name is not in the register: did you mean Cara Lloyd? If so, write that'],
    ['Agency', 'This name is not in the register: correct the name, or add the AMHP to the register first'],
    ['Dai Price', 'Dai Price left on 31 October 2026: remove the row'],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})
