import { expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

const pattern = {
  dutyPattern: [
    {
      id: 'day',
      name: 'Day',
      days: ['mon'],
      start: '09:00',
      end: '17:00',
      cover: [{ role: 'amhp', minimum: 1, target: 2 }],
    },
  ],
}
const below = (where: string, minutes: number) =>
  `info northshire day/2026-03-02/amhp ${where} minutes ${minutes} required 2 actual 1`

declares('cover-target', 'info, local', 'minutes higher, required higher, actual lower')

boundary('cover-target', {
  fields: pattern,
  kept: ['two are there from the first moment to the last', 'amina D Mon 09:00-17:00 \n ben D Mon 09:00-17:00'],
  past: [
    'one comes a minute late',
    'amina D Mon 09:00-17:00 \n ben D Mon 09:01-17:00',
    below('Mon 2 Mar 09:00 to 09:01', 1),
    'Day aims for 2 AMHPs for Northshire Council and has 1 from Mon 2 Mar 09:00 to 09:01, 1 min. Its minimum is met.',
  ],
  spare: ['one comes a minute early', 'amina D Mon 09:00-17:00 \n ben D Mon 08:59-17:00'],
})

test.each([
  [
    'one minute with one fewer',
    'amina D Mon 09:00-17:00 \n ben D Mon 09:00-16:59',
    [below('Mon 2 Mar 16:59 to 17:00', 1)],
  ],
  ['the minimum and no more', 'amina D Mon 08:00-18:00', [below('Mon 2 Mar 09:00 to 17:00', 480)]],
  ['below the minimum is for the other rule', '', []],
  ['below the minimum for a while', 'amina D Mon 09:00-12:00', [below('Mon 2 Mar 09:00 to 12:00', 180)]],
])('%s', (_, lines, expected) => {
  expect(said(oneLineRota(lines, pattern), 'cover-target')).toEqual(expected)
})

test('a slot without a target aims for its minimum', () => {
  const dutySlots = [{ id: 'match', role: 'amhp', start: '2026-03-02T12:00Z', end: '2026-03-02T20:00Z', minimum: 1 }]
  expect(said(oneLineRota('amina D Mon 12:00-20:00', { dutySlots }), 'cover-target')).toEqual([])
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota('amina D Mon 08:00-18:00', pattern), 'cover-target')).toEqual([
    'Day aims for 2 AMHPs for Northshire Council and has 1 from Mon 2 Mar 09:00 to 17:00, 8 h. Its minimum is met.',
  ])
})
