import { expandCoveredElsewhere, expandDutySlots } from '@amhp/shared/rota/expand-duty.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyService } from '../support/rotas/any-service.ts'
import { oneLineDocument, oneLineRota } from '../support/rotas/one-line-rota.ts'
import { patience, runs } from '../support/rotas/property-runs.ts'

const london = zoneOf('Europe/London')
const week = ['mon', 'tue', 'wed', 'thu', 'fri']
const band = (days: string[], start: string, end: string, more: object = {}) => ({
  ...{ id: 'band', days, start, end, cover: [{ role: 'amhp' }], ...more },
})
const holiday = ['bank-holiday']

/** Thursday 24 December 2026 becomes a bank holiday at noon; the pattern names bank holidays. */
const slotsOf = (...bands: object[]) =>
  expandDutySlots(
    oneLineRota('', {
      period: { from: '2026-12-24', to: '2026-12-25' },
      halfBankHolidays: [{ date: '2026-12-24', from: '12:00' }],
      dutyPattern: [...bands, { ...band(holiday, '23:00', '23:01'), id: 'names-holidays' }],
    }),
  ).flatMap((slot) => (slot.band === 'band' ? [spanText(london, slot)] : []))

// biome-ignore format: a line for each row
test.each<[string, object, string[]]>([
  ['an ordinary band that starts before then ends then', band(week, '09:00', '17:00'), ['Thu 24 Dec 09:00 to 12:00']],
  ['one that ends before then is whole', band(week, '08:00', '11:00'), ['Thu 24 Dec 08:00 to 11:00']],
  ['one that ends then is whole', band(week, '08:00', '12:00'), ['Thu 24 Dec 08:00 to 12:00']],
  ['one that starts then does not run', band(week, '12:00', '17:00'), []],
  ['one that starts later does not run', band(week, '17:00', '11:00'), ['Wed 23 Dec 17:00 to Thu 24 Dec 11:00']],
  ['one from midnight ends then', band(week, '00:00', '00:00'), ['Thu 24 Dec 00:00 to 12:00']],
  ['one of several days ends then', band(['thu'], '09:00', '08:45', { endsAfterDays: 3 }), ['Thu 24 Dec 09:00 to 12:00']],
  ['one of the day before is not cut', band(['wed'], '17:00', '16:00'), ['Wed 23 Dec 17:00 to Thu 24 Dec 16:00']],
  ['a band of bank holidays starts then', band(holiday, '09:00', '09:00'), ['Thu 24 Dec 12:00 to Fri 25 Dec 09:00']],
  ['one from midnight to midnight too', band(holiday, '00:00', '00:00'), ['Thu 24 Dec 12:00 to Fri 25 Dec 00:00']],
  ['one that starts then is whole', band(holiday, '12:00', '20:00'), ['Thu 24 Dec 12:00 to 20:00']],
  ['one that starts later is whole', band(holiday, '17:00', '09:00'), ['Thu 24 Dec 17:00 to Fri 25 Dec 09:00']],
  ['one that ends before then does not run', band(holiday, '08:00', '11:00'), []],
  ['one that ends then does not run', band(holiday, '08:00', '12:00'), []],
  ['a band of both is one slot, uncut', band([...week, ...holiday], '09:00', '17:00'), ['Thu 24 Dec 09:00 to 17:00']],
  ['a band of both that starts later runs', band(['thu', ...holiday], '17:00', '09:00'), ['Thu 24 Dec 17:00 to Fri 25 Dec 09:00']],
])('%s', (_, one, expected) => expect(slotsOf(one)).toEqual(expected))

test('where no band names bank holidays, the day is an ordinary one', () => {
  const fields = {
    period: { from: '2026-12-24', to: '2026-12-25' },
    halfBankHolidays: [{ date: '2026-12-24', from: '12:00' }],
    dutyPattern: [band(week, '09:00', '17:00')],
    coveredElsewhere: [{ authority: 'northshire', days: week, start: '09:00', end: '17:00' }],
  }
  const rota = oneLineRota('', fields as Record<string, unknown>)
  expect(expandDutySlots(rota).map((slot) => spanText(london, slot))).toEqual(['Thu 24 Dec 09:00 to 17:00'])
  expect(expandCoveredElsewhere(rota).map((span) => spanText(london, span))).toEqual(['Thu 24 Dec 09:00 to 17:00'])
})

test('agreements of ordinary days end then too, where one names bank holidays', () => {
  const held = (days: string[], start: string, end: string) => ({ authority: 'northshire', days, start, end })
  const fields = {
    period: { from: '2026-12-24', to: '2026-12-25' },
    halfBankHolidays: [{ date: '2026-12-24', from: '12:00' }],
    coveredElsewhere: [held(['thu'], '09:00', '17:00'), held(holiday, '00:00', '00:00')],
  }
  const spans = expandCoveredElsewhere(oneLineRota('', fields as Record<string, unknown>))
  expect(spans.map((span) => spanText(london, span))).toEqual([
    'Thu 24 Dec 09:00 to 12:00',
    'Thu 24 Dec 12:00 to Fri 25 Dec 00:00',
  ])
})

test('a document of the format before it does not know it', () => {
  const halfBankHolidays = [{ date: '2026-12-24', from: '12:00' }]
  const read = parseRotaDocument(oneLineDocument('', { format: 'amhp-rota/1', halfBankHolidays } as never))
  expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual(['halfBankHolidays'])
})

test('a day named twice is refused', () => {
  const halfBankHolidays = ['12:00', '13:00'].map((from) => ({ date: '2026-12-24', from }))
  const read = parseRotaDocument(oneLineDocument('', { format: 'amhp-rota/2', halfBankHolidays } as never))
  expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual(['halfBankHolidays[1].date'])
})

test(
  'from midnight it is as a whole day, which stands where a day is both',
  () => {
    fc.assert(
      fc.property(anyService, fc.nat(40), ({ rota }, after) => {
        const date = addDays(rota.period.from, after) as LocalDate
        const whole = { ...rota, bankHolidays: [date], halfBankHolidays: [] }
        const slots = expandDutySlots(whole)
        const midnight = { date, from: '00:00' as never }
        const noon = { date, from: '12:00' as never }
        expect(expandDutySlots({ ...whole, bankHolidays: [], halfBankHolidays: [midnight] })).toEqual(slots)
        expect(expandDutySlots({ ...whole, halfBankHolidays: [noon] })).toEqual(slots)
      }),
      runs(200),
    )
  },
  patience,
)
