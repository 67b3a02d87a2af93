import { coverOf } from '@amhp/shared/cover/cover.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { boardDays } from '@amhp/web/screens/rota-board/board-days.ts'
import { checkDraft, rotaOfDraft } from '@amhp/web/screens/rota-board/draft/check-draft.ts'
import { stripPieces } from '@amhp/web/screens/rota-board/strip/strip-pieces.ts'
import { pieceText } from '@amhp/web/screens/rota-board/strip/strip-text.ts'
import { describe, expect, test } from 'vitest'
import { boardShift, london } from './board-fixtures.ts'

const reading = parseRotaDocument({
  format: 'amhp-rota/1',
  service: { name: 'Test', authorities: [{ id: 'north', name: 'North Council' }] },
  period: { from: '2026-11-30', to: '2026-12-01' },
  amhps: [
    { id: 'amina', name: 'Amina', approvals: [{ authority: 'north', from: '2020-01-01', until: '2030-01-01' }] },
    { id: 'ben', name: 'Ben' },
  ],
  absences: [{ amhp: 'amina', kind: 'sickness', start: '2026-11-30T15:00:00Z', end: '2026-12-01T00:00:00Z' }],
})
const stored = reading.ok ? reading.rota : undefined
const draft = (...lines: string[]) =>
  rotaOfDraft(stored!, new Map(lines.map(boardShift).map((shift) => [shift.id, shift])), [])
const [day] = boardDays(parseDate('2026-11-30')!, 1, london)
const strip = (...lines: string[]) =>
  stripPieces('amhp', 'north', day!, coverOf(draft(...lines))).map((piece) => pieceText(london, day!, piece))

describe('the strip and the rules see the same cover', () => {
  const standby = 's1 amina 2026-11-29T17:00Z 2026-11-30T09:00Z standby'
  const waking = 's2 amina 2026-11-30T09:00Z 2026-11-30T17:00Z'
  const unapproved = 's3 ben 2026-11-30T17:00Z 2026-12-01T00:00Z'

  test('someone away or not approved does not cover', () =>
    expect(strip(standby, waking, unapproved)).toEqual([
      '00:00 to 09:00 met only by standby or another service, 1 of 1',
      '09:00 to 15:00 met, 1 of 1',
      '15:00 to 24:00 gap, 0 of 1',
    ]))

  test('the floor is a gap where the strip is', () => {
    const gaps = checkDraft(draft(standby, waking, unapproved)).findings.filter(({ rule }) => rule === 'cover-floor')
    expect(gaps.map(({ start, end }) => [new Date(start).toISOString(), new Date(end).toISOString()])).toEqual([
      ['2026-11-30T15:00:00.000Z', '2026-12-01T00:00:00.000Z'],
    ])
  })

  test('managers read the kind of an absence', () => {
    const why = checkDraft(draft(waking)).findings.find(({ rule }) => rule === 'absent-on-shift')?.why
    expect(why).toMatch(/sick/i)
  })
})
