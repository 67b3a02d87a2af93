import { auditEntries, authorities, ruleChanges } from '@amhp/db/schema/index.ts'
import { getBoard } from '@amhp/shared/contract/board.ts'
import { changeRule, getRules } from '@amhp/shared/contract/rules.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { lead, ruleFor, week } from '../support/services/rules-of-north.ts'

describe('the list of rules', () => {
  test('has every rule, in order, with its source and what it requires', async () => {
    const { asker } = await lead()
    const reply = await asker.ask(getRules, {})
    expect(reply.rules.map(({ code }) => code)).toEqual(rules.map(({ code }) => code))
    for (const { holds, source, settings } of reply.rules) {
      expect(holds).toMatch(/^[A-Z].*\.$/)
      expect(holds).not.toContain('{')
      expect(source.title).not.toBe('')
      for (const { label, name } of settings) expect(label).not.toBe(name)
    }
  })

  test('has the number in force, the default, its range and unit, and who changed it when and why', async () => {
    const { asker } = await lead()
    const rule = await ruleFor(asker, 'daily-rest')
    expect(rule).toMatchObject({
      level: 'breach',
      defaultLevel: 'breach',
      holds:
        'There are 12 hours of unbroken rest before each start of work, or the start continues a working day of at most 13 hours. The other post is work; standby without a call is rest. A number stricter than the law’s is the service’s own: what breaks only that is a warning at most.',
      version: 1,
    })
    expect(rule.settings).toEqual([
      {
        name: 'hours',
        label: 'Rest before work',
        unit: 'hours',
        default: 11,
        value: 12,
        takes: { kind: 'number', least: 11, most: 24, whole: false },
      },
    ])
    expect(rule.changes).toEqual([
      {
        at: '2026-11-20T09:00:00Z',
        by: { id: 'north-lead', name: 'north lead' },
        reason: 'north asks for more',
        from: { level: 'breach', settings: { hours: 11 } },
        to: { level: 'breach', settings: { hours: 12 } },
      },
    ])
  })

  test('has the sources of the nations of its authorities', async () => {
    const { asker, store } = await lead()
    const clause = async () => (await ruleFor(asker, 'not-approved')).source.clause
    expect(await clause()).toBe('section 114; SI 2008/1206')
    await store.tx(async (q) => {
      await q.update(authorities).set({ nation: 'wales' }).where(eq(authorities.serviceId, 'north'))
    })
    expect(await clause()).toBe('section 114; SI 2008/2436 (W.212)')
    expect((await ruleFor(asker, 'cover-floor')).source.title).toBe(
      'Mental Health Act 1983: Code of Practice for Wales',
    )
  })

  test('has the choices of a choice, and no value where none is set', async () => {
    const { asker } = await lead()
    const { settings } = await ruleFor(asker, 'weekly-rest')
    expect(settings.map(({ name, takes, value }) => [name, takes.kind, value])).toEqual([
      ['hours', 'number', 35],
      ['every', 'choice', 'week'],
      ['fortnightFrom', 'date', null],
    ])
  })
})

describe('a change of a rule', () => {
  test('is in force, in the history and in the audit trail; earlier changes stay in the history', async () => {
    const { asker, change, store, clock } = await lead()
    clock.set('2026-11-30T10:30:00Z')
    const { value } = await change('daily-rest', 'warning', { hours: 13 }, 1)
    expect(value).toMatchObject({ level: 'warning', version: 2 })
    expect(value.changes).toEqual([
      expect.objectContaining({
        at: '2026-11-30T10:30:00Z',
        by: { id: 'north-lead', name: 'north lead' },
        reason: 'Agreed with the staff side',
        from: { level: 'breach', settings: { hours: 12 } },
        to: { level: 'warning', settings: { hours: 13 } },
      }),
      expect.objectContaining({ reason: 'north asks for more' }),
    ])
    expect(await ruleFor(asker, 'daily-rest')).toEqual(value)
    const entries = await store.read.select().from(auditEntries)
    expect(entries.at(-1)).toMatchObject({
      ...{ serviceId: 'north', accountId: 'north-lead', aboutKind: 'rule', aboutId: 'daily-rest' },
      what: 'Changed the rule “Rest before work”',
    })
  })

  test('back to the defaults is a change like any other', async () => {
    const { change } = await lead()
    const { value } = await change('daily-rest', 'breach', {}, 1)
    expect(value).toMatchObject({ level: 'breach', version: 2, settings: [{ value: 11 }] })
    expect(value.changes[0]).toMatchObject({ to: { level: 'breach', settings: { hours: 11 } } })
  })

  test.each([
    ['less rest than the law asks for', 'daily-rest', 'breach', { hours: 10 }, 1, 'not-accepted', 'settings.hours'],
    ['more rest than a day holds', 'daily-rest', 'breach', { hours: 25 }, 1, 'not-accepted', 'settings.hours'],
    ['a number in words', 'daily-rest', 'breach', { hours: 'twelve' }, 1, 'not-accepted', 'settings.hours'],
    ['a setting it does not have', 'daily-rest', 'breach', { days: 2 }, 1, 'not-accepted', 'settings.days'],
    ['a word it does not know', 'weekly-rest', 'breach', { every: 'month' }, 0, 'not-accepted', 'settings.every'],
    [
      'a number of weeks that it does not know',
      'average-hours',
      'breach',
      { weeks: 18 },
      0,
      'not-accepted',
      'settings.weeks',
    ],
    [
      'fortnights from a Wednesday',
      'weekly-rest',
      'breach',
      { every: 'fortnight', fortnightFrom: '2026-12-02' },
      0,
      'not-accepted',
      'settings.fortnightFrom',
    ],
    ['a level that there is not', 'weekly-rest', 'loud', {}, 0, 'not-accepted', 'level'],
    ['a level among the settings', 'cover-floor', 'gap', { level: 'off' }, 0, 'not-accepted', 'settings.level'],
    ['the floor switched off', 'cover-floor', 'off', {}, 0, 'not-accepted', 'level'],
    ['the floor lowered', 'cover-floor', 'info', {}, 0, 'not-accepted', 'level'],
    ['the floor as a breach', 'cover-floor', 'breach', {}, 0, 'not-accepted', 'level'],
    ['the floor as it is', 'cover-floor', 'gap', {}, 0, 'not-accepted', undefined],
    ['what is in force already', 'daily-rest', 'breach', { hours: 12 }, 1, 'not-accepted', undefined],
    ['a version that is not the newest', 'daily-rest', 'breach', { hours: 13 }, 0, 'stale-edit', undefined],
    ['a rule that there is not', 'more-pay', 'breach', {}, 0, 'not-found', undefined],
  ])('is refused: %s', async (_, code, level, settings, version, problem, path) => {
    const { change, store } = await lead()
    const before = await store.read.select().from(ruleChanges)
    const { problem: refusal } = await change(code, level, settings, version)
    expect(refusal.code).toBe(problem)
    expect(refusal.faults?.[0]?.path).toBe(path)
    expect(await store.read.select().from(ruleChanges)).toEqual(before)
  })

  test('to a value that is not a choice is refused with the choices', async () => {
    const { change } = await lead()
    const { problem } = await change('average-hours', 'breach', { weeks: 18 }, 0)
    expect(problem.detail).toBe('Nothing was saved. Use 17, 26 or 52.')
  })

  test('to fortnights may name their first Monday', async () => {
    const { change } = await lead()
    const { value } = await change('weekly-rest', 'breach', { every: 'fortnight', fortnightFrom: '2026-11-30' }, 0)
    expect(value.changes[0]!.to.settings).toEqual({ hours: 35, every: 'fortnight', fortnightFrom: '2026-11-30' })
    const { value: left } = await change('weekly-rest', 'breach', { every: 'fortnight' }, 1)
    expect(left.changes[0]!.to.settings).toEqual({ hours: 35, every: 'fortnight' })
  })

  test.each(['', '  ', 'no'])('is refused without a reason: "%s"', async (reason) => {
    const { change } = await lead()
    const { problem } = await change('weekly-rest', 'warning', {}, 0, reason)
    expect(problem.faults?.map(({ path }) => path)).toEqual(['reason'])
  })

  test('is refused to managers, who may read', async () => {
    const { signIn } = await testApi()
    const manager = await signIn('manager')
    const asked = {
      params: { code: 'weekly-rest' },
      body: { level: 'off', settings: {}, reason: 'Too loud', version: 0 },
    }
    expect(await manager.refused(changeRule, asked)).toBe('not-allowed')
    expect((await ruleFor(manager, 'weekly-rest')).version).toBe(0)
  })

  test('that this version no longer accepts falls back to the defaults, and stays in the history', async () => {
    const { asker, store } = await lead()
    const by = { serviceId: 'north', accountId: 'north-lead', at: 0 as never, reason: 'Of an older version' }
    await store.tx(async (q) => {
      await q.insert(ruleChanges).values({ ...by, rule: 'weekly-rest', level: 'breach', settings: { hours: 20 } })
      await q.insert(ruleChanges).values({ ...by, rule: 'gone', level: 'breach', settings: {} })
    })
    const rule = await ruleFor(asker, 'weekly-rest')
    expect(rule.settings[0]).toMatchObject({ name: 'hours', value: 35 })
    expect(rule.changes[0]).toMatchObject({ to: { settings: { hours: 20 } } })
    expect((await asker.try(getBoard, week)).status).toBe(200)
  })
})
