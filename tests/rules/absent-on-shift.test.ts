import { checkRota, sentenceOf, writeFindings } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { findingsOf, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

declares('absent-on-shift', 'breach, local', 'kind never, minutes higher')

boundary('absent-on-shift', {
  kept: ['leave ends as the shift starts', 'amina D Mon 09:00-17:00 \n amina away leave Mon 00:00-09:00'],
  past: [
    'leave ends a minute after it starts',
    'amina D Mon 09:00-17:00 \n amina away leave Mon 00:00-09:01',
    'breach amina s1 Mon 2 Mar 09:00 to 09:01 kind leave minutes 1',
    'On leave and on shift Mon 2 Mar 09:00 to 09:01, 1 min.',
  ],
  spare: ['leave ends a minute before it starts', 'amina D Mon 09:00-17:00 \n amina away leave Mon 00:00-08:59'],
})

test.each([
  ['no shifts at all', '', []],
  ['someone else is away', 'amina D Mon 09:00-17:00 \n ben away leave Mon 00:00-Tue 00:00', []],
  [
    'sick from the middle',
    'amina D Mon 09:00-17:00 \n amina away sickness Mon 12:00-Wed 00:00',
    ['s1 Mon 2 Mar 12:00 to 17:00 kind sickness minutes 300'],
  ],
  [
    'as planned, whatever was worked',
    'amina D Mon 09:00-17:00 worked -12:00 \n amina away sickness Mon 12:00-Wed 00:00',
    ['s1 Mon 2 Mar 12:00 to 17:00 kind sickness minutes 300'],
  ],
  ['training on a training shift', 'amina T Mon 09:00-17:00 \n amina away training Mon 09:00-17:00', []],
  [
    'training on any other',
    'amina S Mon 09:00-17:00 \n amina away training Mon 09:00-17:00',
    ['s1 Mon 2 Mar 09:00 to 17:00 kind training minutes 480'],
  ],
  [
    'leave on a training shift',
    'amina T Mon 09:00-17:00 \n amina away leave Mon 09:00-17:00',
    ['s1 Mon 2 Mar 09:00 to 17:00 kind leave minutes 480'],
  ],
  [
    'two days of leave entered one by one',
    'amina S Mon 20:00-08:00 \n amina away leave Mon 00:00-Tue 00:00 \n amina away leave Tue 00:00-Wed 00:00',
    ['s1 Mon 2 Mar 20:00 to Tue 3 Mar 08:00 kind leave minutes 720'],
  ],
  ['outside the period', 'amina D Mon+1 09:00-17:00 \n amina away leave Mon+1 00:00-Tue+1 00:00', []],
])('%s', (_, lines, expected) => {
  expect(said(oneLineRota(lines), 'absent-on-shift')).toEqual(expected.map((line) => `breach amina ${line}`))
})

test('two absences on one shift are numbered in order of time', () => {
  const lines = 'amina D Mon 09:00-17:00 \n amina away leave Mon 15:00-16:00 \n amina away sickness Mon 10:00-11:00'
  expect(findingsOf(oneLineRota(lines), 'absent-on-shift').map((finding) => finding.key)).toEqual([
    'absent-on-shift/s1',
    'absent-on-shift/s1/2',
  ])
})

describe('to anyone but the service’s managers', () => {
  const lines = 'amina D Mon 09:00-17:00 \n amina away sickness Mon 12:00-14:00 \n amina away leave Mon 14:00-18:00'
  test('the reply says only that they are away', () => {
    const rota = oneLineRota(lines)
    const reply = writeFindings(checkRota(rota, { absenceKinds: 'hidden' }), rota)
    expect(JSON.stringify(reply)).not.toMatch(/sick|leave/i)
    expect(
      reply.findings.filter((finding) => finding.rule === 'absent-on-shift').map((finding) => finding.why),
    ).toEqual(['Away and on shift Mon 2 Mar 12:00 to 17:00, 5 h.'])
  })

  test('kinds are hidden by default', () => {
    const rota = oneLineRota(lines)
    const [finding] = checkRota(rota).findings.filter((found) => found.rule === 'absent-on-shift')
    expect(finding?.facts.kind).toBe('away')
    expect(sentenceOf(finding!, rota)).toMatch(/^Away/)
  })
})

test.each([
  ['leave', 'On leave'],
  ['family', 'On family leave'],
  ['training', 'In training'],
  ['other', 'Away'],
])('the sentence for %s: %s', (kind, words) => {
  expect(
    sentences(oneLineRota(`amina D Mon 09:00-17:00 \n amina away ${kind} Mon 09:00-10:00`), 'absent-on-shift'),
  ).toEqual([`${words} and on shift Mon 2 Mar 09:00 to 10:00, 1 h.`])
})

test('an unknown kind is worded as away', () => {
  const rota = oneLineRota('amina D Mon 09:00-17:00 \n amina away leave Mon 09:00-10:00')
  const [finding] = findingsOf(rota, 'absent-on-shift')
  expect(sentenceOf({ ...finding!, facts: { kind: 'sabbatical', minutes: 60 } }, rota)).toBe(
    'Away and on shift Mon 2 Mar 09:00 to 10:00, 1 h.',
  )
})

test('the sentence shows the working', () => {
  expect(
    sentences(oneLineRota('amina D Mon 09:00-17:00 \n amina away sickness Mon 12:00-Tue 00:00'), 'absent-on-shift'),
  ).toEqual(['Off sick and on shift Mon 2 Mar 12:00 to 17:00, 5 h.'])
})
