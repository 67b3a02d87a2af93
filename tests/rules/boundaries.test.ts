import { describe, expect, test } from 'vitest'
import { boundaries } from '../support/rotas/boundary-rows.ts'
import { notJudgedBy, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

// A minute decides, in every rule: kept with nothing to spare, and broken a minute past it.

describe.each(Object.entries(boundaries))('%s', (code, { kept, past, spare, fields }) => {
  test.each([
    ['holds', kept],
    ['holds', spare],
  ])('%s: $when', (_, { lines }) => {
    const rota = oneLineRota(lines, fields)
    expect(said(rota, code)).toEqual([])
    expect(notJudgedBy(rota, code)).toEqual([])
  })

  test(`does not hold: ${past.when}`, () => {
    const rota = oneLineRota(past.lines, fields)
    expect(said(rota, code).map((line) => line.slice(-past.facts.length))).toEqual([past.facts])
    expect(sentences(rota, code)).toEqual([past.says])
  })
})
