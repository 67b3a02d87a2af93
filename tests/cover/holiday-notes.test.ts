import { holidayNotes } from '@amhp/shared/cover/holiday-notes.ts'
import { expect, test } from 'vitest'
import { northshire, oneLineRota } from '../support/rotas/one-line-rota.ts'

const week = ['mon', 'tue', 'wed', 'thu', 'fri']
const names: Record<string, string> = { '2026-12-25': 'Christmas Day', '2026-12-28': 'Boxing Day' }
const band = (days: string[], start: string, end: string, more: object = {}) => ({
  ...{ id: `${days} ${start} ${JSON.stringify(more)}`, days, start, end, cover: [{ role: 'amhp' }], ...more },
})
const for_ = (...authorities: string[]) => ({ cover: [{ role: 'amhp', authorities }] })
const day = band(week, '09:00', '17:00')
const night = band([...week, 'sat', 'sun'], '17:00', '09:00')
const weekend = band(['sat', 'sun'], '09:00', '17:00')
const holiday = band(['bank-holiday'], '09:00', '09:00')

const notes = (dutyPattern: object[], fields: object = {}) => {
  const service = { name: 'Shared', authorities: [northshire, { id: 'east', name: 'Eastshire Council' }] }
  const period = { from: '2026-12-21', to: '2026-12-28' }
  const rota = oneLineRota('', { service, period, dutyPattern, ...fields })
  return holidayNotes(rota, (date) => names[date] ?? 'Bank holiday')
}

test.each<[string, object[], string[], object?]>([
  ['no band names bank holidays', [day, night], ['Christmas Day (Friday 25 December) runs as an ordinary Friday.']],
  [
    'two of them in the period',
    [day],
    [
      'Christmas Day (Friday 25 December) runs as an ordinary Friday.',
      'Boxing Day (Monday 28 December) runs as an ordinary Monday.',
    ],
    { period: { from: '2026-12-21', to: '2027-01-01' } },
  ],
  ['a holiday just outside the period', [day], [], { period: { from: '2026-12-26', to: '2026-12-28' } }],
  [
    'no band on that weekday either',
    [weekend],
    ['Christmas Day (Friday 25 December) runs as an ordinary Friday, on which there is no band.'],
  ],
  [
    'only a band of several days reaches it',
    [band(['thu'], '16:30', '08:45', { endsAfterDays: 3 })],
    ['Christmas Day (Friday 25 December) runs as an ordinary Friday.'],
  ],
  [
    'a day that the service has added',
    [day],
    ['Bank holiday (Tuesday 22 December) runs as an ordinary Tuesday.'],
    { bankHolidays: ['2026-12-22'] },
  ],
  [
    'the first day of the period',
    [day],
    ['Christmas Day (Friday 25 December) runs as an ordinary Friday.'],
    { period: { from: '2026-12-25', to: '2026-12-26' } },
  ],
  [
    'they cover one of three authorities',
    [day, night, band(['bank-holiday'], '09:00', '09:00', for_('northshire'))],
    [
      'Christmas Day (Friday 25 December) has no band for Eastshire Council and west from 09:00 to 24:00, when an ordinary Friday has one.',
    ],
    {
      service: { name: 'Three', authorities: [northshire, { id: 'east', name: 'Eastshire Council' }, { id: 'west' }] },
    },
  ],
  [
    'half a day, whose afternoon has no band',
    [day, night, band(['bank-holiday'], '17:00', '09:00')],
    [
      'Bank holiday (Tuesday 22 December from 12:00) has no band from 12:00 to 17:00, when an ordinary Tuesday has one.',
    ],
    { bankHolidays: [], halfBankHolidays: [{ date: '2026-12-22', from: '12:00' }] },
  ],
  [
    'half a day, which nothing names',
    [day],
    ['Bank holiday (Tuesday 22 December from 12:00) runs as an ordinary Tuesday.'],
    { bankHolidays: [], halfBankHolidays: [{ date: '2026-12-22', from: '12:00' }] },
  ],
  [
    'half a day, which bands of bank holidays cover',
    [day, night, holiday],
    [],
    { bankHolidays: [], halfBankHolidays: [{ date: '2026-12-22', from: '12:00' }] },
  ],
  ['a day that the service has removed', [day], [], { bankHolidays: [] }],
  ['no pattern at all', [], []],
  ['bands for bank holidays cover the whole day', [day, night, holiday], []],
  [
    'they need fewer, or other roles, all day',
    [band(week, '09:00', '17:00', { cover: [{ role: 'amhp', minimum: 3 }, { role: 'coordinator' }] }), night, holiday],
    [],
  ],
  [
    'they cover the night alone',
    [day, band([...week, 'bank-holiday'], '17:00', '09:00')],
    ['Christmas Day (Friday 25 December) has no band from 09:00 to 17:00, when an ordinary Friday has one.'],
  ],
  [
    'they end before the day does',
    [day, night, band(['bank-holiday'], '09:00', '20:00')],
    ['Christmas Day (Friday 25 December) has no band from 20:00 to 24:00, when an ordinary Friday has one.'],
  ],
  [
    'they leave hours on both sides',
    [band(week, '08:00', '18:00'), band(['bank-holiday'], '10:00', '16:00')],
    [
      'Christmas Day (Friday 25 December) has no band from 08:00 to 10:00 and 16:00 to 18:00, when an ordinary Friday has one.',
    ],
  ],
  [
    'they cover one of two authorities',
    [day, night, band(['bank-holiday'], '09:00', '09:00', for_('northshire'))],
    [
      'Christmas Day (Friday 25 December) has no band for Eastshire Council from 09:00 to 24:00, when an ordinary Friday has one.',
    ],
  ],
  [
    'the other never has a band',
    [band(week, '09:00', '17:00', for_('northshire')), band(['bank-holiday'], '09:00', '09:00', for_('northshire'))],
    [],
  ],
  ['hours that no ordinary day has either', [day, band(['bank-holiday'], '09:00', '17:00')], []],
  [
    'a one-off slot is no band',
    [day, band([...week, 'bank-holiday'], '17:00', '09:00')],
    ['Christmas Day (Friday 25 December) has no band from 09:00 to 17:00, when an ordinary Friday has one.'],
    { dutySlots: [{ id: 'xmas', role: 'amhp', start: '2026-12-25T00:00Z', end: '2026-12-26T00:00Z' }] },
  ],
])('%s', (_, pattern, expected, fields) => {
  expect(notes(pattern, fields)).toEqual(expected)
})
