import { expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { findingsOf, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

declares('double-booked', 'breach, local', 'minutes higher')

boundary('double-booked', {
  kept: ['one shift starts as another ends', 'amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00'],
  past: [
    'one starts a minute before another ends',
    'amina D Mon 09:00-17:00 \n amina S Mon 16:59-09:00',
    'breach amina s1 s2 Mon 2 Mar 16:59 to 17:00 minutes 1',
    'Two shifts at once Mon 2 Mar 16:59 to 17:00, 1 min.',
  ],
  spare: ['one starts a minute after another ends', 'amina D Mon 09:00-17:00 \n amina S Mon 17:01-09:00'],
})

test.each([
  ['no shifts at all', '', []],
  ['one minute', 'amina D Mon 09:00-17:01 \n amina S Mon 17:00-09:00', ['s1 s2 Mon 2 Mar 17:00 to 17:01 minutes 1']],
  ['two people', 'amina D Mon 09:00-17:00 \n ben D Mon 09:00-17:00', []],
  [
    'any role and kind',
    'amina D Mon 09:00-17:00 \n amina T Mon 10:00-12:00 as coordinator',
    ['s1 s2 Mon 2 Mar 10:00 to 12:00 minutes 120'],
  ],
  ['a shareable standby with anything', 'amina S Mon 09:00-17:00 shareable \n amina D Mon 10:00-12:00', []],
  [
    'a standby that may not be shared',
    'amina S Mon 09:00-17:00 \n amina D Mon 10:00-12:00',
    ['s1 s2 Mon 2 Mar 10:00 to 12:00 minutes 120'],
  ],
  [
    'two that touch inside a third',
    'amina D Mon 09:00-20:00 \n amina D Mon 10:00-11:00 \n amina D Mon 11:00-12:00',
    ['s1 s2 Mon 2 Mar 10:00 to 11:00 minutes 60', 's1 s3 Mon 2 Mar 11:00 to 12:00 minutes 60'],
  ],
  [
    'only a standby can be shared',
    'amina D Mon 09:00-17:00 shareable \n amina D Mon 10:00-12:00',
    ['s1 s2 Mon 2 Mar 10:00 to 12:00 minutes 120'],
  ],
  ['an overrun is not planned', 'amina D Mon 09:00-17:00 worked -18:00 \n amina D Mon 17:00-20:00', []],
  [
    'one finding for each pair',
    'amina D Mon 09:00-20:00 \n amina D Mon 10:00-12:00 \n amina D Mon 11:00-15:00',
    [
      's1 s2 Mon 2 Mar 10:00 to 12:00 minutes 120',
      's1 s3 Mon 2 Mar 11:00 to 15:00 minutes 240',
      's2 s3 Mon 2 Mar 11:00 to 12:00 minutes 60',
    ],
  ],
  [
    'a shareable standby between the two',
    'amina D Mon 09:00-12:00 \n amina S Mon 10:00-20:00 shareable \n amina D Mon 11:00-15:00',
    ['s1 s3 Mon 2 Mar 11:00 to 12:00 minutes 60'],
  ],
  ['outside the period', 'amina D Mon+1 09:00-17:00 \n amina D Mon+1 09:00-17:00', []],
  [
    'half outside',
    'amina D Sun 20:00-08:00 \n amina D Mon+1 06:00-10:00',
    ['s1 s2 Mon 9 Mar 06:00 to 08:00 minutes 120'],
  ],
])('%s', (_, lines, expected) => {
  expect(said(oneLineRota(lines), 'double-booked')).toEqual(expected.map((line) => `breach amina ${line}`))
})

test('the key holds both shifts, whichever comes first', () => {
  const rota = oneLineRota('b: amina D Mon 09:00-12:00 \n a: amina D Mon 10:00-12:00')
  expect(findingsOf(rota, 'double-booked').map((finding) => finding.key)).toEqual(['double-booked/a+b'])
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota('amina D Mon 09:00-17:00 \n amina D Mon 16:30-20:00'), 'double-booked')).toEqual([
    'Two shifts at once Mon 2 Mar 16:30 to 17:00, 30 min.',
  ])
})
