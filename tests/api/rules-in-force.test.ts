import { ruleChanges } from '@amhp/db/schema/index.ts'
import { getBoard } from '@amhp/shared/contract/board.ts'
import { getCover } from '@amhp/shared/contract/cover.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import type { ReplyText } from '@amhp/shared/contract/endpoint.ts'
import { previewRule } from '@amhp/shared/contract/rules.ts'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../support/server/api.ts'
import { changedOnBoard } from '../support/services/board-rota.ts'
import { lead, shortRest, week } from '../support/services/rules-of-north.ts'

const changed = (manager: Asker, work: () => Promise<unknown>) =>
  changedOnBoard(manager, week.query.from, week.query.to, work)

/** The shift that the tests edit, as the draft has it. */
function plannedIn(document: ReplyText<typeof getBoard>['document'], codes: Readonly<Record<string, string>>) {
  const {
    actual,
    breakMinutes,
    callOuts,
    shareable = false,
    ...shift
  } = document.shifts!.find(({ id }) => id === 'north-s1')!
  return { ...shift, shareable, code: codes[shift.id] ?? null }
}

describe('settings in force', () => {
  test('are in the document of the board, so that a draft is judged by them', async () => {
    const { manager } = await shortRest()
    const { document } = await manager.ask(getBoard, week)
    expect(document.rules).toEqual({ 'daily-rest': { level: 'breach', hours: 12 } })
  })

  test('apply to an edit: a stricter rule opens a breach, a rule that is off opens none', async () => {
    const { manager, change } = await shortRest()
    const edit = async () => {
      const { document, shiftCodes } = await manager.ask(getBoard, week)
      const before = plannedIn(document, shiftCodes)
      const moved = {
        ...before,
        end: before.end === '2026-11-30T20:30:00Z' ? '2026-11-30T17:00:00Z' : '2026-11-30T20:30:00Z',
      }
      const body = { name: 'Move the end', changes: [{ before, after: moved }] } as never
      const { opened, closed } = await changed(manager, () => manager.ask(editRotas, { body }))
      return [opened, closed].map((list) => list.map((finding) => `${finding.rule} ${finding.level}`))
    }
    expect(await edit()).toEqual([[], []])
    await change('daily-rest', 'warning', { hours: 13 }, 1)
    const [opened] = await edit()
    expect(opened).toContain('daily-rest warning')
    await change('daily-rest', 'off', {}, 2)
    const [, closed] = await edit()
    expect(closed).not.toContain('daily-rest warning')
  })

  test('apply to the cover of an edit: at the level in force, and not for a rule that is off', async () => {
    const { manager, change } = await shortRest()
    const takeAway = async () => {
      const { document, shiftCodes } = await manager.ask(getBoard, week)
      const before = plannedIn(document, shiftCodes)
      const edit = (from: object | null, to: object | null) =>
        manager.ask(editRotas, { body: { name: 'Take away', changes: [{ before: from, after: to }] } as never })
      const { opened } = await changed(manager, () => edit(before, null))
      await edit(null, before)
      return opened.filter(({ amhp: whose }) => whose === undefined).map(({ rule, level }) => `${rule} ${level}`)
    }
    expect(await takeAway()).toContain('cover-minimum gap')
    await change('cover-minimum', 'warning', {}, 0)
    expect(await takeAway()).toEqual(['cover-floor gap', 'cover-minimum warning'])
    await change('cover-minimum', 'off', {}, 1)
    expect((await takeAway()).filter((found) => found.startsWith('cover-minimum'))).toEqual([])
  })

  test('apply to the counts of cover, rule by rule, at the level in force', async () => {
    const { asker, change } = await lead()
    await change('daily-rest', 'info', { hours: 24 }, 1)
    const { findings, rules: counted } = await asker.ask(getCover, week)
    const own = findings.filter(({ rule }) => rule === 'daily-rest')
    expect(own.map(({ level }) => level)).toEqual(['info'])
    expect(counted.filter(({ rule }) => rule === 'daily-rest').map(({ level, count }) => [level, count])).toEqual([
      ['info', 1],
    ])
    await change('daily-rest', 'off', { hours: 24 }, 2)
    const off = await asker.ask(getCover, week)
    expect(off.rules.filter(({ rule }) => rule === 'daily-rest')).toEqual([])
    expect(off.findings.filter(({ rule }) => rule === 'daily-rest')).toEqual([])
  })
})

describe('a preview', () => {
  const preview = (asker: Asker, level: string, settings: object, code = 'daily-rest') =>
    asker.ask(previewRule, { params: { code }, body: { level, settings } as never })

  test('says what a change would open in published rotas, and stores nothing', async () => {
    const { asker, store } = await lead()
    const before = await store.read.select().from(ruleChanges)
    const reply = await preview(asker, 'breach', { hours: 24 })
    expect([reply.from, reply.to]).toEqual(['2026-11-30', '2027-02-22'])
    expect(reply.opens.map(({ key }) => key)).toEqual(['daily-rest/north-amina/north-s2'])
    expect(reply.opens[0]!.why).toContain('24 hours of rest')
    expect(reply.counts).toEqual({ opens: 1, closes: 0, changesLevel: 0 })
    expect(await store.read.select().from(ruleChanges)).toEqual(before)
  })

  test('says what it would close', async () => {
    const { asker, change } = await lead()
    await change('daily-rest', 'breach', { hours: 24 }, 1)
    const { closes, opens } = await preview(asker, 'breach', { hours: 12 })
    expect(closes.map(({ key }) => key)).toEqual(['daily-rest/north-amina/north-s2'])
    expect(opens).toEqual([])
  })

  test('says what would stay at another level', async () => {
    const { asker, change } = await lead()
    await change('daily-rest', 'breach', { hours: 24 }, 1)
    const reply = await preview(asker, 'info', { hours: 24 })
    expect(reply.changesLevel.map(({ key, level }) => `${key} ${level}`)).toEqual([
      'daily-rest/north-amina/north-s2 info',
    ])
    expect(reply.counts).toEqual({ opens: 0, closes: 0, changesLevel: 1 })
  })

  test('does not read the draft of a rota that is published', async () => {
    const { asker } = await shortRest()
    const { opens } = await preview(asker, 'breach', { hours: 13 })
    expect(opens).toEqual([])
  })

  test('counts cover only where there is a rota', async () => {
    const { asker } = await lead()
    const { counts, opens } = await preview(asker, 'warning', {}, 'cover-minimum')
    expect(counts.opens + counts.closes).toBe(0)
    expect(opens).toEqual([])
    expect(counts.changesLevel).toBeLessThan(20)
  })

  test.each([
    ['off', {}],
    ['info', {}],
  ])('of the floor is refused: %s', async (level, settings) => {
    const { asker } = await lead()
    const asked = { params: { code: 'cover-floor' }, body: { level, settings } }
    expect(await asker.refused(previewRule, asked)).toBe('not-accepted')
  })
})
