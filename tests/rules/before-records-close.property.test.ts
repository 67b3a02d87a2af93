import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notJudgedBy, oneLineRota, said } from '../support/rotas/one-line-rota.ts'
import { patience, runs } from '../support/rotas/property-runs.ts'

// Work in the hours before the records, and work close after: what begins a working day, and what continues one, hangs on it.

const clock = (hours: number) => `${String(hours % 24).padStart(2, '0')}:00`
const days = ['Sun-1', 'Mon', 'Tue', 'Wed']

interface Part {
  /** In hours: since the part before it, and how long it is. */
  readonly gap: number
  readonly length: number
}

/** Shifts from so many hours after midnight of Sunday on, those that end by `until`. */
function lines(from: number, parts: readonly Part[], until = 4 * 24): string[] {
  let at = from
  const found: string[] = []
  for (const { gap, length } of parts) {
    const start = at + gap
    at = start + length
    if (at <= until) found.push(`amina D ${days[Math.floor(start / 24)]} ${clock(start)}-${clock(at)}`)
  }
  return found
}
const part = fc.record({ gap: fc.integer({ min: 0, max: 12 }), length: fc.integer({ min: 1, max: 8 }) })
const after = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => lines(24, parts))
/** What records begin with at midnight is complete: no shift before it reaches into Monday. */
const before = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => lines(0, parts, 24))

test.each(['daily-rest', 'working-span'])(
  '%s is the same whatever came before, or was not judged',
  (rule) => {
    fc.assert(
      fc.property(after, before, (known, unknown) => {
        const onRecord = oneLineRota(known.join('\n'), { recordsFrom: '2026-03-02' })
        if (notJudgedBy(onRecord, rule).length > 0) return
        // Ids are by line: the known shifts keep theirs.
        const all = oneLineRota([...known, ...unknown].join('\n'), { recordsFrom: '2026-01-05' })
        expect(said(all, rule).map(own)).toEqual(said(onRecord, rule).map(own))
      }),
      runs(400),
    )
  },
  patience,
)

/** A finding without the shifts that it also names. */
const own = (finding: string) => finding.replace(/( s\d+)+/, '')
