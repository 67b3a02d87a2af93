import { describe, expect, test } from 'vitest'
import { notJudgedBy, oneLineRota, said } from '../support/rotas/one-line-rota.ts'

// Split work close to where records begin: whether a start continues a working day may hang on work before them. Records
// begin on Monday 2 March; the second list is with a Sunday evening that they do not hold.

const judged = (lines: string, recordsFrom: string) => {
  const rota = oneLineRota(lines, { recordsFrom })
  const shifts = said(rota, 'daily-rest').map((line) => /(s\d+) (?:Sun|Mon|Tue) \d/.exec(line)![1]!)
  return [...shifts, ...notJudgedBy(rota, 'daily-rest').map(() => 'not judged')]
}
const evening = 'amina D Sun-1 20:00-00:00'

test.each<[string, string[], string[], string[]]>([
  [
    'a third start continues the second, where an evening parts the first two',
    ['00:00-02:00', '08:00-10:00', '18:00-20:30'],
    ['s3', 'not judged'],
    ['s2'],
  ],
  [
    'a second start goes on with the first, unless that began the evening before',
    ['00:00-02:00', '08:00-10:00'],
    ['not judged'],
    ['s2'],
  ],
  ['after 11 hours of rest on record nothing hangs on it', ['11:00-12:00', '20:00-21:00'], [], []],
])('%s', (_, times, onRecord, withEvening) => {
  const lines = times.map((span) => `amina D Mon ${span}`)
  expect(judged(lines.join('\n'), '2026-03-02')).toEqual(onRecord)
  expect(judged([...lines, evening].join('\n'), '2026-01-05')).toEqual(withEvening)
})

describe('a working day that ends on record may have begun there, or not', () => {
  const spans = (times: readonly string[], before: string) => {
    const lines = times.map((span) => `amina D Mon ${span}`).join('\n')
    const onRecord = oneLineRota(lines, { recordsFrom: '2026-03-02' })
    const withMore = oneLineRota(`${lines} \n amina D Sun-1 ${before}`, { recordsFrom: '2026-01-05' })
    const told = (rota: typeof onRecord) => said(rota, 'working-span').map((line) => /spanMinutes \d+/.exec(line)![0])
    return [...told(onRecord), ...notJudgedBy(onRecord, 'working-span').map(() => 'not judged'), ...told(withMore)]
  }
  const [first, second] = ['00:30-01:00', '01:30-02:00']
  test.each([
    ['with the second start', [first, second, '11:30-15:59'], '12:00-23:30', ['not judged', 'spanMinutes 869']],
    ['which ends a minute too late for that', [first, second, '11:30-16:00'], '12:00-23:30', []],
    ['and not before, 14 hours after records begin', ['00:30-02:30', '13:00-14:00'], '22:00-23:30', []],
  ])('%s', (_, times, before, expected) => {
    expect(spans(times, before)).toEqual(expected)
  })
})
