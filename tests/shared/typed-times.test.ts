import { areTimes, readTypedTimes } from '@amhp/shared/rota/typed-times.ts'
import { describe, expect, test } from 'vitest'

const read = (text: string) => {
  const found = readTypedTimes(text)
  return areTimes(found) ? `${found.start}-${found.endsOn ? `${found.endsOn} ` : ''}${found.end}` : found.sentence
}

describe('typed times', () => {
  test.each([
    ['9-5', '09:00-17:00'],
    ['8.30-4.30', '08:30-16:30'],
    ['9:00-5:00', '09:00-17:00'],
    ['900-500', '09:00-17:00'],
    ['12-8', '12:00-20:00'],
    ['12.30-8', '12:30-20:00'],
    ['7-7', '07:00-19:00'],
    ['10-12', '10:00-12:00'],
    ['1700-0900', '17:00-09:00'],
    ['0900-1700', '09:00-17:00'],
    ['1000-0600', '10:00-06:00'],
    ['17-9', '17:00-09:00'],
    ['9-17', '09:00-17:00'],
    ['21:00-7:00', '21:00-07:00'],
    ['09:00-09:00', '09:00-09:00'],
    ['17:00–09:00', '17:00-09:00'],
    ['17:00 — 08:45', '17:00-08:45'],
    ['5pm-8.45am', '17:00-08:45'],
    ['5 p.m. - 8:45 a.m.', '17:00-08:45'],
    ['9am to 5pm', '09:00-17:00'],
    ['9to5', '09:00-17:00'],
    ['0900 until 1630', '09:00-16:30'],
    ['9am-5', '09:00-17:00'],
    ['9-5pm', '09:00-17:00'],
    ['noon-8', '12:00-20:00'],
    ['12pm-12am', '12:00-00:00'],
    ['4pm-midnight', '16:00-00:00'],
    ['16:00-24:00', '16:00-00:00'],
    ['0900hrs-1700hrs', '09:00-17:00'],
    ['  9   -  5 ', '09:00-17:00'],
    ['16:30–Mon 08:45', '16:30-mon 08:45'],
    ['1630 - monday 0845', '16:30-mon 08:45'],
    ['4.30pm to Mon 8.45am', '16:30-mon 08:45'],
    ['16:30-Mon 24:00', '16:30-mon 00:00'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected))

  test.each(['1-5', '5-9', '5-8.45am', '6.30-10', '5pm-9', '9-Mon 5', '17-Mon 9'])(
    '%s is asked about, never guessed',
    (text) => expect(read(text)).toMatch(/^Could be morning or evening/),
  )

  test.each(['24-6', '2400-0600', '24:00-06:00', '24h-6'])(
    '%s would be a day early, so the day after is asked for',
    (text) => expect(read(text)).toMatch(/^24:00 is the end of this day/),
  )

  test.each([
    '',
    '-',
    '9',
    '9-',
    '-5',
    '25-5',
    '9.75-5',
    '13pm-5pm',
    '9-5-6',
    'D',
    'N-D',
    '24:30-9',
    '9am',
    '99999-5',
    '9-Mon',
    '9-Moon 5',
    'Fri 9-Mon 5',
  ])('"%s" is not times', (text) => expect(read(text)).toMatch(/^Type times like/))
})
