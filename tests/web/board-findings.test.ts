import { listed } from '@amhp/shared/rules/check/holes.ts'
import type { Finding } from '@amhp/shared/rules/finding.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { leavesOpen, opensAndCloses } from '@amhp/web/screens/publish/opens-and-closes.ts'
import { boardDays } from '@amhp/web/screens/rota-board/board-days.ts'
import { countText, groupFindings, stepFinding } from '@amhp/web/screens/rota-board/findings/finding-groups.ts'
import { cellOfFinding, placeFindings, worstLevel } from '@amhp/web/screens/rota-board/findings/findings-by-place.ts'
import { isGoneFrom, isNewTo } from '@amhp/web/screens/rota-board/findings/new-and-gone.ts'
import { cellKey } from '@amhp/web/screens/rota-board/grid/board-rows.ts'
import { describe, expect, test } from 'vitest'
import { at, boardShift, london } from './board-fixtures.ts'

const days = boardDays(parseDate('2026-11-30')!, 7, london)
const shifts = new Map(
  [
    boardShift('before amina 2026-11-29T12:00Z 2026-11-29T23:00Z'),
    boardShift('late amina 2026-11-30T12:00Z 2026-11-30T22:00Z'),
    boardShift('early amina 2026-12-01T07:00Z 2026-12-01T15:00Z'),
  ].map((shift) => [shift.id, shift]),
)
const finding = (rule: string, level: Finding['level'], more: Partial<Finding> = {}): Finding => ({
  key: `${rule}/${more.shifts?.join('+') ?? 'floor'}`,
  rule,
  level,
  start: at('2026-11-30T22:00Z'),
  end: at('2026-12-01T07:00Z'),
  shifts: [],
  facts: {},
  ...more,
})
const rest = finding('daily-rest', 'breach', { amhp: 'amina', shifts: ['late', 'early'] })
const weekly = finding('weekly-rest', 'breach', { amhp: 'amina', start: at('2026-11-30T00:00Z') })
const across = finding('daily-rest', 'breach', { amhp: 'amina', shifts: ['before', 'late'] })
const gap = finding('cover-floor', 'gap', { role: 'amhp', start: at('2026-12-03T17:00Z') })

describe('findings on the board', () => {
  test('mark each of their shifts and cells', () => {
    const placed = placeFindings([rest, across, gap], shifts, days)
    expect([...placed.byCell.keys()]).toEqual([cellKey('amina', 0), cellKey('amina', 1)])
    expect(placed.byShift.get('late')).toEqual([rest, across])
  })

  test('mark the day on which other work starts too soon', () => {
    const other = finding('daily-rest', 'breach', { amhp: 'amina', shifts: ['late'], facts: { otherWorkAt: 0 } })
    expect([...placeFindings([other], shifts, days).byCell.keys()]).toEqual([cellKey('amina', 0), cellKey('amina', 1)])
  })

  test('without a shift mark the day on which they begin', () =>
    expect([...placeFindings([weekly], shifts, days).byCell.keys()]).toEqual([cellKey('amina', 0)]))

  test('lead to the shift that comes too soon, or to the day of a gap', () => {
    expect(cellOfFinding(rest, shifts, days)).toEqual({ amhp: 'amina', column: 1 })
    expect(cellOfFinding(gap, shifts, days)).toEqual({ amhp: null, column: 3 })
  })

  test('are listed as cover, people, rest, and guidance and local', () =>
    expect(
      groupFindings([
        finding('double-booked', 'breach'),
        rest,
        finding('overrun', 'info'),
        finding('not-approved', 'breach'),
        gap,
      ]).map(({ name, findings }) => `${name} ${findings.length}`),
    ).toEqual(['Cover 1', 'People 2', 'Rest 1', 'Guidance and local policy 1']))

  test('are counted in words', () => {
    expect(countText([gap, rest, across])).toBe('1 gap, 2 breaches')
    expect(countText([finding('cover-target', 'info')])).toBe('No gaps or breaches')
    expect(worstLevel([finding('cover-target', 'info'), gap, rest])).toBe('gap')
    expect(worstLevel([])).toBeNull()
  })

  test('are stepped through in a circle, either way', () => {
    const all = [gap, rest, across]
    expect(stepFinding(all, null, 1)).toBe(gap)
    expect(stepFinding(all, across.key, 1)).toBe(gap)
    expect(stepFinding(all, gap.key, -1)).toBe(across)
    expect(stepFinding([], null, 1)).toBeUndefined()
  })
})

describe('what an edit adds and resolves', () => {
  const [from, to] = [at('2026-12-03T17:00Z'), at('2026-12-04T09:00Z')]
  const short = (rule: string, authority: string, more: Partial<Finding> = {}) => {
    const slot = rule === 'cover-floor' ? 'floor' : 'night'
    const facts = { required: 2, actual: 0 }
    return finding(rule, 'gap', {
      key: `${rule}/${authority}`,
      role: 'amhp',
      authority,
      slot,
      start: from,
      end: to,
      facts,
      ...more,
    })
  }
  const night = listed([short('cover-floor', 'north'), short('cover-floor', 'east'), short('cover-minimum', 'north')])
  const half = short('cover-minimum', 'north', { facts: { required: 2, actual: 1 } })
  test.each<[string, readonly Finding[], readonly Finding[], [number, number]]>([
    ['a night that is emptied is one', [], night, [1, 0]],
    ['a night that is filled is one', night, [], [0, 1]],
    ['nothing where nothing changed', night, night, [0, 0]],
    ['nobody where one of two was', listed([half]), night, [1, 0]],
    ['one of two where nobody was: still a gap', night, listed([half]), [0, 0]],
    ['a gap that is longer', listed([half]), listed([{ ...half, end: at('2026-12-04T10:00Z') }]), [1, 0]],
    ['a gap that is shorter', listed([half]), listed([{ ...half, end: at('2026-12-04T08:00Z') }]), [0, 0]],
    ['a breach that is new, and one that is gone', [rest], [weekly], [1, 1]],
  ])('%s', (_, before, after, [added, gone]) => {
    expect(after.filter((one) => isNewTo(before, one))).toHaveLength(added)
    expect(before.filter((one) => isGoneFrom(after, one))).toHaveLength(gone)
  })
})

describe('what publishing opens and closes', () => {
  test.each([
    ['closes 2 gaps, opens 1 rest breach', [rest], [gap, gap], []],
    ['opens 2 rest breaches, 1 gap', [rest, weekly, gap], [], []],
    ['closes 1 rest breach, partly closes 1 gap', [], [rest], [gap]],
    ['opens and closes no gaps or breaches', [finding('cover-target', 'info')], [], []],
  ])('%s', (expected, opens, closes, partly) => expect(opensAndCloses(opens, closes, partly)).toBe(expected))
})

describe('after what publishing opens and closes, the line says what it leaves open', () => {
  test.each([
    ['nothing left', [], ''],
    [
      'gaps and a breach of rest',
      [
        { rule: 'cover-floor', level: 'gap' },
        { rule: 'cover-minimum', level: 'gap' },
        { rule: 'daily-rest', level: 'breach' },
      ],
      ' It leaves 2 gaps, 1 rest breach open.',
    ],
  ] as const)('%s', (_, open, expected) => expect(leavesOpen(open)).toBe(expected))
})
