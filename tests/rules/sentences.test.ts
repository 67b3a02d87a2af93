import { expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { allDays, oneLineRota, repeat, sentences } from '../support/rotas/one-line-rota.ts'

// The sentences that a rule says in some cases only; each rule's own test holds the common one.

const fortnight = { 'weekly-rest': { every: 'fortnight' } }
const twoWeeks = { period: { from: '2026-03-02', to: '2026-03-16' } }

test.each<[string, string, string, Record<string, unknown>, string]>([
  [
    'the longest rest is not the last',
    'daily-rest',
    'amina D Mon 10:00-11:00 \n amina S Mon 18:00-06:00 called 21:00-22:00 \n amina D Tue 07:00-15:00',
    {},
    'Finished Monday 2 March at 22:00. 11 hours of rest would end at 09:00 on Tuesday 3 March; the next shift starts at 07:00, 2 h too soon. The longest rest before it is 10 h.',
  ],
  [
    'other work',
    'daily-rest',
    'amina D Mon 20:00-04:00 \n amina other Tue 09:30-17:00',
    {},
    'Finished Tuesday 3 March at 04:00. 11 hours of rest would end at 15:00; other work starts at 09:30, 5 h 30 min too soon.',
  ],
  [
    'standby alone',
    'daily-rest',
    'amina S Mon 08:00-Wed 08:00 called 09:00-10:00 called 17:00-18:00 called 01:00-02:00',
    {},
    'Called out 3 times Mon 2 Mar 09:00 to Tue 3 Mar 09:00: the longest rest in 24 hours is 7 h, 4 h less than 11 hours.',
  ],
  [
    'call-outs up to the start',
    'daily-rest',
    'amina D Mon 12:00-20:00 \n amina S Mon 20:00-08:00 called 20:00-07:00 \n amina D Tue 07:00-12:00',
    {},
    'Finished Tuesday 3 March at 07:00. 11 hours of rest would end at 18:00; the next shift starts at 07:00, 11 h too soon.',
  ],
  [
    'a fortnight',
    'weekly-rest',
    repeat('amina D', '08:00-20:00', allDays, 0, 2),
    { ...twoWeeks, rules: fortnight },
    'In the two weeks from Monday 2 March there are not two rests of 35 hours (24 + 11), nor one of 59 hours. The longest rest is 12 h.',
  ],
  [
    'rest on end',
    'standby-rest',
    'amina S Mon 17:00-09:00 called 00:00-03:00',
    {},
    'Called out on standby, with 4 h of unbroken rest Mon 2 Mar 22:00 to Tue 3 Mar 07:00, 1 h less than 5 hours.',
  ],
  [
    'rest in all',
    'standby-rest',
    'amina S Mon 09:00-09:00 called 09:00-22:00 called 04:00-08:00',
    {},
    'Called out on standby, with 7 h of rest Mon 2 Mar 09:00 to Tue 3 Mar 09:00, 1 h less than 8 hours.',
  ],
  [
    'two nights of three',
    'night-to-day',
    'amina D Mon 21:00-07:00 \n amina D Thu 09:00-17:00',
    { rules: { 'night-to-day': { nights: 3 } } },
    'Night shifts ended Tuesday 3 March at 07:00 and a day shift starts at 09:00 on Thursday 5 March: 2 nights are free of work between them, where 3 are advised.',
  ],
  [
    'one night',
    'night-to-day',
    'amina D Mon 21:00-07:00 \n amina D Wed 09:00-17:00',
    {},
    'Night shifts ended Tuesday 3 March at 07:00 and a day shift starts at 09:00 on Wednesday 4 March: 1 night is free of work between them, where 2 are advised.',
  ],
  [
    'no night',
    'night-to-day',
    'amina D Mon 21:00-07:00 \n amina D Tue 11:00-17:00',
    {},
    'Night shifts ended Tuesday 3 March at 07:00 and a day shift starts at 11:00: no night is free of work between them, where 2 are advised.',
  ],
  [
    'a long night',
    'long-shift',
    'amina D Mon 20:00-08:00',
    {},
    'Works without a rest from Monday 2 March at 20:00 to 08:00 on Tuesday 3 March: 12 h, 4 h more than the 8 hours advised on a night shift.',
  ],
  [
    'a long day',
    'long-shift',
    'amina D Mon 07:00-20:00',
    {},
    'Works without a rest from Monday 2 March at 07:00 to 20:00: 13 h, 1 h more than the 12 hours advised.',
  ],
])('%s, by %s', (_, rule, lines, fields, expected) => {
  expect(sentences(oneLineRota(lines, { rules: allOn, ...fields }), rule)).toEqual([expected])
})
