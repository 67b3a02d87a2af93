import { describe, expect, test } from 'vitest'
import { allOn } from './all-on.ts'
import { oneLineRota, said } from './one-line-rota.ts'

interface Tried {
  readonly lines: string
  readonly byDefault: readonly string[]
  readonly withIt: readonly string[]
  /** Fields of the document besides the lines. */
  readonly fields?: Readonly<Record<string, unknown>>
}

/** Tests a setting of a rule: the findings by default, and with another value. */
export function setting(code: string, name: string, value: unknown, { lines, byDefault, withIt, fields }: Tried) {
  const numbers = /(?:shortOf|average|rest|span|longest|owed|minutes|actual).*$/
  const found = (settings: object) => {
    const rota = oneLineRota(lines, { ...fields, rules: { [code]: { ...allOn[code], ...settings } } })
    return said(rota, code).map((line) => `${line.split(' ')[0]} ${numbers.exec(line)?.[0]}`)
  }
  describe(`${name} ${value}`, () => {
    test('has these findings by default', () => expect(found({})).toEqual(byDefault))
    test('has these findings when set', () => expect(found({ [name]: value })).toEqual(withIt))
  })
}
