import { tidyClockTime } from '@amhp/web/ui/clock-text.ts'
import { expect, test } from 'vitest'

test.each([
  ['9', '09:00'],
  ['17', '17:00'],
  ['1700', '17:00'],
  ['930', '09:30'],
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['5pm', '17:00'],
  ['8.45 am', '08:45'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  [' 0:05 ', '00:05'],
])('%s is %s', (typed, time) => expect(tidyClockTime(typed)).toBe(time))

test.each(['24:00', '9:60', '13pm', '0am', 'noon', '', '12345'])(
  '%s is left as typed, for validation to refuse',
  (typed) => expect(tidyClockTime(typed)).toBe(typed),
)
