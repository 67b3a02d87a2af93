import { type CoverPiece, coverOf } from '@amhp/shared/cover/cover.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { expect, test } from 'vitest'
import { northshire, oneLineRota } from './one-line-rota.ts'

// Cover by example: the lines of a rota, and the pieces that follow for one authority and role. A piece says when, how
// it stands, how many cover and how many are required: `1 of 1-2` is one where the minimum is 1 and the target is 2.

const zone = zoneOf('Europe/London')
export const told = ({ state, actual, minimum, target, ...span }: CoverPiece) => {
  const when = spanText(zone, span).replaceAll(/ \d+ [A-Z]\w\w/g, '')
  return `${when} ${state} ${actual} of ${minimum === target ? minimum : `${minimum}-${target}`}`
}

interface Asked {
  readonly authority?: string
  readonly role?: string
  readonly standby?: 'apart'
}

/** On Monday 2 March, unless `fields` has another period: of the slots where it has a duty pattern, else of the floor. */
export function pieces(
  lines: string,
  fields: object = {},
  { authority = northshire.id, role = 'amhp', standby }: Asked = {},
) {
  const rota = oneLineRota(lines, { period: { from: '2026-03-02', to: '2026-03-03' }, ...fields })
  const all = coverOf(rota).pieces(authority, role, undefined, standby)
  return 'dutyPattern' in fields ? all.filter(({ slot, state }) => slot || state === 'not-needed') : all
}

type Row = readonly [title: string, lines: string, expected: readonly string[], fields?: object, asked?: Asked]

/** A test for each row. */
export const testEach = (rows: readonly Row[]) =>
  test.for(rows)('%s', ([, lines, expected, fields, asked]) => {
    expect(pieces(lines, fields, asked).map(told)).toEqual(expected)
  })
