import { editionShifts } from '@amhp/db/schema/index.ts'
import { compareRota, getEdition, listEditions, publishRota } from '@amhp/shared/contract/editions.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import { describe, expect, test } from 'vitest'
import { rotaService, shift } from '../support/services/rota-service.ts'

const partsOf = <F extends { parts?: readonly unknown[] | undefined }>({ parts = [] }: F) =>
  parts as NonNullable<F['parts']>
const monday = () => shift('amina', '2026-11-30 09:00', '2026-11-30 17:00', { code: 'D' })

describe('the comparison', () => {
  test('says by person what changes, what opens and closes, and how much notice that is', async () => {
    const { manager, add, remove, publish, rota } = await rotaService()
    const [one, two, three] = [
      monday(),
      shift('ben', '2026-12-02 09:00', '2026-12-02 17:00'),
      shift('cara', '2026-12-03 09:00', '2026-12-03 17:00'),
    ]
    await add(one, two, three)
    await publish()
    await remove(three)
    const changed = { ...two, amhp: 'cara' }
    await manager.ask(editRotas, { body: { name: 'Hand over', changes: [{ before: two, after: changed }] } })
    const early = shift('cara', '2026-12-03 00:00', '2026-12-03 06:00')
    await add(early)
    const {
      people,
      opens,
      closes,
      noticeDays,
      rota: summary,
    } = await manager.ask(compareRota, { params: { rotaId: rota } })
    expect(people).toEqual([
      { amhp: 'ben', name: 'Ben Okafor', added: [], removed: [two], changed: [] },
      { amhp: 'cara', name: 'Cara Lloyd', added: [changed, early], removed: [three], changed: [] },
    ])
    expect(opens.map(({ rule, start }) => `${rule} ${start}`)).toEqual(
      expect.arrayContaining(['cover-floor 2026-12-03T06:00:00Z', 'daily-rest 2026-12-02T17:00:00Z']),
    )
    expect(closes.flatMap(partsOf).map(({ rule }) => rule)).not.toContain('cover-minimum')
    expect([noticeDays, summary.unpublishedChanges, summary.edition]).toEqual([1, 3, 1])
  })

  test('before the first edition compares with an empty rota', async () => {
    const { manager, add, rota } = await rotaService()
    await add(monday())
    const { opens, closes, partlyCloses, people } = await manager.ask(compareRota, { params: { rotaId: rota } })
    expect(people.map(({ added }) => added.length)).toEqual([1])
    expect([opens.filter(({ level }) => level === 'gap'), closes]).toEqual([[], []])
    expect(partlyCloses.map(({ why }) => why)).toEqual([
      'Nobody on duty for 672 h: the 24-hour floor of both councils; “Day” of both councils, 20 times.',
    ])
  })

  test('takes neighbouring shifts from the published edition of the other rota', async () => {
    const { manager, add, remove, publish, start, rota } = await rotaService()
    const next = await start('January', '2026-12-28', '2027-01-25')
    const night = shift('ben', '2026-12-27 20:00', '2026-12-28 06:00')
    await add(night, shift('ben', '2026-12-28 12:00', '2026-12-28 18:00'))
    const breaches = async () => {
      const { leftOpen } = await manager.ask(compareRota, { params: { rotaId: next } })
      return leftOpen.filter(({ level }) => level === 'breach').map(({ rule }) => rule)
    }
    expect(await breaches()).toEqual(['daily-rest'])
    await publish(rota)
    await remove(night)
    expect(await breaches()).toEqual(['daily-rest'])
    await publish(rota)
    expect(await breaches()).toEqual([])
  })
})

describe('publishing', () => {
  test('needs a reason for each gap and breach left open, and names those without one', async () => {
    const { manager, add, rota } = await rotaService()
    await add(monday())
    const { leftOpen, rota: summary } = await manager.ask(compareRota, { params: { rotaId: rota } })
    const [first, ...others] = leftOpen
    const reasons = others.map(({ key }) => ({ finding: key, reason: 'Bank staff come' }))
    const params = { rotaId: rota }
    const refused = await manager.try(publishRota, { params, body: { version: summary.version, reasons } })
    expect([refused.problem.code, refused.problem.faults]).toEqual([
      'reasons-needed',
      [{ path: first!.key, message: `Mon 30 Nov 17:00 to Mon 28 Dec 00:00. ${first!.why}` }],
    ])
    expect((await manager.ask(listEditions, { params })).editions).toEqual([])
    const all = [...reasons, { finding: first!.key, reason: 'Agreed by the lead' }]
    const edition = await manager.ask(publishRota, { params, body: { version: summary.version, reasons: all } })
    expect(edition).toMatchObject({ number: 1, shiftCount: 1, changedShifts: 1, publishedBy: { name: 'Priya Shah' } })
    expect(edition.reasons.map(({ finding }) => finding).sort()).toEqual(
      leftOpen
        .flatMap(partsOf)
        .map(({ key }) => key)
        .sort(),
    )
    const again = await manager.ask(compareRota, { params })
    expect(again.leftOpen.find(({ key }) => key === first!.key)?.reason).toBe('Agreed by the lead')
    expect(again.people).toEqual([])
  })

  test('asks one reason for a night that nobody covers, and keeps it for all that the night breaks', async () => {
    const { manager, add, rota } = await rotaService()
    await add(
      shift('ben', '2026-11-30 00:00', '2026-12-02 17:00'),
      shift('ben', '2026-12-03 08:00', '2026-12-15 00:00'),
      shift('ben', '2026-12-15 00:00', '2026-12-28 00:00'),
    )
    const params = { rotaId: rota }
    const { leftOpen, rota: summary, opens, closes, partlyCloses } = await manager.ask(compareRota, { params })
    const gaps = leftOpen.filter(({ level }) => level === 'gap')
    expect(gaps.map(({ start, end, why, parts }) => [start, end, why, parts?.length])).toEqual([
      [
        ...['2026-12-02T17:00:00Z', '2026-12-03T08:00:00Z'],
        ...['Nobody on duty for 15 h: the 24-hour floor of both councils.', 2],
      ],
    ])
    expect(opens.filter(({ level }) => level === 'gap')).toEqual([])
    expect([closes, partlyCloses.map(({ why }) => why)]).toEqual([
      [],
      ['Nobody on duty for 672 h: the 24-hour floor of both councils; “Day” of both councils, 20 times.'],
    ])
    const reasons = leftOpen.map(({ key }) => ({ finding: key, reason: 'The county team is asked' }))
    const edition = await manager.ask(publishRota, { params, body: { version: summary.version, reasons } })
    expect(edition.summary.gap).toBe(1)
    const keptFor = new Set(edition.reasons.map(({ finding }) => finding))
    expect(gaps[0]!.parts!.every(({ key }) => keptFor.has(key))).toBe(true)
  })

  test('asks no reason for what is over, and one for what still goes on', async () => {
    const service = await rotaService()
    const { clock, rota, add, signInAs } = service
    await add(
      shift('ben', '2026-11-30 00:00', '2026-11-30 12:00'),
      shift('ben', '2026-11-30 14:00', '2026-12-01 12:00'),
      shift('cara', '2026-12-01 14:00', '2026-12-15 00:00'),
      shift('cara', '2026-12-15 00:00', '2026-12-28 00:00'),
    )
    const open = async (now: string) => {
      clock.set(now)
      const manager = await signInAs(`At ${now}`, ['manager'])
      const { leftOpen, over } = await manager.ask(compareRota, { params: { rotaId: rota } })
      return [leftOpen.filter(({ level }) => level === 'gap').map(({ start }) => start), over] as const
    }
    const [monday, tuesday] = ['2026-11-30T12:00:00Z', '2026-12-01T12:00:00Z']
    expect((await open('2026-11-30T11:00:00Z'))[0]).toEqual([monday, tuesday])
    const [all, before] = await open('2026-11-30T13:59:59Z')
    expect(all).toEqual([monday, tuesday])
    const [left, over] = await open('2026-11-30T14:00:00Z')
    expect(left).toEqual([tuesday])
    // Ben’s rest of two hours is over too.
    expect(over - before).toBe(2)
    clock.set('2026-12-01T14:00:00Z')
    const manager = await signInAs('Last Manager', ['manager'])
    const { leftOpen, rota: summary } = await manager.ask(compareRota, { params: { rotaId: rota } })
    expect(leftOpen.filter(({ level }) => level === 'gap')).toEqual([])
    const reasons = leftOpen.map(({ key }) => ({ finding: key, reason: 'Agreed' }))
    const edition = await manager.ask(publishRota, {
      params: { rotaId: rota },
      body: { version: summary.version, reasons },
    })
    expect(edition.summary.gap).toBe(2)
  })

  test('of a rota that has changed since is refused, and so is publishing twice', async () => {
    const { manager, add, rota } = await rotaService()
    const { leftOpen, rota: read } = await manager.ask(compareRota, { params: { rotaId: rota } })
    const reasons = leftOpen.map(({ key }) => ({ finding: key, reason: 'Still empty' }))
    const publish = () =>
      manager.try(publishRota, { params: { rotaId: rota }, body: { version: read.version, reasons } })
    expect((await publish()).status).toBe(200)
    expect((await publish()).problem.code).toBe('stale-edit')
    await add(monday())
    expect((await publish()).problem).toMatchObject({ code: 'stale-edit', theirs: { version: read.version + 2 } })
  })

  test('leaves earlier editions unchanged', async () => {
    const { manager, add, remove, publish, rota, store } = await rotaService()
    const [one, two] = [monday(), shift('ben', '2026-12-02 09:00', '2026-12-02 17:00')]
    await add(one)
    await publish()
    await remove(one)
    await add(two)
    await publish()
    const read = async (number: number) =>
      (await manager.ask(getEdition, { params: { rotaId: rota, number } })).shifts.map(({ id, amhpName }) => [
        id,
        amhpName,
      ])
    expect(await read(1)).toEqual([[one.id, 'Amina Rahman']])
    expect(await read(2)).toEqual([[two.id, 'Ben Okafor']])
    const { editions } = await manager.ask(listEditions, { params: { rotaId: rota } })
    expect(editions.map((one) => [one.number, one.shiftCount, one.changedShifts, one.ruleSet])).toEqual([
      [2, 1, 2, ruleSet],
      [1, 1, 1, ruleSet],
    ])
    await expect(store.tx(async (q) => void (await q.delete(editionShifts)))).rejects.toThrow()
    await expect(store.tx(async (q) => void (await q.update(editionShifts).set({ amhpId: 'ben' })))).rejects.toThrow()
    expect(await manager.refused(getEdition, { params: { rotaId: rota, number: 3 } })).toBe('not-found')
  })
})
