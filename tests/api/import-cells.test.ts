import { readCell } from '@amhp/api/import/cell.ts'
import { nameMatcher, whoseNames } from '@amhp/api/import/match-names.ts'
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

const twofold = 'This may mean more than one thing: say what'
const read = (text: string, known = codes.slice(0, 2), meanings?: ReadonlyMap<string, string>) => {
  const reading = readCell(text, { date, zone, codes: known }, meanings)
  if (reading.means === 'nothing') return 'nothing'
  if (reading.means === 'absence') return `away: ${reading.kind}`
  if (reading.means === 'unclear') return `${reading.message} (${reading.likely ?? 'no idea'})`
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
    ['AL', 'away: leave'],
    ['a/l', 'away: leave'],
    ['Annual Leave', 'away: leave'],
    ['Sick', 'away: sickness'],
    ['Train', 'away: training'],
    ['Maternity leave', 'away: family'],
    ['X9', '“X9” is not a shift code: type a code (D, S) or times like 9-5 (no idea)'],
    ['D, X9', '“X9” is not a shift code: type a code (D, S) or times like 9-5 (no idea)'],
    ['1-5', 'Could be morning or evening: type 24-hour times like 17:00-09:00, or am and pm on both (no idea)'],
    ['05-Sep', 'The spreadsheet has turned these times into a date: type them as 09:00-17:00 (no idea)'],
    ['AL am', 'Part of a day away: add it on the absences page, and say here what else there is, or “off” (no idea)'],
    ['09:00-05:00', 'This would end the day after, 20 h later: write am and pm, or “standby” after it (09:00-17:00)'],
    ['09am-05am', 'times Mon 30 Nov 09:00 to Tue 1 Dec 05:00 waking'],
    ['09:00-03:00 standby', 'times Mon 30 Nov 09:00 to Tue 1 Dec 03:00 standby'],
    ...['RD', 'x', 'n/a', '0', '.'].map((text): [string, string] => [text, `${twofold} (off)`]),
    ...['A/L?', 'Leave', 'hol'].map((text): [string, string] => [text, `${twofold} (annual leave)`]),
    ...['Sick?', 'sick*'].map((text): [string, string] => [text, `${twofold} (sick)`]),
    ['TR', `${twofold} (training)`],
    ['Mat leave', '“Mat leave” is not a shift code: type a code (D, S) or times like 9-5 (no idea)'],
    ['S/L', `${twofold} (sick)`],
    ['?', '“?” is not a shift code: type a code (D, S) or times like 9-5 (no idea)'],
  ])('%j is %s', (text, expected) => expect(read(text)).toBe(expected))

  test('may be two shifts or leave', () => {
    const late = [...codes, code('L', '12:00', '20:00')]
    expect(read('S/L', late)).toBe('This may be leave, or two shifts: say which (S + L)')
    expect(read('L/S', late)).toBe('This may be leave, or two shifts: say which (L + S)')
    expect(read('L + D', late)).toMatch(/^L Mon 30 Nov 12:00 to 20:00 waking and D /)
  })

  test.each([
    ['S/L', 'training', 'away: training'],
    ['s/l', 'D + S', 'D Mon 30 Nov 09:00 to 17:00 waking and S Mon 30 Nov 17:00 to Tue 1 Dec 09:15 standby'],
    ['Night', '21:00-07:00', 'times Mon 30 Nov 21:00 to Tue 1 Dec 07:00 waking'],
    ['x', '', 'nothing'],
    ['x', 'off', 'nothing'],
    ['?', 'perhaps', '“perhaps” is not a shift code: type a code (D, S) or times like 9-5 (no idea)'],
  ])('%j, said to mean %j, is %s', (text, means, expected) =>
    expect(read(text, codes.slice(0, 2), new Map([[text.toLowerCase(), means]]))).toBe(expected),
  )

  test.each([
    ['error', '#N/A', /shows an error here/],
    ['struck through', 'D', /struck through: say what there is/],
  ] as const)('that is %s is never blank', (doubt, text, message) =>
    expect(readCell({ doubt, text }, { date, zone, codes })).toMatchObject({
      means: 'unclear',
      message: expect.stringMatching(message),
    }),
  )

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
      means: 'unclear',
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
    if ('amhp' in result) return result.amhp.id
    return [result.message, ...result.likely.map(({ id }) => id)].join(' | ')
  }
  const notWhole = 'This is not a whole name of the register: say who it is'

  test.each([
    ['Amina Rahman', 'amina'],
    ['AMINA  RAHMAN', 'amina'],
    ['Rahman, Amina', 'amina'],
    ['Ms Amina Rahman (0.6)', 'amina'],
    ["Zoe O'Brien Kay", 'zoe'],
    ['Rahman Amina', `${notWhole} | amina`],
    ['Amina', `${notWhole} | amina`],
    ['Amina R', `${notWhole} | amina`],
    ['Okafor', `${notWhole} | ben`],
    ['B.Okafor', `${notWhole} | ben`],
    ['BO', `${notWhole} | ben`],
    ['Rahman', `${notWhole} | amina | anil`],
    ['A Rahman', `${notWhole} | amina | anil`],
    ['AR', `${notWhole} | amina | anil`],
    ['Cara Loyd', 'This name is not in the register: did you mean Cara Lloyd? | cara'],
    ['Agency', 'This name is not in the register: say who it is, or add the AMHP'],
    ['Dai Price', 'Dai Price left on 31 October 2026: remove the row'],
  ])('%s', (text, expected) => expect(found(text)).toBe(expected))

  test('is whose it was said to be, by id or whole name, or nobody’s', () => {
    const whose = whoseNames(register, date, { Amy: 'amina', zo: 'Zoë O’Brien-Kay', Agency: null, Bank: 'gone' })
    const of = (text: string) => {
      const result = whose(text)
      return result && 'amhp' in result ? result.amhp.id : (result?.message ?? 'nobody')
    }
    expect(['amy', 'Zo', 'AGENCY', 'Ben Okafor'].map(of)).toEqual(['amina', 'zoe', 'nobody', 'ben'])
    expect(of('Bank')).toContain('not in the register')
  })
})
