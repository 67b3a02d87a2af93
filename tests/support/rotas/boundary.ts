import { describe, expect, test } from 'vitest'
import { notJudgedBy, oneLineRota, said, sentences } from './one-line-rota.ts'

type Row = readonly [when: string, lines: string]

interface Boundary {
  /** Exactly at the limit. */
  readonly kept: Row
  /** A minute over it. */
  readonly past: readonly [...Row, finding: string, sentence: string]
  /** A minute under it. */
  readonly spare: Row
  /** Fields of the document besides the lines. */
  readonly fields?: Readonly<Record<string, unknown>>
}

/** Tests a rule at its limit, a minute over and a minute under it. */
export function boundary(code: string, { kept, past, spare, fields = {} }: Boundary) {
  describe('on its boundary', () => {
    test.each([kept, spare])('holds: %s', (_, lines) => {
      const rota = oneLineRota(lines, fields)
      expect(said(rota, code)).toEqual([])
      expect(notJudgedBy(rota, code)).toEqual([])
    })

    const [when, lines, finding, sentence] = past
    test(`does not hold: ${when}`, () => {
      const rota = oneLineRota(lines, fields)
      expect(said(rota, code)).toEqual([finding])
      expect(sentences(rota, code)).toEqual([sentence])
    })
  })
}
