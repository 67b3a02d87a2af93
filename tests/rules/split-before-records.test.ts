import { expect, test } from 'vitest'
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
